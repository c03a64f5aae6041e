import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { campaignWork, workDependencies } from '../../test/factories/campaign-work.ts';
import { applicationOf, seedApplications, seedCampaign } from '../../test/factories/campaign-rows.ts';
import { readGroups } from '../../db/stores/campaign/read-groups.ts';
import { A_PLAN } from '../../test/factories/applications.ts';
import { createGroupsStore } from '../../db/stores/campaign/groups-store.ts';
import { createOfficeLogStore } from '../../db/stores/office-log-store.ts';
import type { Application } from '../../domain/campaign/application.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { proposeGroups } from './propose-groups.ts';
import { settleChoices } from './settle-choices.ts';
import { settleGroups } from './settle-groups.ts';

const NOW = '2027-06-16T05:00:00.000Z';
/** two working days later, at the end of the day */
const CHOOSES_UNTIL = '2027-06-18T13:00:00.000Z';

let database: TestDatabase;
let dependencies: ActivityDependencies;
let students: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  students = await database.db('students').where({ status: 'studying' }).orderBy('id').limit(40).pluck<string[]>('id');
  dependencies = workDependencies(database.db);
});
beforeEach(async () => {
  await database.db.raw('truncate campaigns cascade');
  await seedCampaign(database.db, { phase: 'groups' });
});
afterAll(() => database.destroy());

/** Paid applications of so many students, others each time. */
async function pay(from: number, count: number, overrides: Partial<Application> = {}) {
  return seedApplications(database.db, students.slice(from, from + count), {
    status: 'paid',
    paid: 45_000,
    ...overrides,
  });
}

const groups = async () =>
  (await readGroups(database.db, 'campaign-1')).map(({ courseCode, language, ordinal, status, people }) => [
    `${courseCode}-${language}-${ordinal}`,
    status,
    people,
  ]);

const logged = async () =>
  (await createOfficeLogStore(database.db).entriesOf('campaign/campaign-1')).map(({ action }) => action);

async function statusesOf(applications: readonly Application[]) {
  const found = await Promise.all(applications.map(({ id }) => applicationOf(database.db, id)));
  return [...new Set(found.map((application) => application?.lapseReason ?? application?.status))];
}

test('everybody who has paid is in a group, and proposing again changes nothing', async () => {
  await pay(0, 26);
  await pay(26, 3, { language: 'ru' });
  await pay(29, 2, { status: 'withdrawn' });
  const proposed = { type: 'groups-proposed', groups: 3, small: 1 };
  expect(await proposeGroups(dependencies, campaignWork('propose-groups', NOW))).toEqual(proposed);
  const formed = [
    ['HKZ1101-kk-1', 'proposed', 13],
    ['HKZ1101-kk-2', 'proposed', 13],
    ['HKZ1101-ru-1', 'proposed', 3],
  ];
  expect(await groups()).toEqual(formed);
  expect(await proposeGroups(dependencies, campaignWork('propose-groups', NOW))).toEqual(proposed);
  expect(await groups()).toEqual(formed);
  expect(await logged()).toEqual(['groups-formed']);
});

test('groups of at least the minimum are confirmed; the students of small ones choose again within the term', async () => {
  const placed = await pay(0, 5);
  const small = await pay(5, 3, { language: 'ru' });
  await proposeGroups(dependencies, campaignWork('propose-groups', NOW));
  const settled = { type: 'groups-settled', groups: 1, displaced: 3, choosesUntil: CHOOSES_UNTIL };
  expect(await settleGroups(dependencies, campaignWork('settle-groups', NOW))).toEqual(settled);
  expect(await settleGroups(dependencies, campaignWork('settle-groups', NOW))).toEqual(settled);
  expect(await groups()).toEqual([
    ['HKZ1101-kk-1', 'confirmed', 5],
    ['HKZ1101-ru-1', 'cancelled', 0],
  ]);
  expect(await statusesOf(placed)).toEqual(['placed']);
  expect(await statusesOf(small)).toEqual(['unplaced']);
  const told = await database.db('campaign_messages').where({ kind: 'group-cancelled' }).pluck<string[]>('student_id');
  expect(told.sort()).toEqual(small.map(({ studentId }) => studentId).sort());
});

test('a small group that somebody has merged stands, whatever its size', async () => {
  await pay(0, 2);
  await pay(2, 2, { language: 'ru' });
  await pay(4, 5, { courseCode: 'ICT1' });
  await proposeGroups(dependencies, campaignWork('propose-groups', NOW));
  const [kazakh, russian] = await readGroups(database.db, 'campaign-1');
  await createGroupsStore(database.db).merge(russian?.id ?? '', kazakh?.id ?? '', NOW);
  expect(await settleGroups(dependencies, campaignWork('settle-groups', NOW))).toEqual({
    ...{ type: 'groups-settled', groups: 2, displaced: 0 },
  });
});

