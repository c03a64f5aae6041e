/** What the dry run says of a route beyond its people, and when a paper is expected to be ready. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Definition, StageDefinition } from '../../domain/approval/definition.ts';
import { createReferenceStore } from '../../db/stores/reference-store.ts';
import { kindOf } from '../../processes/index.ts';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { openOrder, submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'disciplinary-measure';
const DAY_MS = 86_400_000;

let app: TestApp;
let registrar: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

async function dryRun(order: AnswerBody['case']): Promise<AnswerBody> {
  return (await registrar.post(`/cases/${order.id}/dry-run`)).body;
}

/** Lets the stored route of a draft differ from the procedure's. */
async function withVisas(order: AnswerBody['case'], change: Partial<StageDefinition>): Promise<void> {
  const definition = kindOf('order', KIND)?.definition;
  if (!definition) throw new Error('The kind is unknown.');
  const steps = definition.steps.map((step) =>
    step.type === 'approval' ? { ...step, stages: step.stages.map((stage) => ({ ...stage, ...change })) } : step,
  );
  const changed: Definition = { ...definition, steps };
  const { db } = app.deps;
  await db('cases')
    .where({ id: order.id })
    .update({ summary: db.raw(`jsonb_set(summary, '{definition}', ?::jsonb)`, [JSON.stringify(changed)]) });
}

test('every part of the route has its people, work and acquaintance as well as visas', async () => {
  const { route, problems, deadline } = await dryRun(await openOrder(registrar, KIND));
  expect(route.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['approve', 'sign', 'acknowledge', 'complete']),
  );
  expect(route.filter(({ skipped }) => !skipped).every(({ people }) => people.length > 0)).toBe(true);
  expect(problems).toEqual([]);
  expect(deadline.limit).toMatchObject({ amount: 10, confirmed: false, exceeded: false });
});

test('more approvals than people are an obstacle, somebody away is a warning', async () => {
  const order = await openOrder(registrar, KIND);
  await withVisas(order, { rule: { type: 'at-least', count: 9 } });
  const { route, problems } = await dryRun(order);
  expect(route[0]?.problems).toMatchObject([{ code: 'TOO_FEW', blocks: true }]);
  expect(problems.map(({ code, blocks }) => [code, blocks])).toContainEqual(['UNREACHABLE', false]);
  const refused = await registrar.post(`/cases/${order.id}/submit`);
  expect([refused.status, refused.body.code]).toEqual([422, 'ROUTE_NOT_READY']);
  expect(refused.body.errors.map(({ code }) => code)).toContain('TOO_FEW');
});

test('an unconfirmed limit warns, a confirmed one stops the launch', async () => {
  const order = await openOrder(registrar, KIND);
  const limit = { key: 'limit.order', validFrom: '2026-01-02', value: 1, unit: 'working-days', source: 'Order 7' };
  const references = createReferenceStore(app.deps.db);
  await references.put({ ...limit, confirmed: false });
  expect((await dryRun(order)).problems).toMatchObject([{ code: 'LIMIT_EXCEEDED', blocks: false }]);
  await references.put({ ...limit, confirmed: true });
  const proof = await dryRun(order);
  expect(proof.problems).toMatchObject([{ code: 'LIMIT_EXCEEDED', blocks: true }]);
  expect(proof.problems[0]?.message).toContain('Order 7');
  expect((await registrar.post(`/cases/${order.id}/submit`)).body.code).toBe('ROUTE_NOT_READY');
  await app.deps.db('reference_values').where({ key: 'limit.order', valid_from: '2026-01-02' }).delete();
});

test('without a past the forecast says that it has little to go by', async () => {
  const order = await openOrder(registrar, KIND);
  const { forecast } = await dryRun(order);
  expect(forecast).toMatchObject({ runs: 1000, basedOn: { answers: 0, tooLittle: true } });
  expect(forecast.p90 >= forecast.p50).toBe(true);
  expect(forecast.registration && forecast.registration.p50 <= forecast.p50).toBe(true);
  expect((await dryRun(order)).forecast.basedOn).toEqual(forecast.basedOn);
});

test('slow answers of the past and a full desk put the end off', async () => {
  const order = await submitOrder(registrar, KIND);
  const forecast = async () => (await registrar.get(`/cases/${order.id}/forecast`)).body.forecast;
  const before = await forecast();
  await answered('lawyer', 15);
  const slow = await forecast();
  expect(Date.parse(slow.p50) - Date.parse(before.p50)).toBeGreaterThan(5 * DAY_MS);
  await waiting('lawyer', order.id);
  expect((await forecast()).p50 > slow.p50).toBe(true);
});

test('a draft and a closed case have no date to come', async () => {
  const draft = await openOrder(registrar, KIND);
  expect((await registrar.get(`/cases/${draft.id}/forecast`)).body.forecast).toBeNull();
});

/** Visas of the past, two asked for at once, the first given so many days later and the second on the next day. */
async function answered(login: string, days: number): Promise<void> {
  const [first] = await app.deps.db('cases').select('id').limit(1);
  const rows = Array.from({ length: 30 }, (_, index) => {
    const second = index % 2;
    const opened = Date.now() - ((index - second) / 2 + 1) * (days + 2) * DAY_MS;
    return {
      ...task(login, `past-${index}`, (first as { id: string }).id),
      status: 'done',
      verdict: 'approve',
      opened_at: new Date(opened).toISOString(),
      closed_at: new Date(opened + (days + second) * DAY_MS).toISOString(),
    };
  });
  await app.deps.db('tasks').insert(rows);
}

async function waiting(login: string, exceptCaseId: string): Promise<void> {
  const other = await app.deps.db('cases').whereNot({ id: exceptCaseId }).first<{ id: string }>('id');
  const rows = Array.from({ length: 60 }, (_, index) => ({
    ...task(login, `waiting-${index}`, other.id),
    status: 'open',
    opened_at: new Date().toISOString(),
  }));
  await app.deps.db('tasks').insert(rows);
}

function task(login: string, id: string, caseId: string): object {
  const place = { step: 'approval', stage: 'visas', action: 'approve', version: 1, due_at: new Date().toISOString() };
  return { id, case_id: caseId, assignee_id: `person-${login}`, post_id: `post-${login}`, ...place };
}
