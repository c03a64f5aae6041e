import type { ErrorCode } from '../../../contracts/errors.ts';
import type { Language } from '../../../domain/shared/localized.ts';

/** What a person is told when a request fails. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** Texts of one subject; `problem-text.ts` puts them together and is complete or does not compile. */
export type ProblemTexts = Partial<Readonly<Record<ErrorCode, Readonly<Record<Language, ProblemText>>>>>;
