/** Students as lists and the student screen show them. */
import type { Knex } from 'knex';
import type { StudentRecord, StudentStatus } from '../../contracts/directory.ts';
import type { StudentScope } from '../../contracts/viewer.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { searchPatterns } from '../search-terms.ts';
import { STUDENT_COLUMNS, toStudent, type StudentRow } from '../stores/student-row.ts';

export interface ListedStudent {
  readonly record: StudentRecord;
  readonly faculty: LocalizedText;
  readonly programme: { readonly code: string; readonly title: LocalizedText };
  /** the open case the student stands in */
  readonly openCaseId: string | null;
}

export interface StudentFilter {
  readonly q?: string;
  /** words with digits are looked for in identification numbers as well */
  readonly mayUseIin?: boolean;
  readonly status?: StudentStatus;
  readonly facultyId?: string;
  readonly ids?: readonly string[];
  readonly iins?: readonly string[];
}

/** Where in the list a student stands, found by the id: names and numbers have no place in a cursor. */
const PLACE_OF_STUDENT = 'select place.search_text, place.id from students as place where place.id = ?';

type Row = StudentRow & {
  readonly faculty: LocalizedText;
  readonly code: string;
  readonly programme: LocalizedText;
  readonly open_case_id: string | null;
};

/** In order of names; one row more than the limit when there are more. */
export async function listStudents(
  db: Knex,
  request: {
    readonly scope: StudentScope;
    readonly filter: StudentFilter;
    /** id of the last student of the page before */
    readonly after?: string;
    /** leaves out some more */
    readonly narrow?: (query: Knex.QueryBuilder) => void;
    readonly limit: number;
  },
): Promise<readonly ListedStudent[]> {
  const query = selectStudents(db)
    .orderBy(['students.search_text', 'students.id'])
    .limit(request.limit + 1);
  filterStudents(query, request.filter);
  request.narrow?.(query);
  if (request.after) query.whereRaw(`(students.search_text, students.id) > (${PLACE_OF_STUDENT})`, [request.after]);
  const rows = await withinStudentScope(query, request.scope);
  return rows.map(toListed);
}

/** Nothing when there is no such student in the scope. */
export async function readStudent(db: Knex, id: string, scope: StudentScope): Promise<ListedStudent | undefined> {
  const [row] = await withinStudentScope(selectStudents(db).where('students.id', id), scope);
  return row && toListed(row);
}

function selectStudents(db: Knex) {
  return db('students')
    .join('units', 'units.id', 'students.faculty_id')
    .join('programmes', 'programmes.id', 'students.programme_id')
    .leftJoin('student_claims', 'student_claims.student_id', 'students.id')
    .select<Row[]>(
      ...STUDENT_COLUMNS,
      'students.search_text',
      'units.title as faculty',
      'programmes.code',
      'programmes.title as programme',
      'student_claims.case_id as open_case_id',
    );
}

export function withinStudentScope<Query extends Knex.QueryBuilder>(query: Query, scope: StudentScope): Query {
  if (scope === 'all') return query;
  const { studentId, facultyIds, advisedBy } = scope;
  query.where((either) => {
    either.whereRaw('students.faculty_id = any(?)', [[...facultyIds]]);
    if (studentId !== undefined) either.orWhere('students.id', studentId);
    if (advisedBy !== undefined) either.orWhere('students.adviser_id', advisedBy);
  });
  return query;
}

function filterStudents(query: Knex.QueryBuilder, filter: StudentFilter): void {
  const { status, facultyId, ids, iins } = filter;
  for (const pattern of searchPatterns(filter.q ?? '')) searchStudentWord(query, pattern, filter.mayUseIin ?? false);
  if (status !== undefined) query.where('students.status', status);
  if (facultyId !== undefined) query.where('students.faculty_id', facultyId);
  if (ids) query.whereRaw('students.id = any(?)', [[...ids]]);
  if (iins) query.whereRaw('students.iin = any(?)', [[...iins]]);
}

/** Digits are not looked for in numbers on behalf of those who may not read them: an answer would tell them apart. */
export function searchStudentWord(query: Knex.QueryBuilder, pattern: string, mayUseIin: boolean): void {
  query.where((either) => {
    either.whereILike('students.group_name', pattern);
    if (mayUseIin || !/\d/.test(pattern)) either.orWhereLike('students.search_text', pattern);
  });
}

function toListed(row: Row): ListedStudent {
  const { faculty, code, programme, open_case_id: openCaseId } = row;
  return { record: toStudent(row), faculty, programme: { code, title: programme }, openCaseId };
}
