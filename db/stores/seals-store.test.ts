import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crashEverywhere } from '../../test/crashing-db.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aDraft, inApproval } from '../../test/factories/cases.ts';
import { forCase, recordCase, seedPeople } from '../../test/factories/recording.ts';
import { verifyLog } from '../verification/verify-log.ts';
import { createCaseRecordStore } from './case-record-store.ts';
import { createSealsStore } from './seals-store.ts';

let database: TestDatabase;
let db: Knex;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  await seedPeople(db);
});

afterAll(() => database.destroy());

function seal(on: Knex = db): Promise<{ readonly sealNumber: number; readonly chains: number }> {
  return createSealsStore(on).seal('2026-11-21T09:00:00.000Z');
}

test('before the first entry there is nothing to seal', async () => {
  expect(await seal()).toEqual({ sealNumber: 0, chains: 0 });
});

test('a seal covers the chains that grew since the one before, and none is made for nothing', async () => {
  await recordCase(db, aDraft(), 'c1');
  await recordCase(db, aDraft(), 'c2');
  expect(await seal()).toEqual({ sealNumber: 1, chains: 2 });
  expect(await seal()).toEqual({ sealNumber: 1, chains: 0 });
  await createCaseRecordStore(db).record(forCase(inApproval(aDraft(), ['dean']), 'c2'));
  expect(await seal()).toEqual({ sealNumber: 2, chains: 1 });
  expect((await verifyLog(db)).problem).toBeUndefined();
});

test('workers that seal at once make one seal', async () => {
  await recordCase(db, aDraft(), 'c3');
  const receipts = await Promise.all([seal(), seal(), seal(), seal()]);
  expect(receipts.reduce((sum, receipt) => sum + receipt.chains, 0)).toBe(1);
  expect((await verifyLog(db)).problem).toBeUndefined();
});

test('a crash after any statement leaves the seals whole', async () => {
  await recordCase(db, aDraft(), 'c4');
  await crashEverywhere(database.url, db, async (crashing, attempt) => {
    await recordCase(db, aDraft(), `crash-${attempt}`);
    await seal(crashing);
  });
  await seal();
  expect(await seal()).toMatchObject({ chains: 0 });
  expect((await verifyLog(db)).problem).toBeUndefined();
});
