/** Leaves out students who cannot be candidates, before their grades are read. */
import type { Knex } from 'knex';
import type { CandidateReason, CandidateRules } from '../../../domain/academic-record/candidates.ts';

/**
 * What the database alone can tell of each ground: nobody is left out who has it. The rules decide on the rest.
 * Whoever averages less than a threshold has a grade below it, so that the thresholds together have a highest one.
 */
const POSSIBLE: Readonly<Record<CandidateReason, string>> = {
  'academic-debt': `exists (select 1 from academic_results where student_id = students.id and not passes)`,
  'curriculum-difference': `exists (
    select 1 from curriculum_differences where student_id = students.id and cleared_on is null)`,
  'gpa-raise': `exists (select 1 from academic_results where student_id = students.id and points < ?)`,
};

export function onlyPossible(
  reasons: readonly CandidateReason[],
  { gpaThresholds }: CandidateRules,
): (query: Knex.QueryBuilder) => void {
  const highest = Math.max(0, ...Object.values(gpaThresholds).map((threshold) => threshold ?? 0));
  const conditions = reasons.map((reason) => POSSIBLE[reason]).join(' or ');
  const bindings = reasons.includes('gpa-raise') ? [highest] : [];
  return (query) => void query.whereRaw(reasons.length === 0 ? 'false' : `(${conditions})`, bindings);
}
