import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'expulsion-own-wish';

let app: TestApp;
let registrar: ApiUser;
let lawyer: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
  lawyer = await app.user('lawyer');
});
afterAll(() => app.close());

const taskOf = ({ openTasks }: AnswerBody['case']) =>
  openTasks.find(({ assignee }) => assignee.login === 'lawyer')?.id ?? '';

async function papers(count: number): Promise<AnswerBody['case'][]> {
  const made: AnswerBody['case'][] = [];
  for (let index = 0; index < count; index += 1) made.push(await submitOrder(registrar, KIND));
  return made;
}

const approval = (taskId: string, version = 1) => ({ taskId, action: 'approve', version });

async function statusOf(paper: AnswerBody['case']): Promise<string | undefined> {
  const { stages } = (await registrar.get(`/cases/${paper.id}`)).body.case;
  return stages.flatMap(({ people }) => people).find(({ person }) => person.login === 'lawyer')?.status;
}

test('each task of a batch has its own outcome, in the order asked, and its own problem in words', async () => {
  const [first, stale, third] = (await papers(3)) as [AnswerBody['case'], AnswerBody['case'], AnswerBody['case']];
  const items = [
    approval(taskOf(first)),
    approval(taskOf(stale), 9),
    approval('no-such-task'),
    approval(taskOf(third)),
  ];
  const { status, body } = await lawyer.post('/decisions', { items });
  expect(status).toBe(200);
  expect(body.items.map(({ taskId }) => taskId)).toEqual(items.map(({ taskId }) => taskId));
  expect(body.items.map(({ ok, problem }) => (ok ? 'ok' : problem.code))).toEqual([
    'ok',
    'CHANGED_MEANWHILE',
    'NOT_FOUND',
    'ok',
  ]);
  expect(body.items[1]?.problem.title).toBe('Changed meanwhile');
  expect(await Promise.all([first, stale, third].map(statusOf))).toEqual(['done', 'open', 'done']);
});

test('the same batch with the same key decides once, and answers the same', async () => {
  const [paper] = (await papers(1)) as [AnswerBody['case']];
  const body = { items: [approval(taskOf(paper))] };
  const key = { 'Idempotency-Key': 'batch-once' };
  const first = await lawyer.post('/decisions', body, key);
  const second = await lawyer.post('/decisions', body, key);
  expect(second.body).toEqual(first.body);
  expect(first.body.items[0]?.ok).toBe(true);
});

test('a batch that died halfway is sent again: what was decided counts as decided', async () => {
  const [done, open] = (await papers(2)) as [AnswerBody['case'], AnswerBody['case']];
  const key = { 'Idempotency-Key': 'batch-halfway' };
  const body = { items: [approval(taskOf(done)), approval(taskOf(open))] };
  const first = await lawyer.post('/decisions', body, key);
  expect(first.body.items.every(({ ok }) => ok)).toBe(true);
  // the answer was never kept, as when the process ends before it
  await app.deps.db('idempotency_keys').where({ key: 'batch-halfway' }).delete();
  const second = await lawyer.post('/decisions', body, key);
  expect(second.body.items.map(({ ok }) => ok)).toEqual([true, true]);
});

test('a paper whose checks no longer pass is left out with the failed checks', async () => {
  const [paper] = (await papers(1)) as [AnswerBody['case']];
  const [student] = paper.students;
  await app.deps.db('students').where({ id: student?.id }).update({ status: 'graduated' });
  const { body } = await lawyer.post('/decisions', { items: [approval(taskOf(paper))] });
  expect(body.items[0]).toMatchObject({ ok: false, problem: { code: 'CHECKS_FAILED' } });
  expect(body.items[0]?.problem.errors?.length).toBeGreaterThan(0);
});

test('a batch holds at least one task and at most two hundred', async () => {
  const many = Array.from({ length: 201 }, (_item, index) => approval(`task-${index}`));
  for (const items of [[], many]) expect((await lawyer.post('/decisions', { items })).status).toBe(400);
  const { status, body } = await lawyer.post('/decisions', { items: many.slice(1) });
  expect([status, body.items.length]).toEqual([200, 200]);
});
