/** Rules of the orders that end a year of study: who goes on, and who repeats it. */
import { expect, test } from 'vitest';
import type { Check } from '../../contracts/procedure.ts';
import { courseRepetitionContent } from '../../domain/campaign/orders/course-repetition.ts';
import { courseTransferContent } from '../../domain/campaign/orders/course-transfer.ts';
import { aStudent, caseData, TODAY } from '../../test/factories/procedure-data.ts';
import { repeatCourse } from './kinds/repeat-course.ts';
import { transferNextCourse } from './kinds/transfer-next-course.ts';

const failed = (checks: readonly Check[]) => checks.filter(({ ok }) => !ok);
const remarks = (checks: readonly Check[]) => checks.filter(({ advisory }) => advisory);

const order = {
  academicYear: 2026,
  effectiveDate: TODAY,
  basis: [{ kind: 'council-minutes', number: '11', date: TODAY }],
} as const;
const thresholds = [
  { course: 1, gpa: 1.67 },
  { course: 2, gpa: 2 },
];
const secondYear = aStudent(1);
const data = caseData([secondYear]);

const goingOn = (gpa: number) =>
  courseTransferContent(order, [{ studentId: secondYear.id, course: 2, gpa }], thresholds);

test('whoever has the GPA of the year goes one year up, and nothing else changes', () => {
  const content = goingOn(2);
  expect(failed(transferNextCourse.checks(content, data))).toEqual([]);
  expect(transferNextCourse.changes(content, data)).toEqual([{ studentId: secondYear.id, course: 3 }]);
});

test('an order made by a program is about the year after the one that ends', () => {
  expect(goingOn(2).academicYear).toBe(2027);
  expect(courseRepetitionContent(order, []).academicYear).toBe(2027);
  expect(transferNextCourse.documentView(goingOn(2), data, 'kk')['academicYear']).toBe('2027–2028');
});

test('an order made by a program names only the thresholds its students need', () => {
  expect(goingOn(2).thresholds).toEqual([{ course: 2, gpa: 2 }]);
  const both = [secondYear, aStudent(2, { course: 1 })].map(({ id, course }) => ({ studentId: id, course, gpa: 3 }));
  expect(courseTransferContent(order, both, [...thresholds].reverse()).thresholds).toEqual(thresholds);
});

test('a hundredth below the threshold keeps a student from going on, and both figures are told', () => {
  const problems = failed(transferNextCourse.checks(goingOn(1.99), data));
  expect(problems).toMatchObject([{ key: 'gpa-enough', pointer: '/students/0/gpa' }]);
  expect(problems[0]?.message.ru).toContain('GPA 1,99 ниже переводного балла (2,00)');
});

test('a year of study without a threshold lets nobody go on', () => {
  const content = { ...goingOn(4), thresholds: [{ course: 1, gpa: 1 }] };
  const problems = failed(transferNextCourse.checks(content, data));
  expect(problems).toMatchObject([{ key: 'gpa-enough', pointer: '/students/0/gpa' }]);
  expect(problems[0]?.message.en).toContain('The threshold of year 2 is not given');
});

test('two thresholds of one year are refused, at the second', () => {
  const content = { ...goingOn(4), thresholds: [thresholds[1]!, { course: 2, gpa: 1 }] };
  expect(failed(transferNextCourse.checks(content, data))).toMatchObject([
    { key: 'thresholds', pointer: '/thresholds/1/course' },
  ]);
});

test.each([2, 4])('nobody stays or jumps to year %i by a transfer to the next year', (course) => {
  const content = goingOn(4);
  const students = [{ ...content.students[0]!, course }];
  const all = [1, 2, 3].map((ended) => ({ course: ended, gpa: 1 }));
  const problems = failed(transferNextCourse.checks({ ...content, thresholds: all, students }, data));
  expect(problems).toMatchObject([{ key: 'course-next', pointer: '/students/0/course' }]);
});

test('a year beyond the usual length of the programme is a remark', () => {
  const inFourth = caseData([aStudent(1, { course: 4 })]);
  const content = courseTransferContent(
    order,
    [{ studentId: 'student-1', course: 4, gpa: 4 }],
    [{ course: 4, gpa: 1 }],
  );
  const checks = transferNextCourse.checks(content, inFourth);
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks)).toMatchObject([{ key: 'course-usual' }]);
});

test.each([-0.01, 4.01, 2.345])('%d is no GPA', (gpa) => {
  expect(transferNextCourse.contentSchema.safeParse(goingOn(gpa)).success).toBe(false);
});

test.each([0, 0.07, 1.1, 2.67, 3.33, 4])('%d is a GPA', (gpa) => {
  expect(transferNextCourse.contentSchema.safeParse(goingOn(gpa)).success).toBe(true);
});

function repeating(before: 'grant' | 'paid', after: 'grant' | 'paid') {
  const students = [{ studentId: 'student-1', groupName: 'АЖ-26-1', funding: after, reason: 'debt' }] as const;
  const named = caseData([aStudent(1, { funding: before })]);
  const content = { ...order, students };
  return { changes: repeatCourse.changes(content, named), checks: repeatCourse.checks(content, named) };
}

test('whoever repeats a year joins another group and keeps the year of study', () => {
  const { changes, checks } = repeating('paid', 'paid');
  expect(changes).toEqual([{ studentId: 'student-1', groupName: 'АЖ-26-1', funding: 'paid' }]);
  expect(checks.filter(({ ok, advisory }) => !ok || advisory)).toEqual([]);
});

test.each(['grant', 'paid'] as const)('a grant holder who repeats on «%s» is a remark: sources differ', (after) => {
  const { changes, checks } = repeating('grant', after);
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks)).toMatchObject([{ key: 'grant-holders', pointer: '/students/0/funding' }]);
  expect(changes).toMatchObject([{ funding: after }]);
});

test('a repeat year gives nobody a grant', () => {
  expect(failed(repeating('paid', 'grant').checks)).toMatchObject([{ key: 'funding', pointer: '/students/0/funding' }]);
});
