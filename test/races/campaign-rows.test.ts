/** People against each other and against the clock in the rows of a summer semester, on the real database. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkPayments } from '../../activities/campaign/check-payments.ts';
import { checkVisas } from '../../activities/campaign/check-visas.ts';
import { proposeGroups } from '../../activities/campaign/propose-groups.ts';
import { settleGroups } from '../../activities/campaign/settle-groups.ts';
import { createOfficeLogStore } from '../../db/stores/office-log-store.ts';
import type { Application, ApplicationStatus } from '../../domain/campaign/application.ts';
import type { Phase } from '../../domain/campaign/state.ts';
import type { ApiUser } from '../api/api-user.ts';
import { startTestApp, type TestApp } from '../api/test-app.ts';
import { seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import { campaignWork, workDependencies } from '../factories/campaign-work.ts';

/** The last moment of the term of visas. */
const NOW = '2027-06-10T18:59:59.000Z';
const TERM_IS_OVER = '2027-06-10T19:00:00.000Z';
const BASE = '/campaigns/campaign-1';
const MANY = 24;
const PAID = { status: 'paid', paid: 45_000 } as const;

let app: TestApp;
let registrar: ApiUser;
let otherRegistrar: ApiUser;
let accountant: ApiUser;
let dean: ApiUser;
let students: readonly string[];

beforeAll(async () => {
  app = await startTestApp(() => ({ clock: { now: () => NOW, today: () => NOW.slice(0, 10) } }));
  registrar = await app.user('registrar');
  otherRegistrar = await app.user('registrar-head');
  accountant = await app.user('accountant');
  dean = await app.user('dean-2');
  students = await app.deps
    .db('students')
    .where({ status: 'studying', faculty_id: 'faculty-it' })
    .orderBy('id')
    .limit(MANY)
    .pluck<string[]>('id');
});
beforeEach(() => app.deps.db.raw('truncate campaigns cascade'));
afterAll(() => app.close());

async function aCampaignIn(phase: Phase, overrides: Partial<Application>): Promise<readonly Application[]> {
  await seedCampaign(app.deps.db, { phase });
  return seedApplications(app.deps.db, students, overrides);
}

/** Status of each application, in the order of their numbers. */
function statuses(): Promise<ApplicationStatus[]> {
  return app.deps.db('applications').orderBy('number').pluck<ApplicationStatus[]>('status');
}

async function logged(action: string): Promise<number> {
  const entries = await createOfficeLogStore(app.deps.db).entriesOf('campaign/campaign-1');
  return entries.filter((entry) => entry.action === action).length;
}

const withdraw = (by: ApiUser, { id, version }: Application, key?: string) =>
  by.post(
    `${BASE}/applications/${id}/withdraw`,
    { version, reason: 'The student has left.' },
    key === undefined ? undefined : { 'Idempotency-Key': key },
  );

test('a dean’s visa that meets the end of its term is given, or the application has lapsed', async () => {
  const applications = await aCampaignIn('visas', { status: 'advised' });
  const [, ...answers] = await Promise.all([
    checkVisas(workDependencies(app.deps.db), campaignWork('check-visas', TERM_IS_OVER)),
    ...applications.map(({ id, version }) =>
      dean.post(`${BASE}/applications/verdicts`, {
        ...{ verdict: 'endorse', approve: true, items: [{ applicationId: id, version }] },
      }),
    ),
  ]);
  const told = answers.map(({ body }) => (body.items[0]?.ok ? 'payable' : 'lapsed'));
  expect(await statuses()).toEqual(told);
});

test('a payment that meets the end of its term counts, or is late and pays nothing', async () => {
  const applications = await aCampaignIn('payment', { status: 'payable', payUntil: TERM_IS_OVER });
  const [, ...answers] = await Promise.all([
    checkPayments(workDependencies(app.deps.db), campaignWork('check-payments', TERM_IS_OVER)),
    ...applications.map(({ number }) =>
      accountant.post(`${BASE}/payments`, {
        ...{ application: number, reference: `K-${number}`, amount: 45_000, paidOn: '2027-06-10' },
      }),
    ),
  ]);
  const outcomes = answers.map(({ text }) => (JSON.parse(text) as { payment: { outcome: string } }).payment.outcome);
  expect(await statuses()).toEqual(outcomes.map((outcome) => (outcome === 'counted' ? 'paid' : 'lapsed')));
  const paid = await app.deps.db('applications').orderBy('number').pluck<number[]>('paid');
  expect(paid.map(Number)).toEqual(outcomes.map((outcome) => (outcome === 'counted' ? 45_000 : 0)));
});

test('who withdraws while groups are settled is out, and nobody is counted in a group who is not in it', async () => {
  const applications = await aCampaignIn('groups', PAID);
  await proposeGroups(workDependencies(app.deps.db), campaignWork('propose-groups', NOW));
  const leaving = applications.slice(0, MANY - 2);
  const settle = () => settleGroups(workDependencies(app.deps.db), campaignWork('settle-groups', NOW));
  const [, , ...answers] = await Promise.all([
    settle(),
    settle(),
    ...leaving.map((application) => withdraw(registrar, application)),
  ]);
  const told = answers.map(({ status, body }) => (status === 200 ? 'withdrawn' : body.code));
  expect(new Set(told.filter((outcome) => outcome !== 'withdrawn'))).not.toContain(undefined);
  const now = await statuses();
  told.forEach((outcome, index) => {
    if (outcome === 'withdrawn') expect(now[index]).toBe('withdrawn');
    else expect(outcome).toBe('CHANGED_MEANWHILE');
  });
  expect(now.slice(MANY - 2).every((status) => status === 'placed' || status === 'unplaced')).toBe(true);
  const listed = JSON.parse((await registrar.get(`${BASE}/groups`)).text) as { items: { people: number }[] };
  const seated = await app.deps.db('applications').whereIn('status', ['paid', 'placed']).whereNotNull('group_id');
  expect(listed.items.reduce((sum, { people }) => sum + people, 0)).toBe(seated.length);
});

test('of two registrars who join and cancel one group at once, one does it and the other is told', async () => {
  await seedCampaign(app.deps.db, { phase: 'groups' });
  await seedApplications(app.deps.db, students.slice(0, 6), { ...PAID, language: 'kk' });
  await seedApplications(app.deps.db, students.slice(6, 9), { ...PAID, language: 'ru' });
  await proposeGroups(workDependencies(app.deps.db), campaignWork('propose-groups', NOW));
  const { items } = JSON.parse((await registrar.get(`${BASE}/groups`)).text) as { items: { id: string }[] };
  const [into, small] = items;
  const act = (by: ApiUser, body: object) => by.post(`${BASE}/groups/${small?.id}/acts`, body);
  const answers = await Promise.all([
    act(registrar, { type: 'merge', into: into?.id }),
    act(otherRegistrar, { type: 'cancel' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('GROUP_MOVED_ON');
  expect((await logged('group-merge')) + (await logged('group-cancel'))).toBe(1);
});

test('a second click withdraws once, whatever its key', async () => {
  const [application] = await aCampaignIn('visas', { status: 'submitted' });
  if (!application) throw new Error('There is no application.');
  const same = await Promise.all(['one', 'one'].map((key) => withdraw(registrar, application, key)));
  expect(same.map(({ status }) => status)).toEqual([200, 200]);
  const other = await withdraw(registrar, application, 'two');
  expect(other.body.code).toBe('CHANGED_MEANWHILE');
  expect(await logged('application-withdrawn')).toBe(1);
});