test('without a group that can stand nothing is settled', async () => {
  const few = await pay(0, 3);
  await proposeGroups(dependencies, campaignWork('propose-groups', NOW));
  expect(await settleGroups(dependencies, campaignWork('settle-groups', NOW))).toEqual({
    ...{ type: 'groups-settled', groups: 0, displaced: 0 },
  });
  expect(await statusesOf(few)).toEqual(['paid']);
});

test('a withdrawal that takes a group below the minimum is seen when groups are proposed again', async () => {
  const [first] = await pay(0, 5);
  await proposeGroups(dependencies, campaignWork('propose-groups', NOW));
  await database.db('applications').where({ id: first?.id }).update({ status: 'withdrawn', group_id: null });
  expect(await proposeGroups(dependencies, campaignWork('propose-groups', NOW))).toMatchObject({ groups: 1, small: 1 });
});

test('who has chosen a course with a group joins it; the rest lapses with the end of the term', async () => {
  await pay(0, 5);
  const choosing = await pay(5, 1, { courseCode: 'ICT1', language: 'ru' });
  const silent = await pay(6, 1, { courseCode: 'ICT1', language: 'ru' });
  await proposeGroups(dependencies, campaignWork('propose-groups', NOW));
  await settleGroups(dependencies, campaignWork('settle-groups', NOW));
  await seedCampaign(database.db, { phase: 'second-choice', choosesUntil: CHOOSES_UNTIL });
  const choose = { status: 'paid', course_code: 'HKZ1101' };
  await database.db('applications').where({ id: choosing[0]?.id }).update(choose);
  const early = campaignWork('settle-choices', NOW);
  const waiting = { type: 'choices-settled', lapsed: 0, waiting: 1 };
  expect(await settleChoices(dependencies, early)).toEqual(waiting);
  expect(await settleChoices(dependencies, early)).toEqual(waiting);
  expect(await statusesOf(choosing)).toEqual(['placed']);
  const late = campaignWork('settle-choices', CHOOSES_UNTIL);
  expect(await settleChoices(dependencies, late)).toEqual({ type: 'choices-settled', lapsed: 1, waiting: 0 });
  expect(await statusesOf(silent)).toEqual(['not-chosen']);
  expect(await settleChoices(dependencies, late)).toEqual({ type: 'choices-settled', lapsed: 0, waiting: 0 });
  expect(await groups()).toContainEqual(['HKZ1101-kk-1', 'confirmed', 6]);
});

test('who has chosen a course in which others were quicker is told so while there is time to choose again', async () => {
  await seedCampaign(database.db, { phase: 'groups', plan: { ...A_PLAN, maximumGroup: 6 } });
  await pay(0, 5);
  const choosing = await pay(5, 2, { courseCode: 'ICT1', language: 'ru' });
  await proposeGroups(dependencies, campaignWork('propose-groups', NOW));
  await settleGroups(dependencies, campaignWork('settle-groups', NOW));
  const plan = { ...A_PLAN, maximumGroup: 6 };
  await seedCampaign(database.db, { phase: 'second-choice', choosesUntil: CHOOSES_UNTIL, plan });
  const ids = choosing.map(({ id }) => id);
  await database.db('applications').whereIn('id', ids).update({ status: 'paid', course_code: 'HKZ1101' });
  await settleChoices(dependencies, campaignWork('settle-choices', NOW));
  await settleChoices(dependencies, campaignWork('settle-choices', NOW));
  expect((await statusesOf(choosing)).sort()).toEqual(['placed', 'unplaced']);
  const [told, ...others] = await database
    .db('campaign_messages')
    .where({ kind: 'choice-full' })
    .select<{ student_id: string; details: object }[]>('student_id', 'details');
  expect(others).toEqual([]);
  const late = await database
    .db('applications')
    .where({ status: 'unplaced' })
    .first<{ student_id: string }>('student_id');
  expect(told?.student_id).toBe(late.student_id);
  expect(told?.details).toMatchObject({ courseCode: 'HKZ1101', choosesUntil: CHOOSES_UNTIL });
});

test('an application of which a payment was taken back has no place when groups are settled', async () => {
  await pay(0, 5);
  const unpaid = await pay(5, 1, { status: 'payable', paid: 0, payUntil: '2027-06-15T13:00:00.000Z' });
  await proposeGroups(dependencies, campaignWork('propose-groups', NOW));
  await settleGroups(dependencies, campaignWork('settle-groups', NOW));
  expect(await statusesOf(unpaid)).toEqual(['not-paid']);
  expect(await groups()).toEqual([['HKZ1101-kk-1', 'confirmed', 5]]);
});
