import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRecordingCaseClient } from './recording-case-client.ts';
import type { ApiUser } from './api-user.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'expulsion-own-wish';
const UNDO_SECONDS = 300;

let app: TestApp;
let registrar: ApiUser;
let lawyer: ApiUser;
beforeAll(async () => {
  app = await startTestApp(({ db, settings }) => ({
    cases: createRecordingCaseClient(db),
    settings: { ...settings, undoSeconds: UNDO_SECONDS },
  }));
  registrar = await app.user('registrar');
  lawyer = await app.user('lawyer');
});
afterAll(() => app.close());

async function answered(): Promise<{ caseId: string; taskId: string }> {
  const order = await submitOrder(registrar, KIND);
  const task = order.openTasks.find(({ assignee }) => assignee.login === 'lawyer');
  if (!task) throw new Error('The lawyer is not asked.');
  const { status, body } = await lawyer.post(`/tasks/${task.id}/decision`, { action: 'approve', version: 1 });
  expect([status, body.task.status]).toEqual([200, 'open']);
  const seconds = (Date.parse(body.undoUntil ?? '') - Date.now()) / 1000;
  expect(seconds).toBeGreaterThan(UNDO_SECONDS - 60);
  expect(seconds).toBeLessThanOrEqual(UNDO_SECONDS);
  return { caseId: order.id, taskId: task.id };
}

const inboxOf = async (user: ApiUser, caseId: string) =>
  (await user.get('/tasks')).body.items.filter((item) => item.case.id === caseId);

test('an answer that can be taken back stands beside its task, leaves the inbox and has no effect yet', async () => {
  const { caseId, taskId } = await answered();
  const own = (await lawyer.get(`/cases/${caseId}`)).body.case.openTasks.find(({ id }) => id === taskId);
  expect(own).toMatchObject({ pending: { verdict: 'approve' }, allowedActions: ['undo'] });
  const seen = (await registrar.get(`/cases/${caseId}`)).body.case.openTasks.find(({ id }) => id === taskId);
  expect(seen).toMatchObject({ pending: { verdict: 'approve' }, allowedActions: [] });
  expect(await inboxOf(lawyer, caseId)).toEqual([]);
  expect((await registrar.get(`/cases/${caseId}/visas`)).body.items).toEqual([]);
});

test('an answer taken back leaves the task as it was, and both acts in the history', async () => {
  const { caseId, taskId } = await answered();
  const { status, body } = await lawyer.post(`/tasks/${taskId}/undo`);
  expect([status, body.task.status, body.undoUntil]).toEqual([200, 'open', undefined]);
  expect(await inboxOf(lawyer, caseId)).toMatchObject([
    { id: taskId, allowedActions: expect.arrayContaining(['approve']) },
  ]);
  const actions = (await registrar.get(`/cases/${caseId}/history`)).body.items.map(({ action }) => action);
  expect(actions.slice(-2)).toEqual(['verdict-given', 'verdict-taken-back']);
  const again = await lawyer.post(`/tasks/${taskId}/undo`);
  expect([again.status, again.body.code]).toEqual([409, 'NOTHING_TO_TAKE_BACK']);
});

test('nobody takes back the answer of another, nor answers twice in the meantime', async () => {
  const { taskId } = await answered();
  const foreign = await (await app.user('registrar-head')).post(`/tasks/${taskId}/undo`);
  expect([foreign.status, foreign.body.code]).toEqual([409, 'NOTHING_TO_TAKE_BACK']);
  const second = await lawyer.post(`/tasks/${taskId}/decision`, { action: 'refuse', version: 1, remark: 'No.' });
  expect([second.status, second.body.code]).toEqual([409, 'ALREADY_DECIDED']);
});

test('the same key takes an answer back once', async () => {
  const { caseId, taskId } = await answered();
  const key = { 'Idempotency-Key': 'undo-once' };
  const [first, second] = [
    await lawyer.post(`/tasks/${taskId}/undo`, {}, key),
    await lawyer.post(`/tasks/${taskId}/undo`, {}, key),
  ];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.headers.get('idempotency-replayed')).toBe('true');
  expect(await inboxOf(registrar, caseId)).toEqual([]);
});

test('without a window an answer has effect at once and says so by naming no instant', async () => {
  const plain = await startTestApp();
  try {
    const order = await submitOrder(await plain.user('registrar'), KIND);
    const task = order.openTasks.find(({ assignee }) => assignee.login === 'lawyer');
    const own = await plain.user('lawyer');
    const { body } = await own.post(`/tasks/${task?.id}/decision`, { action: 'approve', version: 1 });
    expect([body.task.status, body.undoUntil]).toEqual(['done', undefined]);
  } finally {
    await plain.close();
  }
});
