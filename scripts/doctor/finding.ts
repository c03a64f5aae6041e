/** What an examination found. */
export interface Finding {
  /** `note`: the program runs without it, but something is missing */
  readonly state: 'well' | 'note' | 'ill';
  readonly text: string;
  /** what to do about it */
  readonly advice?: string;
}

export function well(text: string): Finding {
  return { state: 'well', text };
}

export function note(text: string, advice: string): Finding {
  return { state: 'note', text, advice };
}

export function ill(text: string, advice: string): Finding {
  return { state: 'ill', text, advice };
}

/** The short reason of a failure, from the error or from what caused it. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.message || (error.cause === undefined ? error.name : reasonOf(error.cause));
}
