/** Lists of curriculum differences. */
import type { Knex } from 'knex';
import type { StudentDifference } from '../../../contracts/academic-record.ts';
import type { Cells } from '../../../contracts/imports.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createCoursesStore } from '../../stores/academic-record/courses-store.ts';
import { placeOfDifference, readStandingDifferences } from '../../stores/academic-record/standing.ts';
import { createCellReader } from '../cell-reader.ts';
import { iinOf, readDate, readReason, textOf } from '../cell-values.ts';
import { judgeAgainst, type JudgedRow, type ReadRow } from '../judged-row.ts';
import { readStudentIds } from '../student-ids.ts';

interface DifferenceContext {
  /** by identification number */
  readonly studentIds: ReadonlyMap<string, string>;
  readonly courseCodes: ReadonlySet<string>;
  readonly today: IsoDate;
}

/** Judges a list of differences against the record. */
export async function judgeDifferences(
  db: Knex,
  rows: readonly Cells[],
  today: IsoDate,
): Promise<readonly JudgedRow<StudentDifference>[]> {
  // one after another: in a transaction there is one connection for both
  const studentIds = await readStudentIds(db, rows.map(iinOf));
  const courses = await createCoursesStore(db).byCodes(rows.map((row) => textOf(row, 'course')));
  const context = { studentIds, courseCodes: new Set(courses.map(({ code }) => code)), today };
  const read = rows.map((row) => readDifferenceRow(row, context));
  const standing = await readStandingDifferences(
    db,
    read.flatMap((row) => (row.ok ? [row.thing] : [])),
  );
  return judgeAgainst(read, { keyOf: placeOfDifference, standing, column: 'course' });
}

function readDifferenceRow(cells: Cells, context: DifferenceContext): ReadRow<StudentDifference> {
  const { studentIds, courseCodes, today } = context;
  const reader = createCellReader(cells);
  const studentId = reader.required('iin', 'STUDENT_UNKNOWN', () => studentIds.get(iinOf(cells)));
  const courseCode = reader.required('course', 'COURSE_UNKNOWN', (code) => (courseCodes.has(code) ? code : undefined));
  const reason = reader.required('reason', 'REASON_WRONG', readReason);
  const clearedOn = reader.optional('cleared_on', 'DATE_WRONG', (text) => pastDate(text, today));
  return reader.finish({ studentId, courseCode, reason }, (whole) => ({
    ...whole,
    ...(clearedOn !== undefined && { clearedOn }),
  }));
}

function pastDate(text: string, today: IsoDate): IsoDate | undefined {
  const date = readDate(text);
  return date !== undefined && date <= today ? date : undefined;
}
