import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aDraft } from '../../test/factories/cases.ts';
import { recordCase, seedPeople } from '../../test/factories/recording.ts';
import { seedNomenclature } from '../seeds/foundation/seed-nomenclature.ts';
import { withTransaction } from '../transaction.ts';
import { verifyLog } from '../verification/verify-log.ts';
import { allOfficeFiles, fileCase } from './office-files-store.ts';
import { createOfficeLogStore } from './office-log-store.ts';
import { enterEdition, foreseeEdition, type NewEdition } from './retention-store.ts';

const AT = '2026-11-21T09:00:00.000Z';
const AUTHOR = 'author';

let database: TestDatabase;
let db: Knex;

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  await seedPeople(db);
  await withTransaction(db, (transaction) => seedNomenclature(transaction, () => 'unit'));
  for (const id of ['c1', 'c2', 'c3', 'c4']) await recordCase(db, aDraft(), id);
});

afterEach(() => database.destroy());

function anEdition(id: string, given: Partial<NewEdition> = {}): NewEdition {
  return {
    id,
    retentionClass: 'orders-on-students',
    validFrom: '2026-01-01',
    period: { type: 'years', years: 75 },
    archiveAfterYears: 2,
    item: '42',
    source: { kk: 'Тізбе', ru: 'Перечень', en: 'List' },
    confirmed: true,
    enteredBy: AUTHOR,
    enteredAt: AT,
    reason: 'The item was found.',
    ...given,
  };
}

const put = (caseId: string, index: string, year: number) => fileCase(db, { caseId, index, year, at: AT });

test('a case is put into the file of its year, with the terms of the edition in force; once is enough', async () => {
  const file = await put('c1', '05-04', 2026);
  expect(file).toEqual({
    index: '05-04',
    year: 2026,
    retentionClass: 'orders-on-students',
    terms: { editionId: 'shipped-orders-on-students', archiveBy: '2027-12-31', keepUntil: null },
  });
  expect(await put('c1', '05-17', 2030)).toEqual(file);
});

test('an index of no nomenclature has a file without terms', async () => {
  const terms = { editionId: null, archiveBy: null, keepUntil: null };
  expect(await put('c1', '99-99', 2026)).toEqual({ index: '99-99', year: 2026, retentionClass: null, terms });
});

test('a new edition moves the files of its class and years, once, and the log tells which', async () => {
  await put('c1', '05-04', 2025);
  await put('c2', '05-04', 2026);
  await put('c3', '05-17', 2026);
  expect((await foreseeEdition(db, anEdition('new'))).map(({ index, year }) => [index, year])).toEqual([
    ['05-04', 2026],
  ]);
  expect((await allOfficeFiles(db)).map(({ terms }) => terms.archiveBy)).toEqual(
    ['2026', '2027', '2027'].map((year) => `${year}-12-31`),
  );
  await enterEdition(db, anEdition('new'));
  await enterEdition(db, anEdition('new', { archiveAfterYears: 5 }));
  expect((await allOfficeFiles(db)).map(({ terms }) => [terms.archiveBy, terms.keepUntil])).toEqual([
    ['2026-12-31', null],
    ['2028-12-31', '2101-12-31'],
    ['2027-12-31', null],
  ]);
  const entries = await createOfficeLogStore(db).entriesOf('retention');
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([['retention-rule-entered', AUTHOR]]);
  expect(entries[0]?.details['moved']).toEqual([
    {
      file: '05-04/2026',
      from: { archiveBy: '2027-12-31', keepUntil: null },
      to: { archiveBy: '2028-12-31', keepUntil: '2101-12-31' },
    },
  ]);
  expect((await verifyLog(db)).problem).toBeUndefined();
});

test('files opened while the rules change go by the rules as they are afterwards', async () => {
  await Promise.all([
    put('c1', '05-04', 2026),
    enterEdition(db, anEdition('one')),
    put('c2', '05-04', 2027),
    enterEdition(db, anEdition('two', { validFrom: '2026-06-01', archiveAfterYears: 3 })),
    put('c3', '05-04', 2028),
  ]);
  expect((await allOfficeFiles(db)).map(({ terms }) => terms.editionId)).toEqual(['two', 'two', 'two']);
});

test.each([
  ['a rule changed beside the log', `update retention_rules set archive_after_years = 9 where id = 'new'`, 1],
  ['a rule added beside the log', copyOfRule(), undefined],
  ['a deadline put off by hand', `update office_files set archive_by = '2040-12-31'`, undefined],
])('%s is found', async (_what, statement, seq) => {
  await put('c1', '05-04', 2026);
  await enterEdition(db, anEdition('new'));
  await db.transaction(async (transaction) => {
    await transaction.raw(`set local session_replication_role = replica`);
    await transaction.raw(statement);
  });
  const problem = { caseId: 'retention', reason: 'changed-retention', ...(seq !== undefined && { seq }) };
  expect((await verifyLog(db)).problem).toEqual(problem);
});

function copyOfRule(): string {
  return `insert into retention_rules (id, retention_class, valid_from, source, confirmed, entered_by)
    select 'copy', retention_class, '2000-01-01', source, confirmed, entered_by from retention_rules where id = 'new'`;
}

test('rules are added and never changed', async () => {
  await expect(db('retention_rules').update({ confirmed: true })).rejects.toThrow('append-only');
});
