/** Administration of routes: versions by day, validation in words, simulation on past papers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StageDefinition, StepDefinition } from '../../domain/approval/definition.ts';
import { createSealsStore } from '../../db/stores/seals-store.ts';
import { verifyLog } from '../../db/verification/verify-log.ts';
import { dateIn } from '../../platform/clock.ts';
import type { Answer, ApiUser } from './api-user.ts';
import { openOrder, orderDraft, submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'disciplinary-measure';
const ROUTE = `/routes/order/${KIND}`;
const ZONE = 'Asia/Almaty';

let app: TestApp;
let head: ApiUser;
let registrar: ApiUser;
/** what the clock shows; absent: the machine's time */
let now: string | undefined;

beforeAll(async () => {
  const present = () => now ?? new Date().toISOString();
  app = await startTestApp(() => ({ clock: { now: present, today: () => dateIn(ZONE, present()) } }));
  head = await app.user('registrar-head');
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

async function stepsOf(version = 1): Promise<readonly StepDefinition[]> {
  return (await head.get(`${ROUTE}/versions/${version}`)).body.steps;
}

const isOf = (type: string) => (step: StepDefinition) => step.type === type;

type Change = (stages: readonly StageDefinition[]) => readonly StageDefinition[];

async function withVisas(change: Change): Promise<readonly StepDefinition[]> {
  return (await stepsOf()).map((step) => (step.type === 'approval' ? { ...step, stages: change(step.stages) } : step));
}

const ACCOUNTANT: StageDefinition = {
  key: 'accounting',
  title: { kk: 'Бухгалтерия', ru: 'Бухгалтерия', en: 'Accounting' },
  participants: [{ by: 'role', role: 'accountant' }],
  order: 'parallel',
  rule: { type: 'all' },
  deadline: { amount: 1, unit: 'working-days' },
};
const withAccountant = () => withVisas((stages) => [...stages, ACCOUNTANT]);

function save(steps: readonly StepDefinition[], validFrom: string, latest: number, key?: string): Promise<Answer> {
  const body = { steps, validFrom, reason: 'New regulation.', source: 'Order 12', createdFrom: 1, latest };
  return head.post(`${ROUTE}/versions`, body, key === undefined ? {} : { 'Idempotency-Key': key });
}

async function stagesOfNewCase(): Promise<readonly string[]> {
  const draft = await openOrder(registrar, KIND);
  return draft.stages.map(({ key }) => key);
}

describe('validation', () => {
  const first = (change: Partial<StageDefinition>) => () =>
    withVisas(([stage, ...rest]) => (stage ? [{ ...stage, ...change }, ...rest] : []));
  const steps = (change: (all: readonly StepDefinition[]) => readonly StepDefinition[]) => async () =>
    change(await stepsOf());
  const TWICE = { fact: 'studentCount', contains: 'x' };

  test.each<[string, () => Promise<readonly StepDefinition[]>]>([
    ['DRAFT_FIRST', steps((all) => all.slice(1))],
    ['FILING_LAST', steps((all) => all.slice(0, -1))],
    ['STEP_FIXED', steps((all) => all.filter(({ type }) => type !== 'registration'))],
    ['SIGNATURE_MISSING', steps((all) => all.filter(({ type }) => type !== 'signature'))],
    ['REGISTERED_TWICE', steps((all) => [...all.filter(isOf('registration')), ...all])],
    [
      'VISAS_AFTER',
      steps((all) => [...all.filter((s) => s.type !== 'approval'), ...all.filter((s) => s.type === 'approval')]),
    ],
    ['STEP_KEY_TWICE', steps((all) => [...all.filter(isOf('approval')), ...all])],
    ['NO_STAGE', () => withVisas(() => [])],
    ['STAGE_KEY_TWICE', () => withVisas((stages) => [...stages, ...stages])],
    ['NOBODY_ASKED', first({ participants: [] })],
    ['COUNT_NOT_POSITIVE', first({ rule: { type: 'at-least', count: 0 } })],
    ['SHARE_WRONG', first({ rule: { type: 'fraction', of: 'listed', share: { numerator: 3, denominator: 2 } } })],
    ['DEADLINE_NOT_POSITIVE', first({ deadline: { amount: 0, unit: 'working-days' } })],
    ['UNKNOWN_FACT', first({ condition: { fact: 'weather', is: 'fine' } })],
    ['FACT_UNFIT', first({ condition: TWICE })],
    ['UNKNOWN_PART', first({ concerns: ['poem'] })],
    ['UNKNOWN_POST', first({ participants: [{ by: 'post', post: 'post-wizard' }] })],
    ['UNKNOWN_PERSON', first({ participants: [{ by: 'person', personId: 'person-wizard' }] })],
  ])('%s is told in words that name the place', async (code, proposal) => {
    const { status, body } = await head.post(`${ROUTE}/validate`, { steps: await proposal() });
    expect(status).toBe(200);
    const fault = body.faults.find((each) => each.code === code);
    expect(fault?.message).toMatch(/[.]$/);
    expect(fault?.message).not.toMatch(/[{}]/);
  });

  test('a role nobody knows and a step of no shape are refused at the door', async () => {
    const wizard = { by: 'role', role: 'wizard' } as unknown as StageDefinition['participants'][number];
    const strange = await first({ participants: [wizard] })();
    expect((await head.post(`${ROUTE}/validate`, { steps: strange })).status).toBe(400);
    expect((await head.post(`${ROUTE}/validate`, { steps: [] })).status).toBe(400);
  });

  test('the route the program came with has no fault, in any language', async () => {
    for (const language of ['kk', 'ru', 'en']) {
      const answer = await head.post(`${ROUTE}/validate`, { steps: await stepsOf() }, { 'Accept-Language': language });
      expect(answer.body).toEqual({ ok: true, faults: [] });
    }
  });

  test('nothing faulty is saved', async () => {
    const answer = await save(await withVisas(() => []), '2030-01-01', 1);
    expect([answer.status, answer.body.code]).toEqual([422, 'ROUTE_INVALID']);
    expect(answer.body.errors[0]).toMatchObject({ code: 'NO_STAGE', pointer: '/steps/approval' });
    expect((await head.get(ROUTE)).body.versions).toHaveLength(1);
  });
});

test('a proposed route is proven with a paper of today', async () => {
  const { body } = await head.post(`${ROUTE}/proof`, { steps: await withAccountant() });
  const accounting = body.route.find(({ stage }) => stage === 'accounting');
  expect(accounting?.people.map(({ login }) => login)).toEqual(['accountant']);
  expect(body.problems.filter(({ blocks }) => blocks)).toEqual([]);
});

test('past papers tell who would have been asked besides, and instead', async () => {
  await submitOrder(registrar, KIND);
  await submitOrder(registrar, KIND);
  const same = await head.post(`${ROUTE}/simulate`, { steps: await stepsOf() });
  expect(same.body).toMatchObject({ cases: 2, changed: 0, items: [], nextCursor: null });
  const more = await head.post(`${ROUTE}/simulate`, { steps: await withAccountant() });
  expect(more.body).toMatchObject({ cases: 2, changed: 2 });
  expect(more.body.items[0]).toMatchObject({
    differences: [{ type: 'added', stage: 'Accounting', added: ['Шевченко О.Н.'], removed: [] }],
  });
  const lawyerless = await withVisas((stages) =>
    stages.map((stage) => ({ ...stage, participants: stage.participants.filter((rule) => rule.by !== 'role') })),
  );
  const fewer = await head.post(`${ROUTE}/simulate`, { steps: lawyerless });
  expect(fewer.body.items[0]).toMatchObject({ differences: [{ type: 'people', removed: ['Дуйсенов Е.К.'] }] });
});

describe('versions', () => {
  test('hold from midnight of their day in Almaty; papers on their way keep theirs', async () => {
    const running = await submitOrder(registrar, KIND);
    now = '2027-03-01T06:00:00.000Z';
    const saved = await save(await withAccountant(), '2027-03-05', 1, 'key-1');
    expect([saved.status, saved.body]).toMatchObject([201, { route: { version: 2, status: 'coming' } }]);
    const again = await save(await withAccountant(), '2027-03-05', 1, 'key-1');
    expect(again.body).toEqual(saved.body);
    now = '2027-03-04T18:59:59.000Z';
    const { content, ...paper } = await orderDraft(registrar, KIND);
    const dated = { ...paper, content: { ...content, effectiveDate: '2027-03-20' } };
    const before = (await registrar.post('/cases', dated)).body.case;
    expect(before.stages.map(({ key }) => key)).not.toContain('accounting');
    now = '2027-03-04T19:00:00.000Z';
    expect(await stagesOfNewCase()).toContain('accounting');
    const kept = (await registrar.get(`/cases/${running.id}`)).body.case;
    expect(kept.stages.map(({ key }) => key)).not.toContain('accounting');
    const { body } = await registrar.post(`/cases/${before.id}/dry-run`);
    expect(body.problems).toContainEqual(expect.objectContaining({ code: 'ROUTE_CHANGED', blocks: true }));
    const launch = await registrar.post(`/cases/${before.id}/submit`);
    expect([launch.status, launch.body.errors[0]?.code]).toEqual([422, 'ROUTE_CHANGED']);
  });

  test('begin today or later, and one who saves over another is told so', async () => {
    now = '2027-03-06T06:00:00.000Z';
    expect((await save(await stepsOf(), '2027-03-05', 2)).body.code).toBe('ROUTE_IN_PAST');
    expect((await save(await stepsOf(), '2027-03-08', 1)).body.code).toBe('CHANGED_MEANWHILE');
    expect((await save(await stepsOf(), '2027-03-06', 2)).status).toBe(201);
    expect(await stagesOfNewCase()).not.toContain('accounting');
  });

  test('that have not begun are taken back, others stay', async () => {
    now = '2027-03-07T06:00:00.000Z';
    await save(await withAccountant(), '2027-04-01', 3);
    const cancel = (version: number) => head.post(`${ROUTE}/versions/${version}/cancel`, { reason: 'Put off.' });
    expect((await cancel(3)).body.code).toBe('ROUTE_IN_FORCE');
    expect((await cancel(4)).body).toMatchObject({ route: { status: 'cancelled', cancelReason: 'Put off.' } });
    expect((await cancel(4)).body.code).toBe('ROUTE_IN_FORCE');
    now = '2027-04-02T06:00:00.000Z';
    expect(await stagesOfNewCase()).not.toContain('accounting');
    const { versions } = (await head.get(ROUTE)).body;
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [4, 'cancelled'],
      [3, 'current'],
      [2, 'past'],
      [1, 'past'],
    ]);
  });

  test('stand in a log of their own, which shows a change made beside it', async () => {
    now = undefined;
    const { db } = app.deps;
    expect((await verifyLog(db)).problem).toBeUndefined();
    await db('route_versions').where({ version: 2 }).update({ valid_from: '2020-01-01' });
    const chain = `routes/order/${KIND}`;
    expect((await verifyLog(db)).problem).toEqual({ caseId: chain, seq: 1, reason: 'changed-route' });
    await db('route_versions').where({ version: 2 }).update({ valid_from: '2027-03-05' });
    await db('route_versions').where({ version: 3 }).update({ cancelled_at: '2027-03-05T00:00:00Z' });
    expect((await verifyLog(db)).problem).toEqual({ caseId: chain, reason: 'changed-route' });
    await db('route_versions').where({ version: 3 }).update({ cancelled_at: null });
    await db('route_versions').where({ version: 2 }).update({ kind: 'zzz' });
    expect((await verifyLog(db)).problem).toEqual({ caseId: chain, seq: 1, reason: 'changed-route' });
    await db('route_versions').where({ version: 2 }).update({ kind: KIND });
    expect((await verifyLog(db)).problem).toBeUndefined();
    await createSealsStore(db).seal('2027-04-02T06:00:00.000Z');
    expect((await verifyLog(db)).problem).toBeUndefined();
    await expect(db('office_log').where({ chain, seq: 1 }).delete()).rejects.toThrow('append-only');
  });
});

