/** Groups, second choice, sheets, outcomes and the report over HTTP. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { issueSheets } from '../../activities/campaign/issue-sheets.ts';
import { makeReport } from '../../activities/campaign/make-report.ts';
import { proposeGroups } from '../../activities/campaign/propose-groups.ts';
import { settleGroups } from '../../activities/campaign/settle-groups.ts';
import { settleOutcomes } from '../../activities/campaign/settle-outcomes.ts';
import type { ActivityDependencies } from '../../activities/dependencies.ts';
import type { CampaignWork } from '../../activities/campaign/work.ts';
import type { CampaignEffect } from '../../domain/campaign/commands.ts';
import type { Application } from '../../domain/campaign/application.ts';
import { A_PLAN } from '../factories/applications.ts';
import { campaignWork, workDependencies } from '../factories/campaign-work.ts';
import { seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import { registerPaper } from '../factories/registered-paper.ts';
import type { ApiUser } from './api-user.ts';
import { orderDraft } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const NOW = '2027-07-27T06:00:00.000Z';
const BASE = '/campaigns/campaign-1';
const PAID = { status: 'paid', paid: 45_000, courseCode: 'HKZ1101' } as const;

interface Listed {
  readonly id: string;
  readonly proposed?: string;
  readonly name: string;
  readonly people: number;
  readonly allowedActions: readonly string[];
}

let app: TestApp;
let registrar: ApiUser;
let dean: ApiUser;
let kazakh: readonly Application[];
let russian: readonly Application[];

beforeAll(async () => {
  app = await startTestApp(() => ({ clock: { now: () => NOW, today: () => NOW.slice(0, 10) } }));
  [registrar, dean] = (await Promise.all(['registrar', 'dean-2'].map((login) => app.user(login)))) as [
    ApiUser,
    ApiUser,
  ];
});
beforeEach(async () => {
  const { db } = app.deps;
  await db.raw('truncate campaigns cascade');
  await db('journal_years').where({ journal_key: 'grade-sheets' }).delete();
  await db('academic_results').where({ academic_year: 2026 }).delete();
  await seedCampaign(db, { phase: 'groups' });
  const students = await db('students')
    .where({ status: 'studying', course: 2, faculty_id: 'faculty-it' })
    .orderBy('id')
    .limit(9)
    .pluck<string[]>('id');
  kazakh = await seedApplications(db, students.slice(0, 6), PAID);
  russian = await seedApplications(db, students.slice(6), { ...PAID, language: 'ru' });
  await work(proposeGroups, 'propose-groups');
});
afterAll(() => app.close());

async function work<Type extends CampaignEffect['type']>(does: CampaignWork<Type>, type: Type): Promise<void> {
  const renderDocx: ActivityDependencies['renderDocx'] = (asked) =>
    Promise.resolve(asked.map(() => Buffer.from('paper')));
  await does(workDependencies(app.deps.db, { renderDocx }), campaignWork(type, NOW));
}

interface Body {
  readonly code?: string;
  readonly items: readonly Listed[];
  readonly undecided?: number;
  readonly minimum: number;
  readonly group: object;
  readonly campaign: {
    readonly waits: readonly { readonly for: string; readonly count?: number }[];
    readonly orders: readonly object[];
  };
  readonly sheet: { readonly students: readonly { readonly result: object }[] };
  readonly report: object;
}

/** The answer as a test reads it. */
async function bodyOf(answer: Promise<{ readonly text: string }>): Promise<Body> {
  return JSON.parse((await answer).text) as Body;
}

const groups = () => bodyOf(registrar.get(`${BASE}/groups`));
const act = (id: string | undefined, body: object) => registrar.post(`${BASE}/groups/${id}/acts`, body);

async function issue(): Promise<readonly Listed[]> {
  await work(settleGroups, 'settle-groups');
  await seedCampaign(app.deps.db, { phase: 'results' });
  await work(issueSheets, 'issue-sheets');
  return (await bodyOf(registrar.get(`${BASE}/sheets`))).items;
}

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
  const seen = await bodyOf(dean.get(`${BASE}/groups/${group?.id}`));
  expect(seen.group).toMatchObject({ people: 6, students: [], allowedActions: [] });
  expect((await dean.post(`${BASE}/groups/${group?.id}/acts`, { type: 'cancel' })).status).toBe(403);
});

