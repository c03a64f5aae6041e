import { text } from '../../shared/text.ts';

/** Who may study in the summer, as items of the order and of the announcement. */
export const SUMMER_REASONS = {
  'academic-debt': text(
    'академиялық берешегі бар студенттер',
    'студентов, имеющих академическую задолженность',
    'academic debt',
  ),
  'curriculum-difference': text(
    'ауысуға, қайта қабылдануға немесе академиялық демалыстан шығуға байланысты академиялық айырмашылығы бар студенттер',
    'студентов, имеющих академическую разницу в связи с переводом, восстановлением или выходом из академического отпуска',
    'curriculum difference',
  ),
  'gpa-raise': text(
    'үлгерімінің орташа балын (GPA) арттырғысы келетін студенттер',
    'студентов, желающих повысить средний балл успеваемости (GPA)',
    'a higher GPA',
  ),
} as const;
