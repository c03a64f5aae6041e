/** One comparison of what was made again with what is recorded. */
export interface Finding {
  readonly what: string;
  /** where it differs, in words; absent when every byte is the same */
  readonly difference?: string;
  /** what was compared, in a few words */
  readonly extent: string;
}

/** A finding about two texts that should be the same. */
export function compared(what: string, made: string | undefined, recorded: string | undefined): Finding {
  const extent = made ?? 'none';
  return made === recorded
    ? { what, extent }
    : { what, extent, difference: `made again: ${extent}; recorded: ${recorded ?? 'none'}` };
}
