import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../contracts/errors.ts';
import type { ApiUser } from './api-user.ts';
import { orderDraft, submitOrder, type Draft } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'expulsion-own-wish';

let app: TestApp;
let registrar: ApiUser;
let draft: Draft;
let isAway = false;
beforeAll(async () => {
  app = await startTestApp(({ cases }) => ({
    cases: {
      open: (input, options) => cases.open(input, options),
      // the answer is lost on its way, after the command has taken effect
      command: async (...request) => {
        const receipt = await cases.command(...request);
        if (isAway) throw new AppError('UNAVAILABLE');
        return receipt;
      },
    },
  }));
  registrar = await app.user('registrar');
  draft = await orderDraft(registrar, KIND);
});
afterAll(() => app.close());

const withKey = (key: string) => ({ 'Idempotency-Key': key });

test('the same key and body make one case and get the same answer', async () => {
  const first = await registrar.post('/cases', draft, withKey('same'));
  const second = await registrar.post('/cases', draft, withKey('same'));
  expect(second.status).toBe(201);
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('idempotency-replayed')).toBe('true');
});

test('the same request twice at once makes one case', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => registrar.post('/cases', draft, withKey('at-once'))));
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body.case.id)).size).toBe(1);
});

test('the same key with another body is refused', async () => {
  await registrar.post('/cases', draft, withKey('reused'));
  const { status, body } = await registrar.post('/cases', { ...draft, kind: 'enrolment' }, withKey('reused'));
  expect([status, body.code]).toEqual([409, 'KEY_REUSED']);
});

test('the same key of another person is another key', async () => {
  const mine = await registrar.post('/cases', draft, withKey('shared'));
  const other = await (await app.user('registrar-head')).post('/cases', draft, withKey('shared'));
  expect([mine.status, other.status]).toEqual([201, 201]);
  expect(other.body.case.id).not.toBe(mine.body.case.id);
});

test('a request that died with its process is run again without a second effect', async () => {
  const first = await registrar.post('/cases', draft, withKey('crashed'));
  const died = new Date(Date.now() - 60_000).toISOString();
  await app.deps
    .db('idempotency_keys')
    .where({ key: 'crashed' })
    .update({ status: null, body: null, created_at: died });
  const again = await registrar.post('/cases', draft, withKey('crashed'));
  expect([again.status, again.body.case.id]).toEqual([201, first.body.case.id]);
});

test('a decision whose answer was lost is repeated with its key and stands once', async () => {
  const order = await submitOrder(registrar, KIND);
  const task = order.openTasks.find(({ assignee }: { assignee: { login: string } }) => assignee.login === 'lawyer');
  const lawyer = await app.user('lawyer');
  const path = `/tasks/${task?.id}/decision`;
  const decision = { action: 'return', version: 1, remark: 'Once.' };
  isAway = true;
  const lost = await lawyer.post(path, decision, withKey('lost'));
  isAway = false;
  expect([lost.status, lost.body.code]).toEqual([503, 'UNAVAILABLE']);
  expect(lost.headers.get('retry-after')).toBeTruthy();
  const repeated = await lawyer.post(path, decision, withKey('lost'));
  expect([repeated.status, repeated.body.task.verdict]).toEqual([200, 'return']);
  const { body } = await registrar.get(`/cases/${order.id}/history`);
  expect(body.items.filter((entry: { action: string }) => entry.action === 'decided')).toHaveLength(1);
});

test('a refusal leaves the key free for a corrected state', async () => {
  const wrong = { ...draft, content: {} };
  expect((await registrar.post('/cases', wrong, withKey('refused'))).status).toBe(422);
  expect((await registrar.post('/cases', draft, withKey('refused'))).status).toBe(201);
});

test.each(['', ' ', 'ключ', 'x'.repeat(201)])('a key that is none is malformed: %.10j', async (key) => {
  const encoded = Buffer.from(key, 'utf8').toString('latin1');
  const { status } = await registrar.post('/cases', draft, withKey(encoded));
  expect(status).toBe(400);
});
