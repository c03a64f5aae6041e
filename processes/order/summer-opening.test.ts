/** Rules of the order that opens the groups of a summer semester. */
import { expect, test } from 'vitest';
import type { Check } from '../../contracts/procedure.ts';
import {
  summerOpeningContent,
  type GroupWithStudents,
  type SummerOpening,
} from '../../domain/campaign/orders/summer-opening.ts';
import { aStudent, caseData, TODAY } from '../../test/factories/procedure-data.ts';
import { summerOpening } from './kinds/summer-opening.ts';

const failed = (checks: readonly Check[]) => checks.filter(({ ok }) => !ok);
const remarks = (checks: readonly Check[]) => checks.filter(({ advisory }) => advisory);

const students = [aStudent(1), aStudent(2), aStudent(3)];
const data = caseData(students);
const plan = {
  academicYear: 2026,
  startsOn: '2027-06-21',
  endsOn: '2027-07-31',
  creditCap: 9,
  minimumGroup: 2,
};
const order = { effectiveDate: TODAY, basis: [{ kind: 'summer-dates-order', number: '12-С', date: TODAY }] } as const;

function group(number: string, courseCode: string, studentIds: readonly string[]): GroupWithStudents {
  return { number, courseCode, title: { kk: 'Пән', ru: 'Курс' }, credits: 5, language: 'kk', studentIds };
}

const mathematics = group('M-1', 'MAT', ['student-1', 'student-2']);
const physics = { ...group('P-1', 'PHY', ['student-2', 'student-3']), credits: 4, teacher: 'Сейтқали Б.' };

function opening(overrides: Partial<SummerOpening> = {}): SummerOpening {
  return { ...summerOpeningContent(plan, [mathematics, physics], order), ...overrides };
}

const check = (overrides: Partial<SummerOpening>) => summerOpening.checks(opening(overrides), data);

test('an order made by a program names each student once, with all the groups', () => {
  expect(opening().students).toEqual([
    { studentId: 'student-1', groups: ['M-1'] },
    { studentId: 'student-2', groups: ['M-1', 'P-1'] },
    { studentId: 'student-3', groups: ['P-1'] },
  ]);
  expect(opening().groups.map(({ number }) => number)).toEqual(['M-1', 'P-1']);
  expect(summerOpening.contentSchema.parse(opening())).toEqual(opening());
});

test('a good order passes without a remark and changes nobody', () => {
  expect(check({}).filter(({ ok, advisory }) => !ok || advisory)).toEqual([]);
  expect(summerOpening.changes(opening(), data)).toEqual([]);
});

test('lists the students of each group by surname', () => {
  const { groups } = summerOpening.documentView(opening(), data, 'ru');
  expect(groups).toMatchObject([
    { number: 'M-1', students: [{ name: { surname: 'Ғалымова' } }, { name: { surname: 'Қасенов' } }] },
    { number: 'P-1', teacher: 'Сейтқали Б.', students: [{}, {}] },
  ]);
});

test('an extract shows the groups of its student alone', () => {
  const { groups } = summerOpening.documentView(opening(), data, 'ru', 'student-1');
  expect(groups).toMatchObject([{ number: 'M-1', students: [{ name: { givenName: 'Имя1' } }] }]);
});

test('a student in another unfinished order is a remark, for nobody is moved', () => {
  const checks = summerOpening.checks(opening(), { ...data, claimedBy: { 'student-2': 'case-77' } });
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks)).toMatchObject([{ key: 'students-free', pointer: '/students/1/studentId' }]);
});

test('refuses two groups of one number, at the second', () => {
  const { groups } = opening();
  expect(failed(check({ groups: [...groups, groups[0]!] }))).toContainEqual(
    expect.objectContaining({ key: 'group-numbers', pointer: '/groups/2/number' }),
  );
});

test('refuses a student in a group the order does not open', () => {
  const rows = [...opening().students.slice(0, 2), { studentId: 'student-3', groups: ['P-1', 'X-9'] }];
  const problems = failed(check({ students: rows }));
  expect(problems).toMatchObject([{ key: 'groups-known', pointer: '/students/2/groups' }]);
  expect(problems[0]?.message.ru).toBe('Группы X-9 нет в приказе.');
});

test('refuses a group without students, and remarks on a small one', () => {
  const empty = opening().groups.concat({ ...opening().groups[0]!, number: 'M-2' });
  expect(failed(check({ groups: empty }))).toMatchObject([{ key: 'groups-filled', pointer: '/groups/2/number' }]);
  const small = check({ minimumGroup: 3 });
  expect(failed(small)).toEqual([]);
  expect(remarks(small).map(({ pointer }) => pointer)).toEqual(['/groups/0/number', '/groups/1/number']);
});

test('refuses more credits than the cap, and takes exactly the cap', () => {
  const problems = failed(check({ creditCap: 8 }));
  expect(problems).toMatchObject([{ key: 'credit-cap', pointer: '/students/1/groups' }]);
  expect(problems[0]?.message.en).toContain('9 credits, the cap is 8');
});

test('refuses a student in two groups of one course', () => {
  const content = summerOpeningContent(plan, [mathematics, { ...physics, courseCode: 'MAT' }], order);
  expect(failed(summerOpening.checks(content, data))).toMatchObject([
    { key: 'courses-once', pointer: '/students/1/groups' },
  ]);
});

test('refuses a semester that ends before it begins, and one of another year', () => {
  expect(failed(check({ endsOn: '2027-06-21' }))).toMatchObject([{ key: 'days-in-order', pointer: '/endsOn' }]);
  expect(failed(check({ academicYear: 2027 }))).toMatchObject([{ key: 'academic-year' }]);
});

test('refuses titles whose figures differ between the languages', () => {
  const groups = opening().groups.map((each) => ({ ...each, title: { kk: 'Талдау 1', ru: 'Анализ 2' } }));
  expect(failed(check({ groups })).map(({ pointer }) => pointer)).toEqual(['/groups/0/title', '/groups/1/title']);
});

test.each([{ groups: ['M-1', 'M-1'] }, { groups: [] }, { groups: [' '] }, { groups: 'M-1' }])(
  'refuses %j as the groups of a student',
  (row) => {
    const rows = [{ studentId: 'student-1', ...row }];
    expect(summerOpening.contentSchema.safeParse({ ...opening(), students: rows }).success).toBe(false);
  },
);
