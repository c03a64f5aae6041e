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

async function lawyersTask(): Promise<{ order: AnswerBody['case']; taskId: string }> {
  const order = await submitOrder(registrar, KIND);
  const task = order.openTasks.find(({ assignee }) => assignee.login === 'lawyer');
  if (!task) throw new Error('The lawyer is not asked.');
  return { order, taskId: task.id };
}

const taskIn = async (user: ApiUser, caseId: string) =>
  (await user.get('/tasks')).body.items.find((item) => item.case.id === caseId);

test('the author is asked, sees the question with the task to answer it, and the answer stands on the case', async () => {
  const { order, taskId } = await lawyersTask();
  const asked = await lawyer.post(`/tasks/${taskId}/question`, { text: 'Is the application signed?' });
  expect([asked.status, asked.body.task.status]).toEqual([200, 'open']);
  const waiting = await taskIn(registrar, order.id);
  expect(waiting).toMatchObject({
    action: 'answer',
    allowedActions: ['answer', 'delegate'],
    question: { from: { login: 'lawyer' }, text: 'Is the application signed?' },
  });
  expect((await registrar.post(`/tasks/${waiting?.id}/decision`, { action: 'answer', version: 1 })).body.code).toBe(
    'REMARK_REQUIRED',
  );
  const answer = { action: 'answer', version: 1, remark: 'Yes, on the tenth.' };
  const { body } = await registrar.post(`/tasks/${waiting?.id}/decision`, answer);
  expect(body.case.questions).toMatchObject([
    {
      id: waiting?.id,
      taskId,
      from: { login: 'lawyer' },
      to: { login: 'registrar' },
      text: 'Is the application signed?',
      status: 'done',
      answer: 'Yes, on the tenth.',
    },
  ]);
  expect(body.case.openTasks.map(({ id }) => id)).toContain(taskId);
});

test('a question is no visa: whoever is asked stands neither in the stage nor on the sheet', async () => {
  const { order, taskId } = await lawyersTask();
  await lawyer.post(`/tasks/${taskId}/question`, { text: 'Who?', to: 'person-registrar-head' });
  const head = await app.user('registrar-head');
  const { id } = (await taskIn(head, order.id)) ?? { id: '' };
  const { body } = await head.post(`/tasks/${id}/decision`, { action: 'answer', version: 1, remark: 'Me.' });
  const stagePeople = body.case.stages.flatMap(({ people }) => people.map(({ person }) => person.login));
  expect(stagePeople).not.toContain('registrar-head');
  expect((await registrar.get(`/cases/${order.id}/visas`)).body.items).toEqual([]);
});

test('a question falls away when its asker decides without the answer', async () => {
  const { order, taskId } = await lawyersTask();
  await lawyer.post(`/tasks/${taskId}/question`, { text: 'Is it urgent?' });
  const { body } = await lawyer.post(`/tasks/${taskId}/decision`, { action: 'approve', version: 1 });
  expect(body.case.questions).toMatchObject([{ status: 'cancelled' }]);
  expect(await taskIn(registrar, order.id)).toBeUndefined();
});

test('the same person is not asked twice at once, and only the holder of the task asks', async () => {
  const { taskId } = await lawyersTask();
  const question = { text: 'Is it urgent?' };
  await lawyer.post(`/tasks/${taskId}/question`, question);
  expect((await lawyer.post(`/tasks/${taskId}/question`, question)).body.code).toBe('ALREADY_ASKED');
  expect((await registrar.post(`/tasks/${taskId}/question`, question)).body.code).toBe('NOT_YOUR_TURN');
});

test('students, auditors and strangers are not asked', async () => {
  const { taskId } = await lawyersTask();
  for (const to of ['person-student-1', 'person-auditor', 'person-nobody']) {
    const { status, body } = await lawyer.post(`/tasks/${taskId}/question`, { text: 'Who are you?', to });
    expect([status, body.code]).toEqual([422, 'PERSON_UNFIT']);
  }
});

test('the same key asks once', async () => {
  const { order, taskId } = await lawyersTask();
  const key = { 'Idempotency-Key': 'ask-once' };
  for (const _time of [1, 2]) {
    expect((await lawyer.post(`/tasks/${taskId}/question`, { text: 'Once?' }, key)).status).toBe(200);
  }
  expect((await registrar.get(`/cases/${order.id}`)).body.case.questions).toHaveLength(1);
});

test('comments are read by whoever may read the case, in order, until the case is over', async () => {
  const { order } = await lawyersTask();
  await lawyer.post(`/cases/${order.id}/comments`, { text: 'First.' });
  const { body } = await registrar.post(`/cases/${order.id}/comments`, { text: 'Second.' });
  expect(body.items).toMatchObject([
    { from: { login: 'lawyer' }, text: 'First.' },
    { from: { login: 'registrar' }, text: 'Second.' },
  ]);
  expect((await lawyer.get(`/cases/${order.id}/comments`)).body).toEqual(body);
  await registrar.post(`/cases/${order.id}/withdraw`, { reason: 'Not needed.' });
  expect((await lawyer.post(`/cases/${order.id}/comments`, { text: 'Late.' })).body.code).toBe('CASE_CLOSED');
});
