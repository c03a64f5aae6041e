import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../contracts/errors.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { createDb } from './knex.ts';
import { translateSqlError } from './sql-errors.ts';
import { withTransaction } from './transaction.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.destroy());

test('a server that cannot be reached is unavailable, with a time to come again', async () => {
  const nowhere = createDb('postgres://somebody@127.0.0.1:1/nothing', { poolMax: 1 });
  await expect(withTransaction(nowhere, (transaction) => transaction.raw('select 1'))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    options: { retryAfterSeconds: 5 },
  });
  await nowhere.destroy();
});

test('a connection ended by the server is unavailable, and the next try works', async () => {
  const db = createDb(database.url, { poolMax: 2 });
  const ended = withTransaction(db, (transaction) => transaction.raw('select pg_terminate_backend(pg_backend_pid())'));
  await expect(ended).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  const alive = await withTransaction(db, (transaction) => transaction.raw<{ rows: unknown[] }>('select 1 as one'));
  expect(alive.rows).toEqual([{ one: 1 }]);
  await db.destroy();
});

test('text the database cannot hold is malformed', async () => {
  const store = (value: string) =>
    withTransaction(database.db, (transaction) =>
      transaction('settings').insert({ key: value, value: JSON.stringify(value) }),
    );
  await expect(store('a\u0000b')).rejects.toMatchObject({ code: 'MALFORMED' });
});

test('a violated constraint of which people are told has its code, another stays as it is', () => {
  expect(translateSqlError({ code: '23505', constraint: 'students_iin_key' })).toMatchObject({
    code: 'IMPORT_INVALID',
  });
  const unknown = new Error('duplicate key');
  expect(translateSqlError(Object.assign(unknown, { code: '23505', constraint: 'something_key' }))).toBe(unknown);
  const own = new AppError('NOT_FOUND');
  expect(translateSqlError(own)).toBe(own);
});

test('a failed transaction leaves nothing', async () => {
  const failing = withTransaction(database.db, async (transaction) => {
    await transaction('settings').insert({ key: 'half', value: '1' });
    throw new AppError('CHECKS_FAILED');
  });
  await expect(failing).rejects.toMatchObject({ code: 'CHECKS_FAILED' });
  expect(await database.db('settings').where({ key: 'half' })).toEqual([]);
});

test('dates come as they are, instants in UTC, counts as numbers', async () => {
  const result = await database.db.raw<{ rows: unknown[] }>(
    `select date '2026-11-21' as day, timestamptz '2026-11-21 13:00:00.123+05' as instant, count(*) from settings`,
  );
  expect(result.rows).toEqual([{ day: '2026-11-21', instant: '2026-11-21T08:00:00.123Z', count: 0 }]);
});
