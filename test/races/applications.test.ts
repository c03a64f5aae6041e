/** Many people at once, while the campaign goes on: an application is in or refused, and never half. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ApiUser } from '../api/api-user.ts';
import { startTestApp, type TestApp } from '../api/test-app.ts';
import { seedCampaign } from '../factories/campaign-rows.ts';

const NOW = '2027-05-31T06:00:00.000Z';
const PATH = '/campaigns/campaign-1/applications';
const COURSES = ['HKZ1101', 'FLN1101', 'ICT1101', 'KRL1101', 'RES3101', 'ENT2201', 'LAW3201', 'PHC1101'];
const STUDENTS = 40;

let app: TestApp;
let registrar: ApiUser;
let students: readonly string[];

beforeAll(async () => {
  app = await startTestApp(() => ({ clock: { now: () => NOW, today: () => NOW.slice(0, 10) } }));
  registrar = await app.user('registrar');
  const { db } = app.deps;
  students = await db('students')
    .where({ status: 'studying', course: 2 })
    // of four years, so that nobody graduates
    .whereIn('programme_id', db('programmes').whereLike('code', '6B%').select('id'))
    .orderBy('id')
    .limit(STUDENTS)
    .pluck<string[]>('id');
  await db('academic_results').whereIn('student_id', students).delete();
  const failed = { academic_year: 2026, term: 'autumn', credits: 5, percent: 30, letter: 'FX', points: 0.5 };
  const known = await db('courses').whereIn('code', COURSES).pluck<string[]>('code');
  const rows = students.flatMap((student_id) => known.map((course_code) => ({ ...failed, student_id, course_code })));
  await db('academic_results').insert(rows.map((row) => ({ ...row, passes: false })));
});
beforeEach(async () => {
  await app.deps.db.raw('truncate campaigns cascade');
  await seedCampaign(app.deps.db);
});
afterAll(() => app.close());

const apply = (student: string | undefined, courseCode: string) =>
  registrar.post(PATH, { student, applications: [{ courseCode, reason: 'academic-debt' }] });

test('when the window closes while people apply, each application is in or refused', async () => {
  const first = students.slice(0, 10).map((student) => apply(student, 'HKZ1101'));
  await Promise.race(first);
  const [, ...answers] = await Promise.all([
    seedCampaign(app.deps.db, { phase: 'visas' }),
    ...first,
    ...students.slice(10).map((student) => apply(student, 'HKZ1101')),
  ]);
  const codes = answers.map(({ status, body }) => (status === 201 ? 'in' : body.code));
  expect(new Set(codes)).toEqual(new Set(['in', 'WINDOW_CLOSED']));
  const rows = await app.deps.db('applications').orderBy('number').select<{ number: string }[]>('number');
  expect(rows).toHaveLength(codes.filter((code) => code === 'in').length);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => `261${String(index + 1).padStart(5, '0')}`));
  expect((await apply(students[0], 'FLN1101')).body.code).toBe('WINDOW_CLOSED');
});

test('however many courses are asked for at once, nobody gets more credits than the cap', async () => {
  const [student = ''] = students;
  const courses = await app.deps.db('courses').where({ credits: 5 }).whereIn('code', COURSES).pluck<string[]>('code');
  expect(courses.length).toBeGreaterThan(4);
  const answers = await Promise.all(courses.flatMap((code) => [apply(student, code), apply(student, code)]));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
  const [sum] = await app.deps.db('applications').where({ student_id: student }).sum<{ sum: number }[]>('credits');
  expect(Number(sum?.sum)).toBe(10);
});
