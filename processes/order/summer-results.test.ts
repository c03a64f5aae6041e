/** Rules of the order on the results of a summer semester. */
import { expect, test } from 'vitest';
import type { Check } from '../../contracts/procedure.ts';
import {
  summerResultsContent,
  type ExaminedApplication,
  type SummerResult,
  type SummerResults,
} from '../../domain/campaign/orders/summer-results.ts';
import { aStudent, caseData, TODAY } from '../../test/factories/procedure-data.ts';
import { summerResults } from './kinds/summer-results.ts';

const failed = (checks: readonly Check[]) => checks.filter(({ ok }) => !ok);

const mathematics = { code: 'MAT', title: { kk: 'Математика', ru: 'Математика' }, credits: 5 };
const physics = { code: 'PHY', title: { kk: 'Физика', ru: 'Физика' }, credits: 4 };
const order = {
  academicYear: 2026,
  effectiveDate: TODAY,
  basis: [{ kind: 'grade-sheets', date: TODAY }],
} as const;
const data = caseData([aStudent(1), aStudent(2)]);

const passed = { letter: 'B−', percent: 78, passes: true } as const;
const absent = { letter: 'F', passes: false } as const;
const examined: readonly ExaminedApplication[] = [
  { studentId: 'student-1', course: mathematics, reason: 'academic-debt', ...passed },
  { studentId: 'student-2', course: mathematics, reason: 'gpa-raise', ...passed },
  { studentId: 'student-1', course: physics, reason: 'curriculum-difference', ...absent },
];
const averages = new Map([['student-1', { gpaBefore: 1.5, gpaAfter: 1.81 }]]);
const content = summerResultsContent(order, examined, averages);

test('a passed course clears what it was taken for; a failed one and a raise clear nothing', () => {
  expect(content.students).toEqual([
    {
      studentId: 'student-1',
      gpaBefore: 1.5,
      gpaAfter: 1.81,
      results: [
        { courseCode: 'MAT', percent: 78, letter: 'B−', clears: 'academic-debt' },
        { courseCode: 'PHY', letter: 'F', clears: 'none' },
      ],
    },
    { studentId: 'student-2', results: [{ courseCode: 'MAT', percent: 78, letter: 'B−', clears: 'none' }] },
  ]);
  expect(content.courses).toEqual([mathematics, physics]);
  expect(summerResults.contentSchema.parse(content)).toEqual(content);
});

test('a good order passes and changes nobody', () => {
  expect(failed(summerResults.checks(content, data))).toEqual([]);
  expect(summerResults.changes(content, data)).toEqual([]);
});

test('a line for each result says the grade, what it clears and both averages', () => {
  const view = summerResults.documentView(content, data, 'ru');
  expect(view).toMatchObject({ studentCount: 2, resultCount: 3, clearedCount: 1 });
  expect(view['lines']).toMatchObject([
    { title: 'Математика', percent: 78, cleared: 'задолженность', gpaBefore: '1,50', gpaAfter: '1,81' },
    { title: 'Физика', percent: 'неявка', letter: 'F', cleared: '–', gpaBefore: '1,50' },
    { title: 'Математика', gpaBefore: '–', gpaAfter: '–' },
  ]);
});

test('an extract has the lines of its student alone', () => {
  expect(summerResults.documentView(content, data, 'kk', 'student-2')['lines']).toHaveLength(1);
});

function withResults(results: readonly SummerResult[]): SummerResults {
  return { ...content, students: [{ studentId: 'student-1', results }] };
}
const result: SummerResult = { courseCode: 'MAT', percent: 78, letter: 'B−', clears: 'none' };

test.each([
  ['results-of-courses', [{ ...result, courseCode: 'CHE' }], 0],
  ['results-once', [result, result], 1],
  ['cleared-passed', [{ ...result, letter: 'F', clears: 'academic-debt' }], 0],
  ['cleared-passed', [{ ...result, letter: 'fx', clears: 'curriculum-difference' }], 0],
  ['cleared-passed', [{ courseCode: 'MAT', letter: 'B', clears: 'academic-debt' }], 0],
] as const)('refuses by %s', (key, results, place) => {
  expect(failed(summerResults.checks(withResults(results), data))).toMatchObject([
    { key, pointer: `/students/0/results/${place}/courseCode` },
  ]);
});

test('refuses a course listed twice, at the second', () => {
  const twice = { ...content, courses: [...content.courses, mathematics] };
  expect(failed(summerResults.checks(twice, data))).toMatchObject([
    { key: 'courses-listed-once', pointer: '/courses/2/code' },
  ]);
});

test.each([{ percent: 101 }, { percent: -1 }, { percent: 50.5 }, { letter: '' }, { clears: 'all' }])(
  'refuses %j as a result',
  (wrong) => {
    const rows = [{ studentId: 'student-1', results: [{ ...result, ...wrong }] }];
    expect(summerResults.contentSchema.safeParse({ ...content, students: rows }).success).toBe(false);
  },
);
