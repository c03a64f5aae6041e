/** Who has a result in a campaign. */
import type { Knex } from 'knex';
import type { StudentScope } from '../../../contracts/viewer.ts';
import { withinStudentScope } from '../students.ts';
import { sheetResultsOf } from './summer-results.ts';

/** Ids of a page of students within the scope, in order; one more than the limit when there are more. */
export async function listExaminedStudents(
  db: Knex,
  request: {
    readonly campaignId: string;
    readonly scope: StudentScope;
    /** id of the last student of the page before */
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly string[]> {
  const query = db('students')
    .whereIn('students.id', sheetResultsOf(db, request.campaignId).select('applications.student_id'))
    .orderBy('students.id')
    .limit(request.limit + 1);
  if (request.after !== undefined) query.where('students.id', '>', request.after);
  return withinStudentScope(query, request.scope).pluck<string[]>('students.id');
}

/** Ids of those for whom nobody has decided what follows. */
export async function undecidedStudents(db: Knex, campaignId: string): Promise<readonly string[]> {
  const decided = db('outcome_decisions').where({ campaign_id: campaignId }).select('student_id');
  return sheetResultsOf(db, campaignId)
    .whereNotIn('applications.student_id', decided)
    .distinct('applications.student_id')
    .pluck<string[]>('applications.student_id');
}
