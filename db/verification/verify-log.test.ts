import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Knex } from 'knex';
import { beforeEach, afterEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aClosedCase, forCase, saveWritings, seedPeople } from '../../test/factories/recording.ts';
import { aDraft, inApproval, NOW, type TestCase } from '../../test/factories/cases.ts';
import { aStudent, seedStudents } from '../../test/factories/students.ts';
import { entryHash, type HashedEntry } from '../../domain/change-log/entry.ts';
import { sha256 } from '../sha256.ts';
import { createCaseRecordStore } from '../stores/case-record-store.ts';
import { createChangeLogStore } from '../stores/change-log-store.ts';
import { createDocumentsStore } from '../stores/documents-store.ts';
import { createJournalsStore } from '../stores/journals-store.ts';
import { createSealsStore } from '../stores/seals-store.ts';
import { sumOfExtracts, sumOfMovements } from './sums.ts';
import { verifyCase, verifyLog } from './verify-log.ts';

let database: TestDatabase;
let db: Knex;

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  await seedPeople(db);
  await seedStudents(db, [aStudent({ id: 's1' })]);
  await recordEverything('c1', aClosedCase());
  await recordEverything('c2', inApproval(aDraft(), ['dean']));
});

afterEach(() => database.destroy());

/** Records a case with everything its log tells of: the number and the frozen bytes as well. */
async function recordEverything(caseId: string, testCase: TestCase): Promise<void> {
  await saveWritings(db, caseId);
  const input = forCase(testCase, caseId);
  const opened = { ...input, events: input.events.slice(0, 1) };
  await createCaseRecordStore(db).record(opened);
  const { registration } = input.summary;
  if (registration) {
    await createJournalsStore(db).register({ id: `r-${caseId}`, caseId, journalKey: 'orders', ...registration });
  }
  const { id, sha256: hash } = await createDocumentsStore(db).freeze({
    id: `d-${caseId}`,
    caseId,
    key: 'order',
    language: 'kk',
    title: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' },
    purpose: 'submitted',
    version: 1,
    mediaType: 'text/plain',
    fileName: 'order.txt',
    bytes: new TextEncoder().encode(`order of ${caseId}`),
    at: NOW,
  });
  const documents = [{ id, key: 'order', language: 'kk', sha256: hash }];
  await handOut(caseId);
  const extractsSha256 = await sumOfExtracts(db, caseId);
  const movementsSha256 = await sumOfMovements(db, caseId);
  const events = input.events.map((event) => {
    if (event.type === 'documents-frozen' && event.purpose === 'submitted') return { ...event, documents };
    if (event.type === 'distributed') return { ...event, extractsSha256 };
    return event.type === 'effects-applied' ? { ...event, movementsSha256 } : event;
  });
  await createCaseRecordStore(db).record({ ...input, events });
}

/** An extract and a change of the contingent, for one student of the case. */
async function handOut(caseId: string): Promise<void> {
  const studentId = 's1';
  const bytes = new TextEncoder().encode(`extract of ${caseId}`);
  const paper = { key: 'extract', language: 'kk', mediaType: 'text/plain', fileName: 'e.txt', version: 1 } as const;
  const title = { kk: 'Үзінді', ru: 'Выписка', en: 'Extract' };
  await createDocumentsStore(db).freeze({
    ...paper,
    id: `e-${caseId}`,
    caseId,
    title,
    purpose: 'extract',
    studentId,
    bytes,
    at: NOW,
  });
  await db('student_movements').insert({
    id: `m-${caseId}`,
    student_id: studentId,
    case_id: caseId,
    effective_on: '2026-11-21',
    before: { status: 'studying' },
    change: { status: 'expelled' },
    applied_at: NOW,
  });
}

function seal(at: string): Promise<{ readonly sealNumber: number; readonly chains: number }> {
  return createSealsStore(db).seal(at);
}

/** Changes records as somebody with full rights over the database would. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.raw(`set local session_replication_role = replica`);
    for (const statement of statements) await transaction.raw(statement);
  });
}

/** Hashes the whole chain of a case anew, and the case with it, so that it is whole in itself. */
async function rehash(caseId: string): Promise<void> {
  const entries = await createChangeLogStore(db).entriesOf(caseId);
  let previousHash = '0'.repeat(64);
  for (const entry of entries) {
    const changed: HashedEntry = { ...entry, previousHash };
    const hash = entryHash(changed, sha256);
    await tamper(
      `update change_log set previous_hash = '${previousHash}', hash = '${hash}' where case_id = '${caseId}' and seq = ${entry.seq}`,
      `update cases set last_hash = '${hash}' where id = '${caseId}'`,
    );
    previousHash = hash;
  }
}

