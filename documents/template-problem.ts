/** A fault of a template; `line` counts from 1. */
export interface TemplateProblem {
  readonly line: number;
  readonly message: string;
}
