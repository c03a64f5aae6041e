/** Visas of a summer semester while advisers and deans are away: deputies give them, in the name of whose they are. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAbsencesStore } from '../../db/stores/absences-store.ts';
import type { Absence } from '../../domain/absence/absence.ts';
import { seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import type { ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const NOW = '2027-05-31T06:00:00.000Z';
const BASE = '/campaigns/campaign-1';
const BASIS = { number: '17-к', date: '2027-05-20' };

let app: TestApp;
let adviser: ApiUser;
let dean: ApiUser;
let deputy: ApiUser;
let registrar: ApiUser;
/** students of adviser-1, at the faculty of dean-1 */
let ours: readonly string[];

beforeAll(async () => {
  app = await startTestApp(() => ({ clock: { now: () => NOW, today: () => NOW.slice(0, 10) } }));
  [adviser, dean, deputy, registrar] = (await Promise.all(
    ['adviser-1', 'dean-1', 'international-head', 'registrar'].map((login) => app.user(login)),
  )) as [ApiUser, ApiUser, ApiUser, ApiUser];
  ours = await app.deps
    .db('students')
    .where({ faculty_id: 'faculty-it', adviser_id: 'person-adviser-1', status: 'studying' })
    .orderBy('id')
    .limit(3)
    .pluck<string[]>('id');
});
beforeEach(async () => {
  await app.deps.db.raw('truncate campaigns cascade');
  await app.deps.db.raw('truncate absences cascade');
  await seedCampaign(app.deps.db);
});
afterAll(() => app.close());

function enterAbsence(login: string, deputyLogin: string, scope: Partial<Absence> = {}): Promise<void> {
  const person = { id: `away-${login}`, personId: `person-${login}`, deputyId: `person-${deputyLogin}` };
  const days = { from: '2027-05-30', to: '2027-06-30' };
  const absence = { ...person, ...days, basis: BASIS, enteredBy: 'person-registrar-head', ...scope };
  return createAbsencesStore(app.deps.db).enter(absence, NOW);
}

interface Visa {
  readonly kind: string;
  readonly name: string;
  readonly onBehalfOf?: string;
}

interface Read {
  readonly items: readonly {
    readonly id: string;
    readonly ok: boolean;
    readonly action: string;
    readonly details: { readonly applicationIds: readonly string[] };
    readonly actingFor?: { readonly login: string };
    readonly problem?: { readonly code: string };
    readonly allowedActions: readonly string[];
    readonly visas: readonly Visa[];
  }[];
  readonly campaign: { readonly waits: readonly { readonly for: string; readonly people: readonly object[] }[] };
  readonly can: readonly string[];
}

const read = async (answer: Promise<{ readonly text: string }>) => JSON.parse((await answer).text) as Read;
const shown = async (user: ApiUser) => (await read(user.get(`${BASE}/applications`))).items;

async function decide(user: ApiUser, verdict: 'advise' | 'endorse', ids: readonly string[]) {
  const found = await shown(registrar);
  const versions = new Map(found.map((item) => [item.id, (item as unknown as { version: number }).version]));
  const items = ids.map((applicationId) => ({ applicationId, version: versions.get(applicationId) ?? 1 }));
  const answer = await read(user.post(`${BASE}/applications/verdicts`, { verdict, approve: true, items }));
  return answer.items.map(({ ok, problem }) => (ok ? 'ok' : problem?.code));
}

test('a deputy sees what waits for the absent adviser, and gives the visa in that name', async () => {
  const [application] = await seedApplications(app.deps.db, ours.slice(0, 1));
  const id = application?.id ?? '';
  expect(await shown(deputy)).toEqual([]);
  expect((await read(deputy.get('/me'))).can).not.toContain('applications.read');
  await enterAbsence('adviser-1', 'international-head');
  expect((await shown(deputy)).map(({ allowedActions }) => allowedActions)).toEqual([['advise']]);
  expect((await read(deputy.get('/me'))).can).toContain('applications.read');
  expect(await decide(adviser, 'advise', [id])).toEqual(['FORBIDDEN']);
  expect(await decide(deputy, 'advise', [id])).toEqual(['ok']);
  const [visaed] = await shown(registrar);
  expect(visaed?.visas).toMatchObject([
    { kind: 'advise', approved: true, onBehalfOf: expect.any(String), basis: 'order No. 17-к of 20.05.2027' },
  ]);
  const { items } = await read(registrar.get(`${BASE}/history`));
  expect(items.find(({ action }) => action === 'applications-advised')).toMatchObject({
    by: { login: 'international-head' },
    actingFor: { login: 'adviser-1' },
    basis: 'order No. 17-к of 20.05.2027',
  });
});

