/** Words of the academic record where the server writes them. */
import type { CurriculumDifference, DifferenceReason } from '../../domain/academic-record/differences.ts';
import type { StudyTerm, Term } from '../../domain/grades/course-result.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

const TERMS: Readonly<Record<Term, LocalizedText>> = {
  autumn: { kk: 'күз', ru: 'осень', en: 'autumn' },
  spring: { kk: 'көктем', ru: 'весна', en: 'spring' },
  summer: { kk: 'жаз', ru: 'лето', en: 'summer' },
};

const REASONS: Readonly<Record<DifferenceReason, LocalizedText>> = {
  transferred: { kk: 'ауысу', ru: 'перевод', en: 'transfer' },
  reinstated: { kk: 'қайта қабылдау', ru: 'восстановление', en: 'reinstatement' },
  returned: { kk: 'демалыстан оралу', ru: 'возврат из отпуска', en: 'return from leave' },
};

/** «2025–2026, осень» */
export function termText({ academicYear, term }: StudyTerm, language: Language): string {
  return `${academicYear}–${academicYear + 1}, ${TERMS[term][language]}`;
}

/** Why there is a difference, and the day it was cleared. */
export function differenceText({ reason, clearedOn }: CurriculumDifference, language: Language): string {
  return [REASONS[reason][language], ...(clearedOn === undefined ? [] : [clearedOn])].join(' · ');
}
