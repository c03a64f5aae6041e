/** How each kind of list is judged and taken in. */
import type { Knex } from 'knex';
import type { Course, StudentDifference, StudentResult } from '../../../contracts/academic-record.ts';
import type { Cells, RecordListName } from '../../../contracts/imports.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import type { RecordedThings } from '../../stores/academic-record/academic-record-store.ts';
import { changesOf, type JudgedRow } from '../judged-row.ts';
import { judgeCourses } from './courses.ts';
import { judgeDifferences } from './differences.ts';
import { judgeResults } from './results.ts';

/** A list whose rows have been judged, one judgement for each row in order. */
export type JudgedList =
  | { readonly kind: 'courses'; readonly rows: readonly JudgedRow<Course>[] }
  | { readonly kind: 'results'; readonly rows: readonly JudgedRow<StudentResult>[] }
  | { readonly kind: 'differences'; readonly rows: readonly JudgedRow<StudentDifference>[] };

export async function judgeList(
  db: Knex,
  kind: RecordListName,
  { rows, today }: { readonly rows: readonly Cells[]; readonly today: IsoDate },
): Promise<JudgedList> {
  switch (kind) {
    case 'courses':
      return { kind, rows: await judgeCourses(db, rows) };
    case 'results':
      return { kind, rows: await judgeResults(db, rows, today) };
    case 'differences':
      return { kind, rows: await judgeDifferences(db, rows, today) };
  }
}

/** What a list brings into the record. */
export function thingsOf(list: JudgedList): RecordedThings {
  switch (list.kind) {
    case 'courses':
      return { courses: changesOf(list.rows) };
    case 'results':
      return { results: changesOf(list.rows) };
    case 'differences':
      return { differences: changesOf(list.rows) };
  }
}
