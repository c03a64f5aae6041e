/** What stands in the record in the places a list is about. */
import type { Knex } from 'knex';
import type { StudentDifference, StudentResult } from '../../../contracts/academic-record.ts';
import { toJsonColumn } from '../../json-column.ts';
import {
  DIFFERENCE_COLUMNS,
  RESULT_COLUMNS,
  toDifference,
  toResult,
  type DifferenceRow,
  type ResultRow,
} from './record-rows.ts';

/** What tells one result from another. */
export function placeOfResult({ studentId, courseCode, academicYear, term }: StudentResult): string {
  return `${studentId}/${courseCode}/${academicYear}/${term}`;
}

/** What tells one difference from another. */
export function placeOfDifference({ studentId, courseCode }: StudentDifference): string {
  return `${studentId}/${courseCode}`;
}

/** Results that stand in the places of those given, by place. */
export async function readStandingResults(
  db: Knex,
  results: readonly StudentResult[],
): Promise<ReadonlyMap<string, StudentResult>> {
  const places = results.map(({ studentId, courseCode, academicYear, term }) => ({
    student_id: studentId,
    course_code: courseCode,
    academic_year: academicYear,
    term,
  }));
  const rows = await db('academic_results')
    .joinRaw(
      `join jsonb_to_recordset(?::jsonb)
        as place (student_id text, course_code text, academic_year integer, term text)
        using (student_id, course_code, academic_year, term)`,
      [toJsonColumn(places)],
    )
    .select<ResultRow[]>(RESULT_COLUMNS);
  const standing = rows.map((row) => ({ studentId: row.student_id, ...toResult(row) }));
  return new Map(standing.map((result) => [placeOfResult(result), result]));
}

/** Differences that stand in the places of those given, by place. */
export async function readStandingDifferences(
  db: Knex,
  differences: readonly StudentDifference[],
): Promise<ReadonlyMap<string, StudentDifference>> {
  const ids = new Set(differences.map(({ studentId }) => studentId));
  const rows = await db('curriculum_differences')
    .whereRaw('student_id = any(?)', [[...ids]])
    .select<DifferenceRow[]>(DIFFERENCE_COLUMNS);
  const standing = rows.map((row) => ({ studentId: row.student_id, ...toDifference(row) }));
  return new Map(standing.map((difference) => [placeOfDifference(difference), difference]));
}
