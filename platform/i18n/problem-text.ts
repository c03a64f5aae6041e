import type { ErrorCode } from '../../contracts/errors.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { PROBLEMS_EN } from './problems.en.ts';
import { PROBLEMS_KK } from './problems.kk.ts';
import { PROBLEMS_RU } from './problems.ru.ts';

/** What a person is told when a request fails. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

export type ProblemTexts = Readonly<Record<ErrorCode, ProblemText>>;

const TEXTS: Readonly<Record<Language, ProblemTexts>> = { kk: PROBLEMS_KK, ru: PROBLEMS_RU, en: PROBLEMS_EN };

export function problemText(code: ErrorCode, language: Language): ProblemText {
  return TEXTS[language][code];
}
