/** Lists of courses with what they require. */
import type { Knex } from 'knex';
import type { Course } from '../../../contracts/academic-record.ts';
import type { CellProblem, Cells } from '../../../contracts/imports.ts';
import { circularPrerequisites } from '../../../domain/academic-record/prerequisites.ts';
import { createCoursesStore } from '../../stores/academic-record/courses-store.ts';
import { createCellReader } from '../cell-reader.ts';
import { readCredits, textOf } from '../cell-values.ts';
import { judgeAgainst, type JudgedRow, type ReadRow } from '../judged-row.ts';

const CODE = /^[\p{L}\d][\p{L}\d./-]{0,29}$/u;

/** Judges a list of courses against those known. */
export async function judgeCourses(db: Knex, rows: readonly Cells[]): Promise<readonly JudgedRow<Course>[]> {
  const known = await createCoursesStore(db).all();
  const read = refuseCircles(known, withKnownPrerequisites(known, rows.map(readCourseRow)));
  const standing = new Map(known.map((course) => [course.code, course]));
  return judgeAgainst(read, { keyOf: ({ code }) => code, standing, column: 'code' });
}

function readCourseRow(cells: Cells): ReadRow<Course> {
  const reader = createCellReader(cells);
  const titleIn = (column: 'title_kk' | 'title_ru' | 'title_en') => reader.required(column, 'REQUIRED', (text) => text);
  const code = reader.required('code', 'CODE_WRONG', (text) => (CODE.test(text) ? text : undefined));
  const [kk, ru, en] = [titleIn('title_kk'), titleIn('title_ru'), titleIn('title_en')];
  const credits = reader.required('credits', 'CREDITS_WRONG', readCredits);
  const required = textOf(cells, 'prerequisites')
    .split(/[\s,;]+/)
    .filter(Boolean);
  return reader.finish({ code, kk, ru, en, credits }, (whole) => ({
    code: whole.code,
    title: { kk: whole.kk, ru: whole.ru, en: whole.en },
    credits: whole.credits,
    requires: [...new Set(required)].sort(),
  }));
}

/** A course can be taken in when what it requires is known, or comes in with it. */
function withKnownPrerequisites(
  known: readonly Course[],
  rows: readonly ReadRow<Course>[],
): readonly ReadRow<Course>[] {
  const codes = new Set([...known, ...goodCourses(rows)].map(({ code }) => code));
  const judged = rows.map((row) => (row.ok && row.thing.requires.some((code) => !codes.has(code)) ? UNKNOWN : row));
  // a row that has just become bad may be what another one requires
  return goodCourses(judged).length < goodCourses(rows).length ? withKnownPrerequisites(known, judged) : judged;
}

function refuseCircles(known: readonly Course[], rows: readonly ReadRow<Course>[]): readonly ReadRow<Course>[] {
  const courses = new Map([...known, ...goodCourses(rows)].map((course) => [course.code, course]));
  const circular = new Set(circularPrerequisites([...courses.values()]).flat());
  return rows.map((row) => (row.ok && circular.has(row.thing.code) ? CIRCULAR : row));
}

function goodCourses(rows: readonly ReadRow<Course>[]): readonly Course[] {
  return rows.flatMap((row) => (row.ok ? [row.thing] : []));
}

const UNKNOWN = refused('PREREQUISITE_UNKNOWN');
const CIRCULAR = refused('PREREQUISITE_CIRCULAR');

function refused(code: CellProblem['code']): ReadRow<Course> {
  return { ok: false, problems: [{ code, column: 'prerequisites' }] };
}
