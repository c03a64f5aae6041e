/** The lists of an opening order after groups have changed, and the order that amends them, over HTTP and PostgreSQL. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOrder } from '../../activities/campaign/open-order.ts';
import { proposeGroups } from '../../activities/campaign/propose-groups.ts';
import { settleGroups } from '../../activities/campaign/settle-groups.ts';
import type { ActivityDependencies } from '../../activities/dependencies.ts';
import type { ListChangesView } from '../../contracts/campaign-groups.schemas.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import type { Application } from '../../domain/campaign/application.ts';
import { applyToCampaign } from '../../domain/campaign/apply.ts';
import type { SystemCampaignCommand } from '../../domain/campaign/commands.ts';
import type { ChildOrder, OrderPurpose } from '../../domain/campaign/state.ts';
import { campaignWork, workDependencies } from '../factories/campaign-work.ts';
import { seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import type { ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const NOW = '2027-06-22T06:00:00.000Z';
const BASE = '/campaigns/campaign-1';
const PAID = { status: 'paid', paid: 45_000, courseCode: 'HKZ1101' } as const;

let app: TestApp;
let registrar: ApiUser;
let dependencies: ActivityDependencies;
let kazakh: readonly Application[];
let russian: readonly Application[];
let orders: ChildOrder[];
/** orders of each test are other cases */
let attempt = 0;

beforeAll(async () => {
  const clock = { now: () => NOW, today: () => NOW.slice(0, 10) };
  app = await startTestApp(() => ({ clock }));
  registrar = await app.user('registrar');
  dependencies = workDependencies(app.deps.db, { clock, ownCases: app.deps.cases });
});
beforeEach(async () => {
  const { db } = app.deps;
  await db.raw('truncate campaigns, cases, journal_years cascade');
  orders = [];
  attempt += 1;
  await seedCampaign(db, { phase: 'groups' });
  const students = db('students').where({ status: 'studying', course: 2, faculty_id: 'faculty-it' });
  const ids = await students.orderBy('id').limit(12).pluck<string[]>('id');
  kazakh = await seedApplications(db, ids.slice(0, 6), PAID);
  russian = await seedApplications(db, ids.slice(6), { ...PAID, language: 'ru' });
  await proposeGroups(dependencies, campaignWork('propose-groups', NOW));
  await settleGroups(dependencies, campaignWork('settle-groups', NOW));
  await register(await open('opening'));
  await teach();
});
afterAll(() => app.close());

const teach = () => seedCampaign(app.deps.db, { phase: 'teaching', orders });

/** Does the work the campaign asks for when an order is to be opened. */
function write(purpose: OrderPurpose): Promise<SystemCampaignCommand | undefined> {
  const effect = { type: 'open-order', purpose, attempt } as const;
  return openOrder(dependencies, { campaignId: 'campaign-1', at: NOW, effect });
}

/** What the work came to reaches the campaign, as its workflow would bring it in. */
async function finish(result: SystemCampaignCommand | undefined): Promise<void> {
  const store = createCampaignsStore(app.deps.db);
  const outcome = result && applyToCampaign(await store.stateOf('campaign-1'), result, NOW);
  if (outcome?.ok) await store.record(outcome.state, outcome.events);
}

async function open(purpose: OrderPurpose): Promise<string | undefined> {
  const opened = await write(purpose);
  return opened?.type === 'order-opened' ? opened.caseId : undefined;
}

/** The order gets its number, as its own workflow would give it. */
async function register(caseId = ''): Promise<void> {
  const { db } = app.deps;
  const ordinal = orders.length + 1;
  const place = { journal_key: 'orders-students', year: 2027 };
  await db('journal_years')
    .insert({ ...place, last_ordinal: ordinal })
    .onConflict(['journal_key', 'year'])
    .merge();
  await db('registrations').insert({
    ...{ id: `registration-${ordinal}`, ...place, ordinal, number: `${ordinal}-С`, case_id: caseId },
    ...{ registered_on: '2027-06-22', status: 'in-force' },
  });
  orders.push({ purpose: ordinal === 1 ? 'opening' : 'amendment', caseId, outcome: 'registered' });
}

async function changes(): Promise<ListChangesView> {
  const { status, text } = await registrar.get(`${BASE}/list-changes`);
  expect(status, text).toBe(200);
  return JSON.parse(text) as ListChangesView;
}

async function leave(application: Application | undefined): Promise<void> {
  const id = application?.id ?? '';
  const [version] = await app.deps.db('applications').where({ id }).pluck<number[]>('version');
  const left = await registrar.post(`${BASE}/applications/${id}/withdraw`, { version, reason: 'Left the university.' });
  expect(left.status, left.text).toBe(200);
}

const amend = () => registrar.post(`${BASE}/acts`, { type: 'amend-opening' });

test('while the lists hold there is nothing to amend, and nobody is asked to', async () => {
  const [opening] = orders;
  expect(await changes()).toEqual({
    order: { caseId: opening?.caseId, number: '1-С', registeredOn: '2027-06-22' },
    ...{ groups: [], students: [] },
  });
  expect((await amend()).body.code).toBe('LISTS_UNCHANGED');
});

