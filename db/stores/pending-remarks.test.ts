import type { Knex } from 'knex';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../contracts/errors.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actWithRemark, saveRemark, takeIntoCase, takeText } from './pending-remarks.ts';

const AT = '2026-11-01T08:00:00.000Z';
const LATER = '2026-11-01T08:00:20.000Z';
const REMARK = { id: 'remark-1', authorId: 'person-lawyer', text: 'Because.', at: AT };

let database: TestDatabase;
let db: Knex;
beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  db = database.db;
});
beforeEach(() => db('pending_remarks').delete());
afterAll(() => database.destroy());

const take = (ids: readonly string[]) => db.transaction((transaction) => takeIntoCase(transaction, 'case-1', ids));
const pending = () => db('pending_remarks').pluck<string[]>('id');
const refuse = (code: 'CASE_CLOSED' | 'UNAVAILABLE') => () => Promise.reject(new AppError(code));

test('the words of an act become a record with it, once', async () => {
  await actWithRemark(db, REMARK, () => take(['content-1', REMARK.id]));
  await actWithRemark(db, { ...REMARK, at: LATER }, () => take([REMARK.id]));
  const columns = ['id', 'case_id', 'author_id', 'text', 'created_at'] as const;
  expect(
    await db('remarks')
      .where({ id: REMARK.id })
      .select(...columns),
  ).toEqual([{ id: REMARK.id, case_id: 'case-1', author_id: REMARK.authorId, text: REMARK.text, created_at: AT }]);
  expect(await pending()).toEqual([]);
});

test('the words of a refused act are gone with it', async () => {
  await expect(actWithRemark(db, REMARK, refuse('CASE_CLOSED'))).rejects.toMatchObject({ code: 'CASE_CLOSED' });
  expect(await pending()).toEqual([]);
});

test('without an answer the words wait, because the act may still be done', async () => {
  await expect(actWithRemark(db, REMARK, refuse('UNAVAILABLE'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(await pending()).toEqual([REMARK.id]);
  expect(await db.transaction((transaction) => takeText(transaction, REMARK.id))).toBe(REMARK.text);
  expect(await pending()).toEqual([]);
});

test('a refusal that comes late takes no words of the repeated request', async () => {
  const refusedLate = actWithRemark(db, REMARK, async () => {
    await saveRemark(db, { ...REMARK, at: LATER });
    throw new AppError('CASE_CLOSED');
  });
  await expect(refusedLate).rejects.toMatchObject({ code: 'CASE_CLOSED' });
  expect(await pending()).toEqual([REMARK.id]);
});

test('words nobody was ever answered are swept a month later', async () => {
  await saveRemark(db, REMARK);
  await saveRemark(db, { ...REMARK, id: 'remark-2', at: '2026-11-30T08:00:00.000Z' });
  expect(await pending()).toEqual(['remark-1', 'remark-2']);
  await saveRemark(db, { ...REMARK, id: 'remark-3', at: '2026-12-01T08:00:01.000Z' });
  expect(await pending()).toEqual(['remark-2', 'remark-3']);
});
