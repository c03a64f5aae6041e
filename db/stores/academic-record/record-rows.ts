/** How results and differences stand in the tables. */
import type { CurriculumDifference, DifferenceReason } from '../../../domain/academic-record/differences.ts';
import type { CourseResult, Term } from '../../../domain/grades/course-result.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';

export interface ResultRow {
  readonly student_id: string;
  readonly course_code: string;
  readonly academic_year: number;
  readonly term: Term;
  readonly credits: number;
  readonly percent: number | null;
  readonly letter: string;
  readonly points: string;
  readonly passes: boolean;
}

export interface DifferenceRow {
  readonly student_id: string;
  readonly course_code: string;
  readonly reason: DifferenceReason;
  readonly cleared_on: IsoDate | null;
}

export const RESULT_COLUMNS = [
  'student_id',
  'course_code',
  'academic_year',
  'term',
  'credits',
  'percent',
  'letter',
  'points',
  'passes',
] as const;

export const DIFFERENCE_COLUMNS = ['student_id', 'course_code', 'reason', 'cleared_on'] as const;

export function toResult(row: ResultRow): CourseResult {
  const { course_code: courseCode, academic_year: academicYear, term, credits, letter, passes } = row;
  const percent = row.percent === null ? {} : { percent: row.percent };
  return { courseCode, academicYear, term, credits, ...percent, letter, points: Number(row.points), passes };
}

export function toDifference({
  course_code: courseCode,
  reason,
  cleared_on: clearedOn,
}: DifferenceRow): CurriculumDifference {
  return { courseCode, reason, ...(clearedOn !== null && { clearedOn }) };
}
