/** Courses that grounds of candidates name. */
import type { Knex } from 'knex';
import type { StudentScope } from '../../../contracts/viewer.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import { withinStudentScope } from '../students.ts';

export interface CandidateCourseRow {
  readonly code: string;
  readonly title: LocalizedText;
  readonly credits: number;
  /** candidates in the scope who have a ground for it */
  readonly students: number;
}

/** Those with the most candidates first. */
export async function readCandidateCourses(
  db: Knex,
  { campaignId, scope }: { readonly campaignId: string; readonly scope: StudentScope },
): Promise<readonly CandidateCourseRow[]> {
  const query = db('campaign_candidates')
    .join('students', 'students.id', 'campaign_candidates.student_id')
    .join('courses', 'courses.code', 'campaign_candidates.course_code')
    .where('campaign_candidates.campaign_id', campaignId)
    .groupBy('courses.code')
    .orderByRaw('count(distinct students.id) desc, courses.code')
    .select<CandidateCourseRow[]>(
      'courses.code',
      'courses.title',
      'courses.credits',
      db.raw('count(distinct students.id)::integer as students'),
    );
  return withinStudentScope(query, scope);
}