test('the list names every kind with its version; a new kind has version 1', async () => {
  const { body } = await head.get('/routes');
  const kinds = body.items as unknown as readonly { kind: string; current: { version: number } }[];
  expect(kinds.find(({ kind }) => kind === 'enrolment')?.current).toEqual({ version: 1 });
  expect((await head.get('/routes/order/no-such-kind')).status).toBe(404);
});

test('the route every kind came with has no fault, also where no paper can be written today', async () => {
  const { body } = await head.get('/routes');
  const kinds = body.items as unknown as readonly { process: string; kind: string }[];
  for (const { process, kind } of kinds) {
    const { steps } = (await head.get(`/routes/${process}/${kind}/versions/1`)).body;
    const answer = await head.post(`/routes/${process}/${kind}/validate`, { steps });
    expect(answer.body, kind).toEqual({ ok: true, faults: [] });
  }
});

test('facts a condition may rest on have names in words, in every language', async () => {
  const { body } = await head.get('/routes');
  const kinds = body.items as unknown as readonly { process: string; kind: string }[];
  for (const language of ['kk', 'ru', 'en']) {
    for (const { process, kind } of kinds) {
      const { facts } = (await head.get(`/routes/${process}/${kind}`, { 'Accept-Language': language })).body;
      expect(facts.filter(({ key, title }) => key === title)).toEqual([]);
    }
  }
});
