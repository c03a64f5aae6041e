/** Results of sheets in words. */
import type { Language } from '../../domain/shared/localized.ts';

/** How a table for results names itself, and who did not come. */
export const SHEET_TEXTS = {
  kk: { results: 'Емтихан нәтижелері', absent: 'келмеді' },
  ru: { results: 'Результаты экзаменов', absent: 'н/я' },
  en: { results: 'Examination results', absent: 'absent' },
} as const satisfies Readonly<Record<Language, object>>;

/** @param percent  null: did not come */
export function percentText(percent: number | null, language: Language): string {
  return percent === null ? SHEET_TEXTS[language].absent : `${percent} %`;
}
