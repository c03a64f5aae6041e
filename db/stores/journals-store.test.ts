import type { Knex } from 'knex';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { crashEverywhere } from '../../test/crashing-db.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aDraft } from '../../test/factories/cases.ts';
import { recordCase, seedPeople } from '../../test/factories/recording.ts';
import { createDb } from '../knex.ts';
import { createJournalsStore, type GivenNumber } from './journals-store.ts';

let database: TestDatabase;
let db: Knex;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  await seedPeople(db);
  const title = JSON.stringify({ kk: 'қ', ru: 'р', en: 'e' });
  await db('journals').insert({ key: 'endless', title, pattern: '{number}/{year}', yearly: false });
  await Promise.all(Array.from({ length: 60 }, (_, index) => recordCase(db, aDraft(), `n${index}`)));
});

afterAll(() => database.destroy());

beforeEach(async () => {
  await db('registrations').delete();
  await db('journal_years').delete();
});

function register(on: Knex, caseId: string, registeredOn = '2026-11-21', journalKey = 'orders'): Promise<GivenNumber> {
  return createJournalsStore(on).register({ id: `r-${caseId}`, caseId, journalKey, registeredOn });
}

/** Ordinals of a journal year in order, and its count. */
async function countOf(year: number): Promise<unknown> {
  const ordinals: unknown = await db('registrations').where({ year }).orderBy('ordinal').pluck('ordinal');
  const count = await db('journal_years').where({ year }).first<{ last_ordinal: number }>('last_ordinal');
  return { ordinals, last: count.last_ordinal };
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

test('a case that asks again gets the number and date it has', async () => {
  const given = await register(db, 'n0');
  expect(given).toEqual({ number: '1-С', registeredOn: '2026-11-21' });
  expect(await register(db, 'n0', '2027-01-10')).toEqual(given);
  expect(await register(db, 'n1')).toEqual({ number: '2-С', registeredOn: '2026-11-21' });
});

test('a yearly journal begins again with 1 in the new year', async () => {
  await register(db, 'n0', '2026-12-31');
  expect((await register(db, 'n1', '2027-01-04')).number).toBe('1-С');
  expect((await register(db, 'n2', '2026-12-31')).number).toBe('2-С');
});

test('a journal that is not yearly counts on', async () => {
  await register(db, 'n0', '2026-12-31', 'endless');
  expect((await register(db, 'n1', '2027-01-04', 'endless')).number).toBe('2/2027');
});

test('an unknown journal is refused', async () => {
  await expect(register(db, 'n0', '2026-11-21', 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a journal whose pattern cannot tell numbers apart gives none', async () => {
  const title = JSON.stringify({ kk: 'қ', ru: 'р', en: 'e' });
  await db('journals').insert({ key: 'broken', title, pattern: '{year}-С', yearly: true });
  await expect(register(db, 'n0', '2026-11-21', 'broken')).rejects.toThrow('no-number');
});

test('fifty cases registered at once over ten connections leave no gap and no double', async () => {
  const pool = createDb(database.url, { poolMax: 10 });
  const given = await Promise.all(upTo(50).map((index) => register(pool, `n${index}`)));
  await pool.destroy();
  expect(new Set(given.map(({ number }) => number)).size).toBe(50);
  expect(await countOf(2026)).toEqual({ ordinals: upTo(50), last: 50 });
});

test('one case registered by ten workers at once gets one number', async () => {
  const pool = createDb(database.url, { poolMax: 10 });
  const given = await Promise.all(upTo(10).map(() => register(pool, 'n0')));
  await pool.destroy();
  expect(new Set(given.map(({ number }) => number))).toEqual(new Set(['1-С']));
  expect(await countOf(2026)).toEqual({ ordinals: [1], last: 1 });
});

test('a crash after any statement leaves no gap and no double once the work is repeated', async () => {
  const statements = await crashEverywhere(database.url, db, (crashing, attempt) => register(crashing, `n${attempt}`));
  expect(statements).toBeGreaterThanOrEqual(8);
  for (const attempt of upTo(statements + 1)) await register(db, `n${attempt}`);
  expect(await countOf(2026)).toEqual({ ordinals: upTo(statements + 1), last: statements + 1 });
});
