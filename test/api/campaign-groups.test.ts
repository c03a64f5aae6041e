/** Groups and the second choice of a summer semester over HTTP. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { settleGroups } from '../../activities/campaign/settle-groups.ts';
import type { Application } from '../../domain/campaign/application.ts';
import { A_PLAN } from '../factories/applications.ts';
import { seedCampaign } from '../factories/campaign-rows.ts';
import { registerPaper } from '../factories/registered-paper.ts';
import { BASE, startGroupedCampaign, type GroupedCampaign } from './grouped-campaign.ts';
import { orderDraft } from './orders.ts';

let campaign: GroupedCampaign;
let kazakh: readonly Application[];
let russian: readonly Application[];

beforeAll(async () => {
  campaign = await startGroupedCampaign();
});
beforeEach(async () => {
  ({ kazakh, russian } = await campaign.propose());
});
afterAll(() => campaign.close());

interface Body {
  readonly code?: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly people: number;
    readonly allowedActions: readonly string[];
  }[];
  readonly minimum: number;
  readonly group: object;
  readonly campaign: {
    readonly waits: readonly { readonly for: string; readonly count?: number }[];
    readonly orders: readonly object[];
  };
}

/** The answer as a test reads it. */
async function bodyOf(answer: Promise<{ readonly text: string }>): Promise<Body> {
  return JSON.parse((await answer).text) as Body;
}

const groups = () => bodyOf(campaign.registrar.get(`${BASE}/groups`));
const act = (id: string | undefined, body: object) => campaign.registrar.post(`${BASE}/groups/${id}/acts`, body);

test('the registrar sees what can become of a small group, and joins it to the other language', async () => {
  const { items, minimum } = await groups();
  expect(minimum).toBe(5);
  expect(items.map(({ name, people }) => [name, people])).toEqual([
    ['HKZ1101-kk-1', 6],
    ['HKZ1101-ru-1', 3],
  ]);
  expect(items[1]).toMatchObject({
    belowMinimum: true,
    proposals: [
      { type: 'merge', groupName: 'HKZ1101-kk-1', people: 9, mixesLanguages: true, overMaximum: false },
      { type: 'cancel' },
    ],
  });
  const merged = await bodyOf(act(items[1]?.id, { type: 'merge', into: items[0]?.id }));
  expect(merged.group).toMatchObject({ id: items[0]?.id, people: 9, isMerged: true, belowMinimum: false });
  expect((await act(items[1]?.id, { type: 'cancel' })).body.code).toBe('GROUP_MOVED_ON');
});

test('a student moves to another group of the course, and nowhere else', async () => {
  const { items } = await groups();
  const [from, into] = items;
  const move = { type: 'move', applicationId: kazakh[0]?.id, into: into?.id };
  expect((await bodyOf(act(from?.id, move))).group).toMatchObject({ people: 5 });
  expect((await act(from?.id, move)).status).toBe(404);
  expect((await act(from?.id, { ...move, applicationId: kazakh[1]?.id, into: from?.id })).body.code).toBe(
    'GROUPS_DIFFER',
  );
  expect((await groups()).items.map(({ people }) => people)).toEqual([5, 4]);
});

test('a group cancelled by mistake is opened again, and its teacher is named', async () => {
  const [group] = (await groups()).items;
  expect((await bodyOf(act(group?.id, { type: 'cancel' }))).group).toMatchObject({ status: 'cancelled', people: 6 });
  expect((await bodyOf(act(group?.id, { type: 'reopen' }))).group).toMatchObject({ status: 'proposed' });
  const named = await bodyOf(act(group?.id, { type: 'name-teacher', teacher: 'Жұмабаева Г.С.' }));
  expect(named.group).toMatchObject({ teacher: 'Жұмабаева Г.С.' });
});

test('a dean of another faculty sees the groups and none of their students', async () => {
  const [group] = (await groups()).items;
  const seen = await bodyOf(campaign.dean.get(`${BASE}/groups/${group?.id}`));
  expect(seen.group).toMatchObject({ people: 6, students: [], allowedActions: [] });
  expect((await campaign.dean.post(`${BASE}/groups/${group?.id}/acts`, { type: 'cancel' })).status).toBe(403);
});

test('a settled group somebody leaves is told of at once, until sheets are issued', async () => {
  await campaign.work(settleGroups, 'settle-groups');
  await seedCampaign(campaign.deps.db, { phase: 'teaching' });
  const waits = async () =>
    (await bodyOf(campaign.registrar.get(BASE))).campaign.waits.map((wait) => [wait.for, wait.count]);
  const leave = async (id = '') => {
    const [version] = await campaign.deps.db('applications').where({ id }).pluck<number[]>('version');
    return campaign.registrar.post(`${BASE}/applications/${id}/withdraw`, { version, reason: 'Left the university.' });
  };
  expect((await leave(kazakh[0]?.id)).status).toBe(200);
  expect(await waits()).toEqual([['day', undefined]]);
  expect((await leave(kazakh[1]?.id)).status).toBe(200);
  expect(await waits()).toEqual([
    ['day', undefined],
    ['small-groups', 1],
  ]);
  expect((await groups()).items[0]).toMatchObject({ people: 4, belowMinimum: true });
  await seedCampaign(campaign.deps.db, { phase: 'results' });
  expect(await waits()).not.toContainEqual(['small-groups', 1]);
});