test('an untouched log is proved, with its seals', async () => {
  await seal('2026-11-21T09:00:00.000Z');
  const report = await verifyLog(db);
  expect(report.problem).toBeUndefined();
  expect(report).toMatchObject({ cases: 2, seals: 1, lastSeal: { number: 1 } });
});

test('the append-only tables refuse changes to whoever has no right to switch that off', async () => {
  for (const table of ['change_log', 'documents', 'document_bytes']) {
    await expect(db(table).delete()).rejects.toThrow('append-only');
  }
});

test.each([
  ['actor_id', `'rector'`],
  ['action', `'closed'`],
  ['at', `'2026-11-20T08:00:00Z'`],
  ['step', `'approval'`],
  ['stage', `'deans'`],
  ['version', '2'],
  ['details', `details || '{"verdict": "refuse"}'`],
])('an edited %s is found', async (column, value) => {
  await tamper(`update change_log set ${column} = ${value} where case_id = 'c1' and seq = 2`);
  expect((await verifyLog(db)).problem).toEqual({ caseId: 'c1', seq: 2, reason: 'changed-entry' });
});

test('a deleted entry is found', async () => {
  await tamper(`delete from change_log where case_id = 'c1' and seq = 5`);
  expect((await verifyLog(db)).problem).toEqual({ caseId: 'c1', seq: 5, reason: 'missing-entry' });
});

test('a deleted entry is found when the later ones are numbered anew', async () => {
  await tamper(
    `delete from change_log where case_id = 'c1' and seq = 5`,
    `update change_log set seq = seq + 1000 where case_id = 'c1' and seq > 5`,
    `update change_log set seq = seq - 1001 where case_id = 'c1' and seq > 1000`,
  );
  expect((await verifyLog(db)).problem).toEqual({ caseId: 'c1', seq: 5, reason: 'broken-link' });
});

test('two exchanged entries are found', async () => {
  await tamper(
    `update change_log set seq = 1000 where case_id = 'c1' and seq = 4`,
    `update change_log set seq = 4 where case_id = 'c1' and seq = 5`,
    `update change_log set seq = 5 where case_id = 'c1' and seq = 1000`,
  );
  expect((await verifyLog(db)).problem).toEqual({ caseId: 'c1', seq: 4, reason: 'broken-link' });
});

test('a cut tail is found by the case that went on', async () => {
  await tamper(`delete from change_log where case_id = 'c1' and seq > 10`);
  expect((await verifyLog(db)).problem).toEqual({ caseId: 'c1', seq: 11, reason: 'cut-tail' });
});

test('a cut tail is found by the seal even when the case was cut as well', async () => {
  await seal('2026-11-21T09:00:00.000Z');
  const last = (await createChangeLogStore(db).entriesOf('c2')).length;
  await tamper(
    `delete from change_log where case_id = 'c2' and seq = ${last}`,
    `update cases set seq = ${last - 1}, last_hash = (select hash from change_log where case_id = 'c2' and seq = ${last - 1}) where id = 'c2'`,
  );
  expect((await verifyLog(db)).problem).toMatchObject({
    seal: 1,
    caseId: 'c2',
    seq: last,
    reason: 'sealed-entry-gone',
  });
  expect((await verifyCase(db, 'c2')).problem).toMatchObject({ reason: 'sealed-entry-gone' });
});

test('a chain hashed anew after an edit is found by the seal', async () => {
  await seal('2026-11-21T09:00:00.000Z');
  await tamper(`update change_log set actor_id = 'rector' where case_id = 'c2' and seq = 2`);
  await rehash('c2');
  expect((await verifyLog(db)).problem).toMatchObject({ seal: 1, caseId: 'c2', reason: 'sealed-entry-gone' });
});

test('changing the seal to fit a chain hashed anew is found too', async () => {
  await seal('2026-11-21T09:00:00.000Z');
  await tamper(`update change_log set actor_id = 'rector' where case_id = 'c2' and seq = 2`);
  await rehash('c2');
  await tamper(`update seal_heads set hash = (select last_hash from cases where id = 'c2') where case_id = 'c2'`);
  expect((await verifyLog(db)).problem).toEqual({ seal: 1, reason: 'changed-heads' });
});

test('a case removed whole is found by the seal', async () => {
  await seal('2026-11-21T09:00:00.000Z');
  await tamper(`delete from change_log where case_id = 'c2'`, `delete from cases where id = 'c2'`);
  expect((await verifyLog(db)).problem).toMatchObject({ seal: 1, caseId: 'c2', reason: 'sealed-entry-gone' });
});

