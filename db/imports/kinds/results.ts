/** Lists of grades. */
import type { Knex } from 'knex';
import type { Course, StudentResult } from '../../../contracts/academic-record.ts';
import type { Cells } from '../../../contracts/imports.ts';
import { academicYearOf, scaleOfYear, type GradeScale } from '../../../domain/grades/grade-scale.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createCoursesStore } from '../../stores/academic-record/courses-store.ts';
import { readGradeScales } from '../../stores/academic-record/grade-scales-store.ts';
import { placeOfResult, readStandingResults } from '../../stores/academic-record/standing.ts';
import { createCellReader } from '../cell-reader.ts';
import { iinOf, readCredits, readTerm, readYear, textOf } from '../cell-values.ts';
import { judgeAgainst, type JudgedRow, type ReadRow } from '../judged-row.ts';
import { readStudentIds } from '../student-ids.ts';
import { readGrade } from './read-grade.ts';

interface ResultContext {
  /** by identification number */
  readonly studentIds: ReadonlyMap<string, string>;
  /** by code */
  readonly courses: ReadonlyMap<string, Course>;
  readonly scales: readonly GradeScale[];
  readonly today: IsoDate;
}

/** Judges a list of grades against the record. */
export async function judgeResults(
  db: Knex,
  rows: readonly Cells[],
  today: IsoDate,
): Promise<readonly JudgedRow<StudentResult>[]> {
  // one after another: in a transaction there is one connection for all of them
  const studentIds = await readStudentIds(db, rows.map(iinOf));
  const courses = await createCoursesStore(db).byCodes(rows.map((row) => textOf(row, 'course')));
  const scales = await readGradeScales(db);
  const context = { studentIds, courses: new Map(courses.map((course) => [course.code, course])), scales, today };
  const read = rows.map((row) => readResultRow(row, context));
  const standing = await readStandingResults(
    db,
    read.flatMap((row) => (row.ok ? [row.thing] : [])),
  );
  return judgeAgainst(read, { keyOf: placeOfResult, standing, column: 'course' });
}

/** Reads a row; every problem of the row is named. */
function readResultRow(cells: Cells, { studentIds, courses, scales, today }: ResultContext): ReadRow<StudentResult> {
  const reader = createCellReader(cells);
  const studentId = reader.required('iin', 'STUDENT_UNKNOWN', () => studentIds.get(iinOf(cells)));
  const course = reader.required('course', 'COURSE_UNKNOWN', (code) => courses.get(code));
  const academicYear = reader.required('academic_year', 'YEAR_WRONG', (text) => begunYear(text, today));
  const term = reader.required('term', 'TERM_WRONG', readTerm);
  const credits = reader.optional('credits', 'CREDITS_WRONG', readCredits) ?? course?.credits;
  const scale = academicYear === undefined ? undefined : scaleOfYear(scales, academicYear);
  const grade = academicYear === undefined ? undefined : readGrade(cells, reader, scale);
  return reader.finish({ studentId, course, academicYear, term, credits, grade }, (whole) => ({
    ...{ studentId: whole.studentId, courseCode: whole.course.code, credits: whole.credits },
    ...{ academicYear: whole.academicYear, term: whole.term },
    ...whole.grade,
  }));
}

function begunYear(text: string, today: IsoDate): number | undefined {
  const year = readYear(text);
  return year !== undefined && year <= academicYearOf(today) ? year : undefined;
}