test('a group that has fallen below the minimum is kept for a reason until it loses more, or joins another', async () => {
  await campaign.work(settleGroups, 'settle-groups');
  await seedCampaign(campaign.deps.db, { phase: 'opening-order' });
  await campaign.deps.db('campaign_groups').update({ status: 'confirmed' });
  const [first] = (await groups()).items;
  const change = (body: object) => act(first?.id, body);
  const lose = (id = '') =>
    campaign.deps.db('applications').where({ id }).update({ status: 'withdrawn', group_id: null });
  const mayDo = async () => (await groups()).items[0]?.allowedActions;
  expect((await bodyOf(change({ type: 'keep', reason: 'It is large enough.' }))).code).toBe('GROUP_MOVED_ON');
  expect(await campaign.deps.db('campaign_remarks').where({ text: 'It is large enough.' })).toEqual([]);
  await lose(kazakh[0]?.id);
  await lose(kazakh[1]?.id);
  expect(await mayDo()).toEqual(['merge', 'keep', 'move', 'name-teacher']);
  expect((await change({ type: 'keep' })).status).toBe(400);
  expect((await change({ type: 'keep', reason: 'Its students graduate.' })).status).toBe(200);
  expect(await mayDo()).toEqual(['move', 'name-teacher']);
  const [entry] = (await bodyOf(campaign.registrar.get(`${BASE}/history`))).items;
  expect(entry).toMatchObject({ action: 'group-keep', reason: 'Its students graduate.' });
  await lose(kazakh[2]?.id);
  const into = (await groups()).items[1]?.id;
  expect((await change({ type: 'merge', into })).status).toBe(200);
  expect((await groups()).items[0]).toMatchObject({ status: 'merged', people: 0 });
});

test('an order of the semester that is annulled is shown so, and the registrar is told', async () => {
  const { db } = campaign.deps;
  const draft = await campaign.registrar.post('/cases', await orderDraft(campaign.registrar, 'expulsion-own-wish'));
  const caseId = draft.body.case.id;
  await registerPaper(db, { token: '01TESTANNULLED', caseId, studentId: 'student-0500' });
  await seedCampaign(db, { phase: 'groups', orders: [{ purpose: 'dates', caseId, outcome: 'registered' }] });
  const seen = async () => (await bodyOf(campaign.registrar.get(BASE))).campaign;
  expect((await seen()).orders).toMatchObject([{ isAnnulled: false }]);
  await db('registrations').where({ case_id: caseId }).update({ status: 'annulled' });
  const { orders: shown, waits } = await seen();
  expect(shown).toMatchObject([{ isAnnulled: true }]);
  expect(waits).toContainEqual(expect.objectContaining({ for: 'annulled-orders', count: 1 }));
});

test('who has lost a group chooses a course with a free place, and nothing that has none', async () => {
  await campaign.work(settleGroups, 'settle-groups');
  await seedCampaign(campaign.deps.db, { phase: 'second-choice', choosesUntil: '2027-07-30T13:00:00.000Z' });
  const [first] = russian;
  // the course of the cancelled group has a group in the other language
  await campaign.deps.db('applications').where({ id: first?.id }).update({ course_code: 'FLN1101' });
  const choices = await bodyOf(campaign.registrar.get(`${BASE}/applications/${first?.id}/choices`));
  expect(choices.items).toMatchObject([{ course: { code: 'HKZ1101' }, language: 'kk', amount: 45_000 }]);
  const choose = (courseCode: string, version: number) =>
    campaign.registrar.post(`${BASE}/applications/${first?.id}/choice`, { version, courseCode });
  const [version = 0] = await campaign.deps.db('applications').where({ id: first?.id }).pluck<number[]>('version');
  expect((await choose('ICT1101', version)).body.code).toBe('NO_PLACE');
  expect((await choose('HKZ1101', version - 1)).body.code).toBe('CHANGED_MEANWHILE');
  expect((await choose('HKZ1101', version)).body).toMatchObject({ course: { code: 'HKZ1101' }, version: version + 1 });
  expect((await choose('HKZ1101', version + 1)).body.code).toBe('NO_PLACE');
});

test('the last free place is promised once, so that nobody chooses in vain', async () => {
  await campaign.work(settleGroups, 'settle-groups');
  const plan = { ...A_PLAN, maximumGroup: 7 };
  await seedCampaign(campaign.deps.db, { phase: 'second-choice', choosesUntil: '2027-07-30T13:00:00.000Z', plan });
  const ids = russian.slice(0, 2).map(({ id }) => id);
  await campaign.deps.db('applications').whereIn('id', ids).update({ course_code: 'FLN1101' });
  const choose = async (id = '') => {
    const [version] = await campaign.deps.db('applications').where({ id }).pluck<number[]>('version');
    return bodyOf(campaign.registrar.post(`${BASE}/applications/${id}/choice`, { version, courseCode: 'HKZ1101' }));
  };
  const answers = await Promise.all(ids.map(choose));
  expect(answers.map(({ code }) => code).sort()).toEqual(['NO_PLACE', undefined]);
  expect((await bodyOf(campaign.registrar.get(`${BASE}/applications/${ids[1]}/choices`))).items).toEqual([]);
});
