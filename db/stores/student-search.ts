/** Lists of students. */
import type { Knex } from 'knex';
import type { StudentRecord, StudentStatus } from '../../contracts/directory.ts';
import { toPage, type Page } from '../page.ts';
import { searchPatterns } from '../search-terms.ts';
import { STUDENT_COLUMNS, toStudent, type StudentRow } from './student-row.ts';

export interface StudentSearch {
  /** words of a name, in any order and either language, or digits of the number; empty for everybody */
  readonly q: string;
  readonly status?: StudentStatus;
  /** the faculties the caller may see; absent for all, empty for none */
  readonly facultyIds?: readonly string[];
  /** id of the last student of the page before */
  readonly cursor?: string;
  readonly limit: number;
}

export interface CandidateSearch {
  readonly statuses: readonly StudentStatus[];
  readonly limit: number;
}

/** One page in order of names; the cursor is an id, so that no name stands in an address. */
export async function searchStudents(db: Knex, search: StudentSearch): Promise<Page<StudentRecord>> {
  const { q, status, facultyIds, cursor, limit } = search;
  const query = db('students')
    .select<StudentRow[]>(STUDENT_COLUMNS)
    .orderBy(['students.search_text', 'students.id'])
    .limit(limit + 1);
  for (const pattern of searchPatterns(q)) void query.whereLike('students.search_text', pattern);
  if (status) void query.where('students.status', status);
  if (facultyIds) void query.whereRaw('students.faculty_id = any(?)', [[...facultyIds]]);
  if (cursor) void query.whereRaw(`(students.search_text, students.id) > (${PLACE_OF_STUDENT})`, [cursor]);
  return toPage((await query).map(toStudent), limit, (student) => student.id);
}

const PLACE_OF_STUDENT = 'select place.search_text, place.id from students as place where place.id = ?';

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
