import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { temporalAddress, TEST_NAMESPACE } from './temporal.ts';
import { isTemporalReady } from '../scripts/servers/temporal-server.mjs';

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(() => Promise.all([one.destroy(), other.destroy()]));

test('a test database is migrated', async () => {
  expect(await one.db.schema.hasTable('cases')).toBe(true);
});

test('two test databases do not see each other', async () => {
  await one.db.schema.raw('create table only_here (id int)');
  expect(await other.db.schema.hasTable('only_here')).toBe(false);
});

test('words are sorted by the Kazakh alphabet', async () => {
  const { rows } = await one.db.raw<{ rows: { word: string }[] }>(
    `select word from (values ('қала'), ('кеме'), ('ән'), ('аға'), ('лақ')) as words(word) order by word`,
  );
  expect(rows.map((row) => row.word)).toEqual(['аға', 'ән', 'кеме', 'қала', 'лақ']);
});

test('the Temporal server of the run serves the namespace', async () => {
  expect(await isTemporalReady(await temporalAddress(), TEST_NAMESPACE)).toBe(true);
});
