/** What makes a test fail when queries share a connection notices every one of them, and nothing else. */
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTogether } from '../db/read-together.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { takeCrowded } from './one-query-at-a-time.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.destroy());

function two(db: Knex) {
  return [() => db.raw('select 1 as number'), () => db.raw('select 2 as number')] as const;
}

test('two queries at once in a transaction are noticed, every time', async () => {
  for (const _time of ['first', 'again']) {
    await database.db.transaction((transaction) => Promise.all(two(transaction).map((read) => read())));
    const [place, ...others] = takeCrowded();
    expect(place).toContain('select 2 as number');
    expect(others).toEqual([]);
  }
});

test('queries after each other, also after one that failed, are not', async () => {
  await database.db.transaction((transaction) => readTogether(transaction, two(transaction)));
  await expect(database.db.transaction((transaction) => transaction.raw('select nothing'))).rejects.toThrow('nothing');
  expect(takeCrowded()).toEqual([]);
});

test('queries at once over connections of their own are not', async () => {
  const answers = await readTogether<{ rows: unknown[] }[]>(database.db, [...two(database.db)]);
  expect(answers.map(({ rows }) => rows)).toEqual([[{ number: 1 }], [{ number: 2 }]]);
  expect(takeCrowded()).toEqual([]);
});
