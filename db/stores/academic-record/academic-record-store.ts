/** Grades and curriculum differences of students. */
import type { Knex } from 'knex';
import type { Course, StudentDifference, StudentResult } from '../../../contracts/academic-record.ts';
import type { CurriculumDifference } from '../../../domain/academic-record/differences.ts';
import type { CourseResult } from '../../../domain/grades/course-result.ts';
import { withTransaction } from '../../transaction.ts';
import { createOfficeLogStore } from '../office-log-store.ts';
import { lastChange, RECORD_CHAIN, sumOfChanges } from './change-sums.ts';
import {
  DIFFERENCE_COLUMNS,
  RESULT_COLUMNS,
  toDifference,
  toResult,
  type DifferenceRow,
  type ResultRow,
} from './record-rows.ts';
import { writeCourses, writeDifferences, writeResults, type RecordSource } from './record-changes.ts';

/** What is brought into the record; nothing of it may stand twice. */
export interface RecordedThings {
  /** what they require is among them or known already */
  readonly courses?: readonly Course[];
  readonly results?: readonly StudentResult[];
  readonly differences?: readonly StudentDifference[];
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
        .select<ResultRow[]>(RESULT_COLUMNS);
      return grouped(rows, toResult);
    },

    /** Differences of each student by course code, cleared ones included; a student without any is absent. */
    async differencesOf(studentIds: readonly string[]): Promise<ReadonlyMap<string, readonly CurriculumDifference[]>> {
      const rows = await db('curriculum_differences')
        .whereRaw('student_id = any(?)', [[...studentIds]])
        .orderBy(['student_id', 'course_code'])
        .select<DifferenceRow[]>(DIFFERENCE_COLUMNS);
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