test('a missing or edited seal is found', async () => {
  await seal('2026-11-21T09:00:00.000Z');
  await recordEverything('c3', aDraft());
  await seal('2026-11-21T10:00:00.000Z');
  await tamper(`update seals set at = '2026-11-20T00:00:00Z' where number = 1`);
  expect((await verifyLog(db)).problem).toEqual({ seal: 1, reason: 'changed-seal' });
  await tamper(`delete from seal_heads where seal_number = 1`, `delete from seals where number = 1`);
  expect((await verifyLog(db)).problem).toEqual({ seal: 1, reason: 'missing-seal' });
});

test.each([
  [
    'a content',
    `update case_contents set content = '{"effectiveDate": "2026-12-01"}' where case_id = 'c1'`,
    'changed-content',
  ],
  ['a remark', `update remarks set text = 'agreed' where case_id = 'c1'`, 'changed-remark'],
  ['a removed remark', `delete from remarks where case_id = 'c1'`, 'changed-remark'],
  [
    'a route',
    `update cases set summary = jsonb_set(summary, '{definition,steps,1}', '{}') where id = 'c1'`,
    'changed-definition',
  ],
  [
    'a verdict',
    `update tasks set verdict = 'approve' where case_id = 'c1' and verdict = 'approve-with-remark'`,
    'changed-task',
  ],
  [
    'an assignee',
    `update tasks set assignee_id = 'specialist' where case_id = 'c1' and assignee_id = 'dean'`,
    'changed-task',
  ],
  ['a number in the journal', `update registrations set number = '2-С' where case_id = 'c1'`, 'changed-registration'],
  ['a number in the case', `update cases set number = '2-С' where id = 'c1'`, 'changed-registration'],
  [
    'a date in the journal',
    `update registrations set registered_on = '2026-11-20' where case_id = 'c1'`,
    'changed-registration',
  ],
  ['an extract', `update documents set id = 'other' where id = 'e-c1'`, 'changed-extracts'],
  ['a removed extract', `delete from documents where id = 'e-c1'`, 'changed-extracts'],
  ['a movement', `update student_movements set effective_on = '2026-11-20' where case_id = 'c1'`, 'changed-movements'],
  ['a removed movement', `delete from student_movements where case_id = 'c1'`, 'changed-movements'],
  ['the bytes of a document', `update document_bytes set bytes = 'x'`, 'changed-document'],
  [
    'the hash of a document',
    `update documents set sha256 = (select min(sha256) from document_bytes where sha256 <> documents.sha256)`,
    'changed-document',
  ],
])('%s changed behind the log is found', async (_, statement, reason) => {
  await tamper(statement);
  expect((await verifyLog(db)).problem).toMatchObject({ caseId: 'c1', reason });
});

test('a row of seals cut off and sealed anew is found by the seal that was kept outside', async () => {
  await seal('2026-11-21T09:00:00.000Z');
  const { lastSeal } = await verifyLog(db);
  if (!lastSeal) throw new Error('nothing was sealed');
  expect((await verifyLog(db, lastSeal)).problem).toBeUndefined();
  await tamper(`delete from seal_heads`, `delete from seals`);
  await rehash('c2');
  expect((await verifyLog(db, lastSeal)).problem).toEqual({ seal: 1, reason: 'unknown-anchor' });
  await seal('2026-11-21T10:00:00.000Z');
  expect((await verifyLog(db)).problem).toBeUndefined();
  expect((await verifyLog(db, lastSeal)).problem).toEqual({ seal: 1, reason: 'unknown-anchor' });
});

test('the command proves an untouched log and names the first broken link of another', async () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/verify-log.ts', ...args], {
      env: { ...process.env, DATABASE_URL: database.url },
    });
  expect((await run()).stdout).toContain('The change log is whole');
  expect((await run('--case', 'c2')).stdout).toContain('of 1 cases');
  await tamper(`update change_log set actor_id = 'rector' where case_id = 'c2' and seq = 3`);
  await expect(run()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('case c2, entry 3') as string });
  await expect(run('--case', 'nowhere')).rejects.toMatchObject({ code: 1 });
  await expect(run('--anchor', `1:${'0'.repeat(64)}`)).rejects.toMatchObject({ code: 1 });
  await expect(run('--anchor', 'yesterday')).rejects.toMatchObject({ code: 2 });
  await expect(run('--wrong')).rejects.toMatchObject({ code: 2 });
});
