import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiUser } from './api-user.ts';
import { openOrder, submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'expulsion-own-wish';

interface Task {
  readonly id: string;
  readonly step: string;
  readonly assignee: { readonly login: string };
}

let app: TestApp;
let registrar: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

function taskOf(order: { openTasks: Task[] }, login: string): Task {
  const task = order.openTasks.find(({ assignee }) => assignee.login === login);
  if (!task) throw new Error(`${login} is not asked.`);
  return task;
}

async function decide(login: string, task: Task, body: object) {
  return (await app.user(login)).post(`/tasks/${task.id}/decision`, { action: 'approve', version: 1, ...body });
}

test('an order goes from visas to the signature, each asked in turn, and shows who did what', async () => {
  const order = await submitOrder(registrar, KIND);
  const logins = order.openTasks.map((task: Task) => task.assignee.login);
  expect(logins).toContain('lawyer');
  let view = order;
  for (const login of logins) view = (await decide(login, taskOf(order, login), {})).body.case;
  expect(view.openTasks).toMatchObject([{ step: 'signature', action: 'sign', assignee: { login: 'vice-rector' } }]);
  const visas = await registrar.get(`/cases/${order.id}/visas`);
  expect(visas.body.items).toHaveLength(logins.length);
  const history = await registrar.get(`/cases/${order.id}/history`);
  const seqs = history.body.items.map((entry: { seq: number }) => entry.seq);
  expect(seqs).toEqual(seqs.map((_seq: number, index: number) => index + 1));
  const hashes = history.body.items;
  hashes.slice(1).forEach((entry, index) => expect(entry.previousHash).toBe(hashes[index]?.hash));
});

test('the inbox shows what is asked, of whom, about whom and by when, and answers to search', async () => {
  const order = await submitOrder(registrar, KIND, ['student-0200', 'student-0201']);
  const lawyer = await app.user('lawyer');
  const inbox = await lawyer.get('/tasks?view=inbox');
  const task = inbox.body.items.find((item: { case: { id: string } }) => item.case.id === order.id);
  expect(task).toMatchObject({
    action: 'approve',
    students: { count: 2 },
    marks: { returned: false, changedSinceYourVisa: false, remarks: 0 },
    case: { author: { login: 'registrar' } },
    allowedActions: ['approve', 'approve-with-remark', 'return', 'refuse', 'question', 'delegate'],
  });
  expect(task?.students.first).toEqual(
    order.students.map((student: { name: string }) => expect.stringContaining(student.name.split(' ')[0] ?? '')),
  );
  const due = inbox.body.items.map((item: { dueAt: string }) => item.dueAt);
  expect(due).toEqual([...due].sort());
  expect((await lawyer.get(`/tasks?q=${encodeURIComponent('ничего такого')}`)).body).toMatchObject({
    items: [],
    total: 0,
  });
});

test('somebody who is not asked cannot decide', async () => {
  const order = await submitOrder(registrar, KIND);
  const { status, body } = await decide('vice-rector', taskOf(order, 'lawyer'), {});
  expect([status, body.code]).toEqual([409, 'NOT_YOUR_TURN']);
});

test('the author cannot decide on the own paper', async () => {
  const order = await submitOrder(registrar, KIND);
  const { status, body } = await registrar.post(`/tasks/${taskOf(order, 'lawyer').id}/decision`, {
    action: 'approve',
    version: 1,
  });
  expect([status, body.code]).toEqual([409, 'NOT_YOUR_TURN']);
});

test('a task of a case one may not see does not exist for one', async () => {
  const order = await submitOrder(registrar, KIND, ['student-0300']);
  const outsider = order.openTasks.some((task: Task) => task.assignee.login === 'dean-1') ? 'dean-2' : 'dean-1';
  const { status, body } = await decide(outsider, taskOf(order, 'lawyer'), {});
  expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
  expect((await decide('admin', taskOf(order, 'lawyer'), {})).status).toBe(404);
});

test('a second answer to the same task is told that the first stands', async () => {
  const order = await submitOrder(registrar, KIND);
  const task = taskOf(order, 'lawyer');
  expect((await decide('lawyer', task, {})).status).toBe(200);
  const { status, body } = await decide('lawyer', task, { action: 'refuse', remark: 'Too late.' });
  expect([status, body.code]).toEqual([409, 'ALREADY_DECIDED']);
});

test('two clicks at once are one decision', async () => {
  const order = await submitOrder(registrar, KIND);
  const lawyer = await app.user('lawyer');
  const path = `/tasks/${taskOf(order, 'lawyer').id}/decision`;
  const clicks = await Promise.all([1, 2].map(() => lawyer.post(path, { action: 'approve', version: 1 })));
  expect(clicks.map((click) => click.status).sort()).toEqual([200, 409]);
  const history = await registrar.get(`/cases/${order.id}/history`);
  const decided = history.body.items.filter((entry: { action: string }) => entry.action === 'decided');
  expect(decided).toHaveLength(1);
});

test('an answer to an old version is refused', async () => {
  const order = await submitOrder(registrar, KIND);
  const { status, body } = await decide('lawyer', taskOf(order, 'lawyer'), { version: 7 });
  expect([status, body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
});

test('an answer the task does not take is refused, and a return needs words', async () => {
  const order = await submitOrder(registrar, KIND);
  const task = taskOf(order, 'lawyer');
  expect((await decide('lawyer', task, { action: 'sign' })).body.code).toBe('ACTION_NOT_ALLOWED');
  expect((await decide('lawyer', task, { action: 'return' })).body.code).toBe('REMARK_REQUIRED');
  expect((await decide('lawyer', task, { action: 'return', remark: '  ' })).status).toBe(400);
});

test('a returned paper carries the remark, is edited, lapses its visas and is marked for whoever saw it', async () => {
  const order = await submitOrder(registrar, KIND);
  const dean = order.openTasks.find(({ assignee }) => assignee.login.startsWith('dean'))?.assignee.login ?? '';
  const first = taskOf(order, dean);
  await decide(dean, first, {});
  const returned = await decide('lawyer', taskOf(order, 'lawyer'), { action: 'return', remark: 'Name the ground.' });
  expect(returned.body.case).toMatchObject({ status: 'rework', openTasks: [] });
  const dry = await registrar.post(`/cases/${order.id}/dry-run`);
  expect(dry.body.lapsingVisas).toEqual([]);
  const [basis, ...rest] = order.content.basis as readonly object[];
  const changed = { ...order.content, basis: [{ ...basis, number: '17' }, ...rest] };
  const edited = await registrar.put(`/cases/${order.id}/content`, { content: changed, version: 1 });
  expect(edited.body.case).toMatchObject({ version: 2, allowedActions: ['edit', 'submit', 'withdraw'] });
  expect((await registrar.post(`/cases/${order.id}/dry-run`)).body.lapsingVisas).toEqual([first.id]);
  expect((await registrar.post(`/cases/${order.id}/submit`, { version: 2 })).status).toBe(200);
  const inbox = await (await app.user(dean)).get('/tasks');
  const task = inbox.body.items.find((item: { case: { id: string } }) => item.case.id === order.id);
  expect(task?.marks).toEqual({ returned: true, changedSinceYourVisa: true, yourVisaVersion: 1, remarks: 1 });
  const history = await registrar.get(`/cases/${order.id}/history`);
  expect(history.body.items.map((entry: { remark?: string }) => entry.remark)).toContain('Name the ground.');
});

test('nothing can be decided after the author withdrew, and nothing edited', async () => {
  const order = await submitOrder(registrar, KIND);
  const task = taskOf(order, 'lawyer');
  expect((await registrar.post(`/cases/${order.id}/withdraw`, { reason: 'Not needed.' })).body.case.status).toBe(
    'withdrawn',
  );
  expect((await decide('lawyer', task, {})).body.code).toBe('CASE_CLOSED');
  const edit = await registrar.put(`/cases/${order.id}/content`, { content: order.content, version: 1 });
  expect([edit.status, edit.body.code]).toEqual([409, 'CASE_CLOSED']);
  expect((await registrar.post(`/cases/${order.id}/submit`)).body.code).toBe('CASE_CLOSED');
});

test('a stale edit is refused and names why; a draft under way cannot be edited by another', async () => {
  const order = await openOrder(registrar, KIND);
  expect((await registrar.put(`/cases/${order.id}/content`, { content: order.content, version: 1 })).status).toBe(200);
  const stale = await registrar.put(`/cases/${order.id}/content`, { content: order.content, version: 1 });
  expect([stale.status, stale.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
  const head = await app.user('registrar-head');
  const foreign = await head.put(`/cases/${order.id}/content`, { content: order.content, version: 2 });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'ONLY_THE_AUTHOR']);
  expect((await registrar.post(`/cases/${order.id}/submit`, { version: 1 })).body.code).toBe('CHANGED_MEANWHILE');
});

test('a route nobody can walk is proven before the launch', async () => {
  const order = await openOrder(registrar, KIND);
  await app.deps.db('posts').where({ id: 'post-lawyer' }).update({ person_id: null });
  try {
    const { status, body } = await registrar.post(`/cases/${order.id}/submit`);
    expect([status, body.code, body.errors.length]).toEqual([422, 'ROUTE_NOT_READY', 1]);
    const dry = await registrar.post(`/cases/${order.id}/dry-run`);
    const problems = dry.body.route.flatMap((stage: { problems: { code: string }[] }) => stage.problems);
    expect(problems).toMatchObject([{ code: 'NOBODY' }]);
  } finally {
    await app.deps.db('posts').where({ id: 'post-lawyer' }).update({ person_id: 'person-lawyer' });
  }
});

test('a route that asks the author is proven before the launch', async () => {
  const order = await openOrder(registrar, KIND);
  await app.deps.db('posts').where({ id: 'post-lawyer' }).update({ person_id: 'person-registrar' });
  try {
    const dry = await registrar.post(`/cases/${order.id}/dry-run`);
    const problems = dry.body.route.flatMap((stage: { problems: { code: string }[] }) => stage.problems);
    expect(problems).toMatchObject([{ code: 'FOUR_EYES' }]);
  } finally {
    await app.deps.db('posts').where({ id: 'post-lawyer' }).update({ person_id: 'person-lawyer' });
  }
});

test('a student left out by an edit is free for another order', async () => {
  const order = await submitOrder(registrar, KIND, ['student-0400', 'student-0401']);
  const task = taskOf(order, 'lawyer');
  await decide('lawyer', task, { action: 'return', remark: 'Leave out the second.' });
  const students = (order.content.students as unknown[]).slice(0, 1);
  const content = { ...order.content, students };
  await registrar.put(`/cases/${order.id}/content`, { content, version: 1 });
  expect((await registrar.post(`/cases/${order.id}/submit`)).status).toBe(200);
  await expect(submitOrder(registrar, KIND, ['student-0401'])).resolves.toMatchObject({ status: 'in-progress' });
});