test('a dean gives own visas and those of an absent dean in one go, and the log tells them apart', async () => {
  const { db } = app.deps;
  const [theirs] = await db('students').where({ faculty_id: 'faculty-economics', status: 'studying' }).pluck('id');
  const applications = await seedApplications(db, [...ours, theirs as string], { status: 'advised' });
  const ids = applications.map(({ id }) => id);
  await enterAbsence('dean-1', 'dean-2');
  const other = await app.user('dean-2');
  expect(await decide(dean, 'endorse', ids.slice(0, 1))).toEqual(['FORBIDDEN']);
  expect(await decide(other, 'endorse', ids)).toEqual(['ok', 'ok', 'ok', 'ok']);
  const visas = (await shown(other)).flatMap(({ visas: given }) => given);
  expect(visas.filter(({ onBehalfOf }) => onBehalfOf !== undefined)).toHaveLength(3);
  const { items } = await read(registrar.get(`${BASE}/history`));
  const endorsed = items.filter(({ action }) => action === 'applications-endorsed');
  expect(endorsed.map(({ details, actingFor }) => [details.applicationIds.length, actingFor?.login])).toEqual(
    expect.arrayContaining([
      [3, 'dean-1'],
      [1, undefined],
    ]),
  );
});

test('an absence for other work or another faculty opens nothing to the deputy', async () => {
  await seedApplications(app.deps.db, ours, { status: 'advised' });
  await enterAbsence('dean-1', 'international-head', { processes: ['order'] });
  await enterAbsence('adviser-1', 'international-head', { unitIds: ['faculty-law'] });
  expect(await shown(deputy)).toEqual([]);
  expect((await shown(dean)).map(({ allowedActions }) => allowedActions)).toEqual([
    ['endorse'],
    ['endorse'],
    ['endorse'],
  ]);
});

test('whoever advised for the adviser does not endorse for the dean', async () => {
  const [first, second] = await seedApplications(app.deps.db, ours.slice(0, 2));
  await enterAbsence('adviser-1', 'international-head');
  await enterAbsence('dean-1', 'international-head');
  expect(await decide(deputy, 'advise', [first?.id ?? ''])).toEqual(['ok']);
  await app.deps.db('applications').where({ id: second?.id }).update({ status: 'advised' });
  expect(await decide(deputy, 'endorse', [first?.id ?? '', second?.id ?? ''])).toEqual(['FOUR_EYES', 'ok']);
  const advised = (await shown(deputy)).find(({ id }) => id === first?.id);
  expect(advised?.allowedActions).toEqual([]);
});

test('the campaign names the deputy it waits for, and whom they act for', async () => {
  await seedApplications(app.deps.db, ours);
  await enterAbsence('adviser-1', 'international-head');
  const { campaign } = await read(registrar.get(BASE));
  const wait = campaign.waits.find((one) => one.for === 'advisers');
  expect(wait?.people).toMatchObject([{ login: 'international-head', actingFor: expect.any(String) }]);
});

test('the head of the office can limit an absence to the visas of summer semesters', async () => {
  const head = await app.user('registrar-head');
  const body = {
    ...{ person: 'person-dean-1', deputy: 'person-dean-2', basis: BASIS },
    ...{ from: NOW.slice(0, 10), to: '2027-06-30', processes: ['summer-semester'] },
  };
  expect((await head.post('/absences', body)).status).toBe(201);
  await seedApplications(app.deps.db, ours, { status: 'advised' });
  expect(await shown(await app.user('dean-2'))).toHaveLength(3);
});

test('what waits for a visa is counted for whoever gives it today', async () => {
  const counts = async () => {
    const answers = await Promise.all([adviser, dean, deputy].map((user) => user.get('/me/waiting-visas')));
    return answers.map(({ text }) => (JSON.parse(text) as { readonly count: number }).count);
  };
  await seedApplications(app.deps.db, ours.slice(0, 2));
  expect(await counts()).toEqual([2, 0, 0]);
  await enterAbsence('adviser-1', 'international-head');
  expect(await counts()).toEqual([0, 0, 2]);
  const ids = (await shown(deputy)).map(({ id }) => id);
  expect(await decide(deputy, 'advise', ids.slice(0, 1))).toEqual(['ok']);
  expect(await counts()).toEqual([0, 1, 1]);
  await app.deps.db('campaigns').update({ phase: 'groups' });
  expect(await counts()).toEqual([0, 0, 0]);
});