test('whoever leaves and a group that joins another are named, in the list and in the draft about the order', async () => {
  const { db } = app.deps;
  await leave(russian[0]);
  await leave(russian[1]);
  const groups = await db('campaign_groups').orderBy('language').select<{ id: string }[]>('id');
  await registrar.post(`${BASE}/groups/${groups[1]?.id}/acts`, { type: 'merge', into: groups[0]?.id });
  const seen = await changes();
  expect(seen.groups).toMatchObject([{ number: 'HKZ1101-ru-1', change: 'closed', into: 'HKZ1101-kk-1' }]);
  const seenOf = new Map(seen.students.map(({ student, leaves, joins }) => [student.id, { leaves, joins }]));
  const leaves = ['HKZ1101-ru-1'];
  expect(seenOf).toEqual(
    new Map(russian.map(({ studentId }, index) => [studentId, { leaves, joins: index < 2 ? [] : ['HKZ1101-kk-1'] }])),
  );
  expect((await amend()).status).toBe(200);
  const caseId = (await open('amendment')) ?? '';
  expect(await open('amendment')).toBe(caseId);
  const { body } = await registrar.get(`/cases/${caseId}`);
  expect(body.case).toMatchObject({
    ...{ kind: 'summer-opening-amendment', status: 'draft' },
    title: expect.stringMatching(/1-С/) as string,
    content: { orderId: orders[0]?.caseId, groups: [{ number: 'HKZ1101-ru-1' }] },
  });
  const { checks } = (await registrar.post(`/cases/${caseId}/dry-run`)).body as unknown as {
    readonly checks: readonly { readonly key: string; readonly ok: boolean }[];
  };
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('an amending order under way is not opened twice, and what it names is not named again once it has its number', async () => {
  await leave(kazakh[0]);
  const first = (await open('amendment')) ?? '';
  orders.push({ purpose: 'amendment', caseId: first });
  await teach();
  expect((await amend()).body.code).toBe('ORDER_UNDER_WAY');
  orders.pop();
  await app.deps.db('case_relations').insert({
    ...{ case_id: first, type: 'amends', order_id: orders[0]?.caseId, claimed_at: NOW, registered_at: NOW },
  });
  await register(first);
  await teach();
  expect(await changes()).toMatchObject({ groups: [], students: [] });
  expect((await amend()).body.code).toBe('LISTS_UNCHANGED');
  await leave(kazakh[1]);
  expect((await changes()).students).toMatchObject([{ student: { id: kazakh[1]?.studentId } }]);
  await app.deps.db('registrations').where({ case_id: first }).update({ status: 'annulled' });
  expect((await changes()).students).toHaveLength(2);
});

test('a teacher named after the order is a change of its lists, which print teachers', async () => {
  const { db } = app.deps;
  const [group] = await db('campaign_groups').orderBy('language').select<{ id: string }[]>('id');
  const teacher = 'Жұмабаева Г.С.';
  const named = await registrar.post(`${BASE}/groups/${group?.id}/acts`, { type: 'name-teacher', teacher });
  expect(named.status, named.text).toBe(200);
  expect(await changes()).toMatchObject({
    groups: [{ number: 'HKZ1101-kk-1', change: 'teacher', teacher }],
    students: [],
  });
  expect((await amend()).status).toBe(200);
  const caseId = (await open('amendment')) ?? '';
  const { body } = await registrar.get(`/cases/${caseId}`);
  expect(body.case).toMatchObject({ content: { groups: [{ change: 'teacher', teacher }], students: [] } });
  const proof = (await registrar.post(`/cases/${caseId}/dry-run`)).body as unknown as {
    readonly checks: readonly { readonly ok: boolean }[];
    readonly route: readonly { readonly problems: readonly unknown[] }[];
  };
  expect(proof.route.flatMap(({ problems }) => problems)).toEqual([]);
  expect(proof.checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('while an amending order is under way only what it does not hold is listed', async () => {
  await leave(kazakh[0]);
  const caseId = (await open('amendment')) ?? '';
  orders.push({ purpose: 'amendment', caseId });
  await teach();
  expect(await changes()).toMatchObject({ amendmentId: caseId, groups: [], students: [] });
  await leave(kazakh[1]);
  expect(await changes()).toMatchObject({
    amendmentId: caseId,
    students: [{ student: { id: kazakh[1]?.studentId }, leaves: ['HKZ1101-kk-1'], joins: [] }],
  });
  orders = orders.map((order) => (order.caseId === caseId ? { ...order, outcome: 'refused' } : order));
  await teach();
  const again = await changes();
  expect(again).not.toHaveProperty('amendmentId');
  expect(again.students).toHaveLength(2);
});

test('an order that has nothing left to amend is not opened, and the history of the campaign says why', async () => {
  const unneeded = { type: 'order-unneeded', purpose: 'amendment' } as const;
  const held = await write('amendment');
  expect(held).toEqual({ ...unneeded, because: 'lists-hold' });
  await app.deps.db('registrations').where({ case_id: orders[0]?.caseId }).update({ status: 'annulled' });
  expect(await write('amendment')).toEqual({ ...unneeded, because: 'opening-annulled' });
  expect(await app.deps.db('campaign_orders').where({ purpose: 'amendment' })).toEqual([]);
  await finish(held);
  const { body } = await registrar.get(`${BASE}/history`);
  const details = { purpose: 'amendment', because: 'lists-hold' };
  expect(body.items[0]).toMatchObject({ action: 'order-unneeded', details });
});

test('only whoever leads the campaign sees the changes', async () => {
  const dean = await app.user('dean-2');
  expect((await dean.get(`${BASE}/list-changes`)).status).toBe(403);
});
