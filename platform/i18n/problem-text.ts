import type { ErrorCode } from '../../contracts/errors.ts';
import type { Language } from '../../domain/shared/localized.ts';
import type { ProblemText, ProblemTexts } from './problem-texts.ts';
import { PROBLEMS_EN } from './problems.en.ts';
import { PROBLEMS_KK } from './problems.kk.ts';
import { PROBLEMS_RU } from './problems.ru.ts';

const TEXTS: Readonly<Record<Language, ProblemTexts>> = { kk: PROBLEMS_KK, ru: PROBLEMS_RU, en: PROBLEMS_EN };

export function problemText(code: ErrorCode, language: Language): ProblemText {
  return TEXTS[language][code];
}
