import type { ErrorCode } from '../../contracts/errors.ts';

/** What a person is told when a request fails. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

export type ProblemTexts = Readonly<Record<ErrorCode, ProblemText>>;