test('a settled group somebody leaves is told of at once, until sheets are issued', async () => {
  await work(settleGroups, 'settle-groups');
  await seedCampaign(app.deps.db, { phase: 'teaching' });
  const waits = async () => (await bodyOf(registrar.get(BASE))).campaign.waits.map((wait) => [wait.for, wait.count]);
  const leave = async (id = '') => {
    const [version] = await app.deps.db('applications').where({ id }).pluck<number[]>('version');
    return registrar.post(`${BASE}/applications/${id}/withdraw`, { version, reason: 'Left the university.' });
  };
  expect((await leave(kazakh[0]?.id)).status).toBe(200);
  expect(await waits()).toEqual([['day', undefined]]);
  expect((await leave(kazakh[1]?.id)).status).toBe(200);
  expect(await waits()).toEqual([
    ['day', undefined],
    ['small-groups', 1],
  ]);
  expect((await groups()).items[0]).toMatchObject({ people: 4, belowMinimum: true });
  await seedCampaign(app.deps.db, { phase: 'results' });
  expect(await waits()).not.toContainEqual(['small-groups', 1]);
});

test('a group that has fallen below the minimum is kept for a reason until it loses more, or joins another', async () => {
  await work(settleGroups, 'settle-groups');
  await seedCampaign(app.deps.db, { phase: 'opening-order' });
  await app.deps.db('campaign_groups').update({ status: 'confirmed' });
  const [first] = (await groups()).items;
  const change = (body: object) => act(first?.id, body);
  const lose = (id = '') => app.deps.db('applications').where({ id }).update({ status: 'withdrawn', group_id: null });
  const mayDo = async () => (await groups()).items[0]?.allowedActions;
  expect((await bodyOf(change({ type: 'keep', reason: 'It is large enough.' }))).code).toBe('GROUP_MOVED_ON');
  expect(await app.deps.db('campaign_remarks').where({ text: 'It is large enough.' })).toEqual([]);
  await lose(kazakh[0]?.id);
  await lose(kazakh[1]?.id);
  expect(await mayDo()).toEqual(['merge', 'keep', 'move', 'name-teacher']);
  expect((await change({ type: 'keep' })).status).toBe(400);
  expect((await change({ type: 'keep', reason: 'Its students graduate.' })).status).toBe(200);
  expect(await mayDo()).toEqual(['move', 'name-teacher']);
  const [entry] = (await bodyOf(registrar.get(`${BASE}/history`))).items;
  expect(entry).toMatchObject({ action: 'group-keep', reason: 'Its students graduate.' });
  await lose(kazakh[2]?.id);
  const into = (await groups()).items[1]?.id;
  expect((await change({ type: 'merge', into })).status).toBe(200);
  expect((await groups()).items[0]).toMatchObject({ status: 'merged', people: 0 });
});

test('an order of the semester that is annulled is shown so, and the registrar is told', async () => {
  const { db } = app.deps;
  const draft = await registrar.post('/cases', await orderDraft(registrar, 'expulsion-own-wish'));
  const caseId = draft.body.case.id;
  await registerPaper(db, { token: '01TESTANNULLED', caseId, studentId: 'student-0500' });
  await seedCampaign(db, { phase: 'groups', orders: [{ purpose: 'dates', caseId, outcome: 'registered' }] });
  const seen = async () => (await bodyOf(registrar.get(BASE))).campaign;
  expect((await seen()).orders).toMatchObject([{ isAnnulled: false }]);
  await db('registrations').where({ case_id: caseId }).update({ status: 'annulled' });
  const { orders: shown, waits } = await seen();
  expect(shown).toMatchObject([{ isAnnulled: true }]);
  expect(waits).toContainEqual(expect.objectContaining({ for: 'annulled-orders', count: 1 }));
});

test('who has lost a group chooses a course with a free place, and nothing that has none', async () => {
  await work(settleGroups, 'settle-groups');
  await seedCampaign(app.deps.db, { phase: 'second-choice', choosesUntil: '2027-07-30T13:00:00.000Z' });
  const [first] = russian;
  // the course of the cancelled group has a group in the other language
  await app.deps.db('applications').where({ id: first?.id }).update({ course_code: 'FLN1101' });
  const choices = await bodyOf(registrar.get(`${BASE}/applications/${first?.id}/choices`));
  expect(choices.items).toMatchObject([{ course: { code: 'HKZ1101' }, language: 'kk', amount: 45_000 }]);
  const choose = (courseCode: string, version: number) =>
    registrar.post(`${BASE}/applications/${first?.id}/choice`, { version, courseCode });
  const [version = 0] = await app.deps.db('applications').where({ id: first?.id }).pluck<number[]>('version');
  expect((await choose('ICT1101', version)).body.code).toBe('NO_PLACE');
  expect((await choose('HKZ1101', version - 1)).body.code).toBe('CHANGED_MEANWHILE');
  expect((await choose('HKZ1101', version)).body).toMatchObject({ course: { code: 'HKZ1101' }, version: version + 1 });
  expect((await choose('HKZ1101', version + 1)).body.code).toBe('NO_PLACE');
});

