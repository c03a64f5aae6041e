import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOfficeLogStore } from '../../db/stores/office-log-store.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { seedApplications, seedCampaign } from '../../test/factories/campaign-rows.ts';
import { campaignWork, workDependencies } from '../../test/factories/campaign-work.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { compensate } from './compensate.ts';
import { issueSheets } from './issue-sheets.ts';
import { proposeGroups } from './propose-groups.ts';
import { settleGroups } from './settle-groups.ts';

const AT = '2027-07-27T05:00:00.000Z';
const PAID = { status: 'paid', paid: 45_000, courseCode: 'HKZ1101' } as const;

let database: TestDatabase;
let dependencies: ActivityDependencies;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  const renderDocx: ActivityDependencies['renderDocx'] = (asked) => Promise.resolve(asked.map(() => Buffer.from('x')));
  dependencies = workDependencies(database.db, { renderDocx });
});
beforeEach(() => database.db.raw('truncate campaigns cascade'));
afterAll(() => database.destroy());

async function logged(): Promise<readonly string[]> {
  const entries = await createOfficeLogStore(database.db).entriesOf('campaign/campaign-1');
  return entries.map(({ action }) => action);
}

test('a campaign cancelled while grades come in voids its sheets, then its groups, then lets everybody go', async () => {
  const { db } = database;
  await seedCampaign(db, { phase: 'groups' });
  const students = await db('students').where({ status: 'studying' }).orderBy('id').limit(6).pluck<string[]>('id');
  await seedApplications(db, students, PAID);
  await proposeGroups(dependencies, campaignWork('propose-groups', AT));
  await settleGroups(dependencies, campaignWork('settle-groups', AT));
  await seedCampaign(db, { phase: 'results' });
  await issueSheets(dependencies, campaignWork('issue-sheets', AT));
  await seedCampaign(db, { phase: 'cancelling' });
  const cancelled = { actorId: 'person-registrar', action: 'cancelled', details: { reasonId: 'reason' } };
  await createOfficeLogStore(db).append({ chain: 'campaign/campaign-1', at: AT, ...cancelled });
  const before = (await logged()).length;
  const result = await compensate(dependencies, campaignWork('compensate', AT));
  expect(result).toMatchObject({ withdrawnOrders: 0, standingOrders: [], released: 6 });
  const undone = ['sheets-voided', 'groups-cancelled', 'applications-lapsed'];
  expect((await logged()).slice(before)).toEqual(undone);
  expect(await db('grade_sheets').pluck('status')).toEqual(['void']);
  expect(await db('campaign_groups').pluck('status')).toEqual(['cancelled']);
  await compensate(dependencies, campaignWork('compensate', AT));
  expect((await logged()).slice(before)).toEqual(undone);
});
