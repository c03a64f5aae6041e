import type { Knex } from 'knex';
import type { StudentRecord, StudentStatus } from '../../contracts/directory.ts';
import { STUDENT_COLUMNS, toStudent, type StudentRow } from './student-row.ts';

export interface CandidateSearch {
  readonly statuses: readonly StudentStatus[];
  readonly limit: number;
}

/** Students of the given statuses that no open case names, in order of id. */
export async function freeStudents(db: Knex, { statuses, limit }: CandidateSearch): Promise<StudentRecord[]> {
  const claims = db('student_claims').select(db.raw('1')).whereRaw('student_claims.student_id = students.id');
  const rows = await db('students')
    .select<StudentRow[]>(STUDENT_COLUMNS)
    .whereIn('students.status', statuses)
    .whereNotExists(claims)
    .orderBy('students.id')
    .limit(limit);
  return rows.map(toStudent);
}
