import type { WhyUnneeded } from '../../../domain/campaign/commands.ts';

/** Takes the place of a content when there is nothing to order. */
export interface Unneeded {
  readonly because: WhyUnneeded;
}

export function isUnneeded(written: object): written is Unneeded {
  return 'because' in written;
}
