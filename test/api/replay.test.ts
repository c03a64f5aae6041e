/** A closed order carried out again from its record: whole, and after somebody has tampered with the record. */
import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRenderer, type Renderer } from '../../documents/index.ts';
import type { Finding } from '../../scripts/replay/finding.ts';
import { replayCase } from '../../scripts/replay/replay-case.ts';
import { openOrder, submitOrder } from './orders.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

let office: WholeOffice;
let renderer: Renderer;
let order: CaseBody;

beforeAll(async () => {
  office = await startWholeOffice();
  renderer = createRenderer({ threads: 1 });
  const registrar = await office.user('registrar');
  const { id } = await submitOrder(registrar, 'expulsion-own-wish', ['student-0500']);
  await registrar.post(`/cases/${id}/comments`, { text: 'The application is in the file.' });
  order = await office.driveUntil(id, ({ status }) => status === 'closed');
}, 120_000);

afterAll(async () => {
  await renderer.close();
  await office.stop();
});

function replayed(db: Knex, caseId = order.id) {
  const { clock, settings } = office.app.deps;
  const { timeZone, publicUrl } = settings;
  const given = { db, clock, timeZone, publicUrl };
  return replayCase({ ...given, renderDocx: (requests) => renderer.renderDocxBatch(requests) }, caseId);
}

/** What differs after a change of the record that no trigger stopped; the change is undone. */
async function afterTampering(
  sql: string,
  bindings: Readonly<Record<string, string>> = {},
): Promise<readonly Finding[]> {
  // a replay reads over several connections at once; here all goes over the one that sees the change
  const { config } = office.db.client as Knex.Client;
  const only = knex({ ...config, pool: { min: 1, max: 1 } });
  try {
    await only.raw('begin');
    await only.raw('set local session_replication_role = replica');
    const { rowCount } = await only.raw<{ rowCount: number }>(sql, { id: order.id, ...bindings });
    expect(rowCount).toBeGreaterThan(0);
    const findings = (await replayed(only)) ?? [];
    return findings.filter(({ difference }) => difference !== undefined);
  } finally {
    await only.raw('rollback');
    await only.destroy();
  }
}

test('log, state, sheet, number and every paper of a closed order come out the same, byte for byte', async () => {
  const findings = (await replayed(office.db)) ?? [];
  expect(findings.filter(({ difference }) => difference !== undefined)).toEqual([]);
  expect(findings.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['change log', 'state of the case', 'sheet of tasks and verdicts']),
  );
  expect(findings).toContainEqual({ what: 'number by the pattern of the journal', extent: order.number });
  // both languages of the order, before and after registration, and of the extract
  expect(findings.filter(({ what }) => what.startsWith('paper '))).toHaveLength(6);
});

test.each([
  [
    'a verdict in the log',
    `update change_log set details = jsonb_set(details, '{verdict}', '"refuse"')
     where case_id = :id and action = 'decided'`,
    'change log',
    /recorded as .*"refuse"/,
  ],
  [
    'the verdict of a task',
    `update tasks set verdict = 'refuse' where case_id = :id and verdict = 'sign'`,
    'sheet of tasks and verdicts',
    /"verdict":"refuse"/,
  ],
  [
    'the number of the case',
    `update cases set number = '77-С' where id = :id`,
    'number by the pattern of the journal',
    /77-С/,
  ],
  [
    'the number in the journal',
    `update registrations set number = '77-С' where case_id = :id`,
    'number and date in the log',
    /77-С/,
  ],
  [
    'a comment',
    `update remarks set text = 'Something else.' where case_id = :id`,
    'hash of the log with contents and remarks',
    /made again/,
  ],
  [
    'how the case stands',
    `update cases set summary = summary || '{"status": "refused"}' where id = :id`,
    'state of the case',
    /status/,
  ],
])('%s that was changed is found', async (_what, sql, what, words) => {
  const differing = await afterTampering(sql);
  const found = differing.find((finding) => finding.what === what);
  expect(found?.difference).toMatch(words);
});

test('a content that was changed is found in the hash and in the papers made of it', async () => {
  const differing = await afterTampering(
    `update case_contents set content = jsonb_set(content, '{effectiveDate}', '"2026-01-01"') where case_id = :id`,
  );
  expect(differing.map(({ what }) => what)).toContain('hash of the log with contents and remarks');
  const papers = differing.filter(({ what }) => what.startsWith('paper '));
  expect(papers).toHaveLength(6);
  for (const { difference } of papers) expect(difference).toContain('word/document.xml');
});

test('bytes that were changed are found', async () => {
  const differing = await afterTampering(
    `update document_bytes set bytes = '\\x00' where sha256 in (
       select sha256 from documents where case_id = :id and purpose = 'registered' and language = 'kk')`,
  );
  expect(differing).toMatchObject([{ difference: 'the frozen bytes are no DOCX package' }]);
});

test('an open case is not replayed', async () => {
  const { id } = await openOrder(await office.user('registrar'), 'expulsion-own-wish', ['student-0501']);
  expect(await replayed(office.db, id)).toBeUndefined();
});
