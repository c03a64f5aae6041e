/** What an adviser does for own students while a summer semester takes applications. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createCandidatesStore } from '../../db/stores/campaign/candidates-store.ts';
import { failCourses } from '../factories/fail-courses.ts';
import { seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import type { ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const NOW = '2027-05-31T06:00:00.000Z';
const DEBT = 'academic-debt';
const BASE = '/campaigns/campaign-1';

let app: TestApp;
let adviser: ApiUser;
let dean: ApiUser;
/** three students of adviser-1, without accounts, and one of adviser-3 */
let ours: readonly string[];
let strange: string;

beforeAll(async () => {
  app = await startTestApp(() => ({ clock: { now: () => NOW, today: () => NOW.slice(0, 10) } }));
  [adviser, dean] = (await Promise.all(['adviser-1', 'dean-1'].map((login) => app.user(login)))) as [ApiUser, ApiUser];
  const students = await app.deps
    .db('students')
    .join('programmes', 'programmes.id', 'students.programme_id')
    .where({ status: 'studying', course: 2, 'students.faculty_id': 'faculty-it' })
    .whereLike('programmes.code', '6B%')
    .whereNull('person_id')
    .orderBy('students.id')
    .limit(4)
    .pluck<string[]>('students.id');
  ours = students.slice(0, 3);
  strange = students[3] ?? '';
  const { db } = app.deps;
  await db('students').whereIn('id', ours).update({ adviser_id: 'person-adviser-1' });
  await db('students').where({ id: strange }).update({ adviser_id: 'person-adviser-3' });
  await failCourses(db, students, ['HKZ1101', 'FLN1101']);
});
beforeEach(async () => {
  const { db } = app.deps;
  await db.raw('truncate campaigns cascade');
  await seedCampaign(db);
  const debts = (studentId: string) =>
    ['HKZ1101', 'FLN1101'].map((courseCode) => ({ studentId, reason: DEBT, courseCode }) as const);
  await createCandidatesStore(db).keep('campaign-1', [...ours, strange].flatMap(debts));
});
afterAll(() => app.close());

interface Read {
  readonly items: readonly {
    readonly student: { readonly id: string };
    readonly grounds: readonly { readonly hasApplied: boolean }[];
    readonly code: string;
    readonly ok: boolean;
    readonly problem: { readonly code: string; readonly errors?: readonly { readonly code: string }[] };
  }[];
}

async function read(answer: Promise<{ readonly text: string }>): Promise<Read['items']> {
  return (JSON.parse((await answer).text) as Read).items;
}

const ids = (items: Read['items']) => items.map(({ student }) => student.id).sort();
const forStudents = (students: readonly string[]) => ({
  courseCode: 'HKZ1101',
  students: students.map((student) => ({ student, reason: DEBT })),
});

test('an adviser finds the own students, why they may attend, and who of them has not applied', async () => {
  await seedApplications(app.deps.db, ours.slice(0, 1));
  expect(ids(await read(adviser.get(`${BASE}/candidates`)))).toEqual([...ours].sort());
  const open = await read(adviser.get(`${BASE}/candidates?applied=no`));
  expect(ids(open)).toEqual(ours.slice(1).sort());
  expect(open[0]).toMatchObject({ hasAccount: false, applications: 0, allowedActions: ['apply'] });
  const [applied] = await read(adviser.get(`${BASE}/candidates?applied=yes&course=HKZ1101`));
  expect(applied?.grounds.map(({ hasApplied }) => hasApplied)).toEqual([false, true]);
  expect(await read(adviser.get(`${BASE}/candidates?course=ICT1101`))).toEqual([]);
});

test('courses are counted among the candidates one sees, with what they cost', async () => {
  const seen = await read(adviser.get(`${BASE}/candidates/courses`));
  expect(seen).toMatchObject([
    { code: 'FLN1101', students: 3, credits: 5, amount: 45_000 },
    { code: 'HKZ1101', students: 3 },
  ]);
  expect((await read(dean.get(`${BASE}/candidates/courses`)))[0]).toMatchObject({ students: 4 });
});

test('one course is applied for for many, and what stands in the way of one does not of the others', async () => {
  await seedApplications(app.deps.db, ours.slice(0, 1));
  const outcomes = await read(adviser.post(`${BASE}/applications/for-students`, forStudents([...ours, strange])));
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, true, true, false]);
  expect(outcomes[0]?.problem.errors?.map(({ code }) => code)).toEqual(['ALREADY_APPLIED']);
  expect(outcomes[3]?.problem.code).toBe('NOT_FOUND');
  const made = await read(adviser.get(`${BASE}/applications?status=advised`));
  expect(ids(made)).toEqual(ours.slice(1).sort());
});

test('the same request again applies for nobody twice', async () => {
  const key = { 'Idempotency-Key': 'many-at-once' };
  const ask = () => read(adviser.post(`${BASE}/applications/for-students`, forStudents(ours), key));
  expect(await ask()).toEqual(await ask());
  expect(await read(adviser.get(`${BASE}/applications`))).toHaveLength(3);
});

test('a dean sees the candidates of the faculty and applies for none of them', async () => {
  const seen = await read(dean.get(`${BASE}/candidates`));
  expect(seen).toHaveLength(4);
  expect(seen[0]).toMatchObject({ allowedActions: [] });
  const outcomes = await read(dean.post(`${BASE}/applications/for-students`, forStudents(ours.slice(0, 1))));
  expect(outcomes[0]?.problem.code).toBe('FORBIDDEN');
});
