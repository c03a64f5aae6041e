/** Grades and curriculum differences of students. */
import type { Knex } from 'knex';
import type { Course, StudentDifference, StudentResult } from '../../../contracts/academic-record.ts';
import type { CurriculumDifference, DifferenceReason } from '../../../domain/academic-record/differences.ts';
import type { CourseResult, Term } from '../../../domain/grades/course-result.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { withTransaction } from '../../transaction.ts';
import { createOfficeLogStore } from '../office-log-store.ts';
import { lastChange, RECORD_CHAIN, sumOfChanges } from './change-sums.ts';
import { writeCourses, writeDifferences, writeResults, type RecordSource } from './record-changes.ts';

/** What is brought into the record; nothing of it may stand twice. */
export interface RecordedThings {
  /** what they require is among them or known already */
  readonly courses?: readonly Course[];
  readonly results?: readonly StudentResult[];
  readonly differences?: readonly StudentDifference[];
}

interface ResultRow {
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

interface DifferenceRow {
  readonly student_id: string;
  readonly course_code: string;
  readonly reason: DifferenceReason;
  readonly cleared_on: IsoDate | null;
}

export type AcademicRecordStore = ReturnType<typeof createAcademicRecordStore>;

export function createAcademicRecordStore(db: Knex) {
  return {
    /** Results of each student by term, then course; a student without any is absent. */
    async resultsOf(studentIds: readonly string[]): Promise<ReadonlyMap<string, readonly CourseResult[]>> {
      const rows = await db('academic_results')
        .whereRaw('student_id = any(?)', [[...studentIds]])
        // the terms of a year stand in the alphabet as they stand in the year
        .orderBy(['student_id', 'academic_year', 'term', 'course_code'])
        .select<ResultRow[]>(
          'student_id',
          'course_code',
          'academic_year',
          'term',
          'credits',
          'percent',
          'letter',
          'points',
          'passes',
        );
      return grouped(rows, toResult);
    },

    /** Differences of each student by course code, cleared ones included; a student without any is absent. */
    async differencesOf(studentIds: readonly string[]): Promise<ReadonlyMap<string, readonly CurriculumDifference[]>> {
      const rows = await db('curriculum_differences')
        .whereRaw('student_id = any(?)', [[...studentIds]])
        .orderBy(['student_id', 'course_code'])
        .select<DifferenceRow[]>('student_id', 'course_code', 'reason', 'cleared_on');
      return grouped(rows, toDifference);
    },

    /**
     * Brings things into the record and into the log of the office; recording the same things again changes nothing.
     *
     * @returns how many of them are new or other than before
     */
    record(source: RecordSource, things: RecordedThings): Promise<number> {
      return withTransaction(db, (transaction) => recordThings(transaction, source, things));
    },
  };
}

async function recordThings(
  transaction: Knex.Transaction,
  source: RecordSource,
  { courses = [], results = [], differences = [] }: RecordedThings,
): Promise<number> {
  await lockRecord(transaction);
  const before = await lastChange(transaction);
  if (courses.length > 0) await writeCourses(transaction, source, courses);
  await writeResults(transaction, source, results);
  await writeDifferences(transaction, source, differences);
  const { changes, ...sums } = await sumOfChanges(transaction, { after: before });
  if (changes === 0) return 0;
  await createOfficeLogStore(transaction).append({
    chain: RECORD_CHAIN,
    at: source.at,
    actorId: source.actorId,
    action: 'record-changed',
    details: { source: source.source, changes, ...sums },
  });
  return changes;
}

/** Whoever writes waits for whoever writes, so that the changes of each stand together; readers wait for nobody. */
export async function lockRecord(transaction: Knex.Transaction): Promise<void> {
  await transaction.raw(`select pg_advisory_xact_lock(hashtext('academic-record'))`);
}

function grouped<Row extends { readonly student_id: string }, Item>(
  rows: readonly Row[],
  toItem: (row: Row) => Item,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const group = groups.get(row.student_id);
    if (group) group.push(toItem(row));
    else groups.set(row.student_id, [toItem(row)]);
  }
  return groups;
}

function toResult(row: ResultRow): CourseResult {
  const { course_code: courseCode, academic_year: academicYear, term, credits, letter, passes } = row;
  const percent = row.percent === null ? {} : { percent: row.percent };
  return { courseCode, academicYear, term, credits, ...percent, letter, points: Number(row.points), passes };
}

function toDifference({ course_code: courseCode, reason, cleared_on: clearedOn }: DifferenceRow): CurriculumDifference {
  return { courseCode, reason, ...(clearedOn !== null && { clearedOn }) };
}
