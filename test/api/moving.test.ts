import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'expulsion-own-wish';
const SPECIALIST = { to: 'person-specialist', reason: 'At the ministry until the evening.' };

let app: TestApp;
let registrar: ApiUser;
let lawyer: ApiUser;
let head: ApiUser;
let specialist: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  const logins = ['registrar', 'lawyer', 'registrar-head', 'specialist'];
  [registrar, lawyer, head, specialist] = (await Promise.all(logins.map((login) => app.user(login)))) as [
    ApiUser,
    ApiUser,
    ApiUser,
    ApiUser,
  ];
});
afterAll(() => app.close());

async function lawyersTask(): Promise<{ order: AnswerBody['case']; taskId: string }> {
  const order = await submitOrder(registrar, KIND);
  const task = order.openTasks.find(({ assignee }) => assignee.login === 'lawyer');
  if (!task) throw new Error('The lawyer is not asked.');
  return { order, taskId: task.id };
}

test('a delegated task goes to the colleague in the same post, with the reason in the history', async () => {
  const { order, taskId } = await lawyersTask();
  const before = order.openTasks.find(({ id }) => id === taskId);
  const { status, body } = await lawyer.post(`/tasks/${taskId}/delegate`, SPECIALIST);
  expect(status).toBe(200);
  const moved = body.case.openTasks.find(({ id }) => id === taskId);
  expect(moved).toMatchObject({ assignee: { login: 'specialist' }, post: before?.post, allowedActions: [] });
  const history = (await registrar.get(`/cases/${order.id}/history`)).body.items.at(-1);
  expect(history).toMatchObject({ action: 'task-moved', remark: SPECIALIST.reason });
  expect((await lawyer.post(`/tasks/${taskId}/decision`, { action: 'approve', version: 1 })).body.code).toBe(
    'NOT_YOUR_TURN',
  );
  expect((await specialist.post(`/tasks/${taskId}/decision`, { action: 'approve', version: 1 })).status).toBe(200);
  expect((await lawyer.get(`/cases/${order.id}`)).status).toBe(200);
});

test('the head of the office gives a task to somebody else, in that person’s own post', async () => {
  const { order, taskId } = await lawyersTask();
  const before = order.openTasks.find(({ id }) => id === taskId);
  const rights = (await head.get(`/cases/${order.id}`)).body.case.openTasks.find(({ id }) => id === taskId);
  expect(rights?.allowedActions).toEqual(['reassign']);
  const { status, body } = await head.post(`/tasks/${taskId}/reassign`, SPECIALIST);
  const moved = body.case.openTasks.find(({ id }) => id === taskId);
  expect([status, moved?.assignee.login]).toEqual([200, 'specialist']);
  expect(moved?.post).not.toBe(before?.post);
});

test('nobody but the head of the office reassigns, and nobody but the holder delegates', async () => {
  const { taskId } = await lawyersTask();
  expect((await lawyer.post(`/tasks/${taskId}/reassign`, SPECIALIST)).body.code).toBe('FORBIDDEN');
  expect((await registrar.post(`/tasks/${taskId}/delegate`, SPECIALIST)).body.code).toBe('NOT_YOUR_TURN');
});

test('a task does not go to the author, to its holder, to a student or without a reason', async () => {
  const { taskId } = await lawyersTask();
  const refusal = async (body: object) => (await lawyer.post(`/tasks/${taskId}/delegate`, body)).body.code;
  expect(await refusal({ ...SPECIALIST, to: 'person-registrar' })).toBe('FOUR_EYES');
  expect(await refusal({ ...SPECIALIST, to: 'person-lawyer' })).toBe('ALREADY_ASKED');
  expect(await refusal({ ...SPECIALIST, to: 'person-student-1' })).toBe('PERSON_UNFIT');
  expect(await refusal({ to: 'person-specialist' })).toBe('MALFORMED');
});

test('the same key delegates once', async () => {
  const { order, taskId } = await lawyersTask();
  const key = { 'Idempotency-Key': 'delegate-once' };
  for (const _time of [1, 2]) {
    expect((await lawyer.post(`/tasks/${taskId}/delegate`, SPECIALIST, key)).status).toBe(200);
  }
  const history = (await registrar.get(`/cases/${order.id}/history`)).body.items;
  expect(history.filter(({ action }) => action === 'task-moved')).toHaveLength(1);
});

test('colleagues are found by name, post and unit in any language, without students and auditors', async () => {
  const all = (await lawyer.get('/people')).body.items;
  expect(all.length).toBeGreaterThan(5);
  const logins = async (q: string) =>
    (await lawyer.get(`/people?q=${encodeURIComponent(q)}`)).body.items.map(({ login }) => login);
  const [someone] = (await lawyer.get('/people?q=lawyer')).body.items;
  expect(someone).toMatchObject({ login: 'lawyer', posts: [{ unit: expect.any(String) }] });
  const surname = someone?.name.split(' ')[0] ?? '';
  expect(await logins(surname.toUpperCase())).toContain('lawyer');
  expect(await logins('student')).not.toContain('student-1');
  expect(await logins('auditor')).not.toContain('auditor');
  expect(await logins('ничего такого')).toEqual([]);
});

test('a task is not given to somebody who is away, and a question to them is answered by their deputy', async () => {
  const today = app.deps.clock.today();
  const basis = { number: '9', date: today };
  const away = { person: 'person-archive', deputy: 'person-diploma', from: today, to: today, basis };
  const entered = await head.post('/absences', away);
  expect(entered.status, entered.text).toBe(201);
  const { order, taskId } = await lawyersTask();
  const absent = { to: 'person-archive', reason: 'Please decide.' };
  expect((await lawyer.post(`/tasks/${taskId}/delegate`, absent)).body.code).toBe('PERSON_AWAY');
  expect((await head.post(`/tasks/${taskId}/reassign`, absent)).body.code).toBe('PERSON_AWAY');
  await lawyer.post(`/tasks/${taskId}/question`, { to: 'person-archive', text: 'Is the file complete?' });
  const { openTasks } = (await lawyer.get(`/cases/${order.id}`)).body.case;
  expect(openTasks.find(({ action }) => action === 'answer')).toMatchObject({
    assignee: { login: 'diploma' },
    actingFor: { login: 'archive' },
  });
});
