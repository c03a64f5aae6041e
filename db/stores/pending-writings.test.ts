import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../contracts/errors.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import type { NewContent } from './contents-store.ts';
import { actWithContent, takeWritings } from './pending-writings.ts';

let database: TestDatabase;
let db: Knex;
beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  db = database.db;
});
afterAll(() => database.destroy());

function aContent(id: string): NewContent {
  const title = { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' };
  const written = { content: { text: 'Ә' }, title, studentIds: ['student-1'], at: '2026-11-01T08:00:00.000Z' };
  return { id, caseId: 'case-1', authorId: 'person-registrar', ...written };
}

const take = (id: string) => db.transaction((transaction) => takeWritings(transaction, ['unknown', id]));
const refuse = (code: 'CHANGED_MEANWHILE' | 'UNAVAILABLE') => () => Promise.reject(new AppError(code));

async function kept(id: string) {
  const records: NewContent['content'][] = await db('case_contents').where({ id }).pluck('content');
  return { records, waiting: await db('pending_writings').where({ id }).pluck<string[]>('id') };
}

test('a content becomes a record with its act, once', async () => {
  const content = aContent('done');
  await actWithContent(db, content, () => take('done'));
  await actWithContent(db, content, () => take('done'));
  expect(await kept('done')).toEqual({ records: [content.content], waiting: [] });
});

test('a refusal deletes what waits, and never a record', async () => {
  await expect(actWithContent(db, aContent('refused'), refuse('CHANGED_MEANWHILE'))).rejects.toThrow();
  expect(await kept('refused')).toEqual({ records: [], waiting: [] });
  const recorded = actWithContent(db, aContent('recorded'), async () => {
    await take('recorded');
    throw new AppError('CHANGED_MEANWHILE');
  });
  await expect(recorded).rejects.toThrow();
  expect(await kept('recorded')).toMatchObject({ records: [{ text: 'Ә' }], waiting: [] });
});

test('without an answer a content waits for its act', async () => {
  await expect(actWithContent(db, aContent('unheard'), refuse('UNAVAILABLE'))).rejects.toThrow();
  expect(await kept('unheard')).toEqual({ records: [], waiting: ['unheard'] });
  await take('unheard');
  expect(await kept('unheard')).toMatchObject({ records: [{ text: 'Ә' }], waiting: [] });
});