test('the last free place is promised once, so that nobody chooses in vain', async () => {
  await work(settleGroups, 'settle-groups');
  const plan = { ...A_PLAN, maximumGroup: 7 };
  await seedCampaign(app.deps.db, { phase: 'second-choice', choosesUntil: '2027-07-30T13:00:00.000Z', plan });
  const ids = russian.slice(0, 2).map(({ id }) => id);
  await app.deps.db('applications').whereIn('id', ids).update({ course_code: 'FLN1101' });
  const choose = async (id = '') => {
    const [version] = await app.deps.db('applications').where({ id }).pluck<number[]>('version');
    return bodyOf(registrar.post(`${BASE}/applications/${id}/choice`, { version, courseCode: 'HKZ1101' }));
  };
  const answers = await Promise.all(ids.map(choose));
  expect(answers.map(({ code }) => code).sort()).toEqual(['NO_PLACE', undefined]);
  expect((await bodyOf(registrar.get(`${BASE}/applications/${ids[1]}/choices`))).items).toEqual([]);
});

test('results are entered by percent, a sheet is taken in when it is whole, and then it stands', async () => {
  const [sheet] = await issue();
  const place = `${BASE}/sheets/${sheet?.id}`;
  const enter = (results: readonly object[]) => registrar.put(`${place}/results`, { results });
  const all = kazakh.map(({ id }, index) => ({ applicationId: id, percent: index === 0 ? null : 82 }));
  expect((await registrar.post(`${place}/collect`)).body.code).toBe('SHEET_INCOMPLETE');
  expect((await registrar.get(`${place}/results-document`)).body.code).toBe('SHEET_INCOMPLETE');
  const stranger = await enter([{ applicationId: russian[0]?.id, percent: 82 }]);
  expect([stranger.status, stranger.body.errors?.[0]?.pointer]).toEqual([422, '/results/0/applicationId']);
  expect((await enter([{ applicationId: kazakh[0]?.id, percent: 101 }])).status).toBe(400);
  const entered = (await bodyOf(enter(all))).sheet;
  expect(entered.students.map(({ result }) => result)).toEqual(
    expect.arrayContaining([
      { percent: null, letter: 'F', points: 0 },
      { percent: 82, letter: 'B', points: 3 },
    ]),
  );
  expect((await bodyOf(registrar.post(`${place}/collect`))).sheet).toMatchObject({ status: 'collected', entered: 6 });
  expect((await enter(all)).body.code).toBe('SHEET_COLLECTED');
  const paper = await registrar.get(`${place}/document`);
  expect([paper.status, paper.text]).toEqual([200, 'paper']);
  expect((await registrar.get(`${place}/results-document`)).status).toBe(200);
  expect((await dean.get(`${place}/results-document`)).status).toBe(403);
});

test('outcomes are proposed by the sheets, decided by the registrar, and told in the report', async () => {
  const [sheet] = await issue();
  const results = kazakh.map(({ id }) => ({ applicationId: id, percent: 82 }));
  await registrar.put(`${BASE}/sheets/${sheet?.id}/results`, { results });
  await registrar.post(`${BASE}/sheets/${sheet?.id}/collect`);
  const outcomes = () => registrar.get(`${BASE}/outcomes`);
  const proposed = await bodyOf(outcomes());
  expect(proposed).toMatchObject({ isConfirmed: false, allowedActions: ['decide'], nextCursor: null });
  expect(proposed.items).toHaveLength(6);
  const decide = (outcome: string) =>
    registrar.put(`${BASE}/outcomes/decisions`, { decisions: [{ studentId: kazakh[0]?.studentId, outcome }] });
  expect((await decide('repeat')).body).toEqual({ decided: 1 });
  const decided = await bodyOf(outcomes());
  expect(decided.items).toContainEqual(expect.objectContaining({ decided: 'repeat', outcome: 'repeat' }));
  const waiting = proposed.items.filter((item) => item.proposed !== 'none');
  expect([proposed.undecided, decided.undecided]).toEqual([waiting.length, waiting.length - 1]);
  const [first] = waiting;
  const alike = await bodyOf(registrar.get(`${BASE}/outcomes?proposed=${first?.proposed}`));
  expect(alike.items).toHaveLength(waiting.filter((item) => item.proposed === first?.proposed).length);
  expect((await registrar.get(`${BASE}/report/document`)).status).toBe(404);
  await work(settleOutcomes, 'settle-outcomes');
  await work(makeReport, 'make-report');
  const { report } = await bodyOf(registrar.get(`${BASE}/report`));
  expect(report).toMatchObject({
    letters: [{ letter: 'B', count: 6 }],
    outcomes: { repeat: 1, none: 5 },
    isPrinted: true,
  });
  expect((await registrar.get(`${BASE}/report/document?lang=ru`)).text).toBe('paper');
  expect((await registrar.get(`${BASE}/report/spreadsheet?lang=kk`)).status).toBe(200);
});
