/** A year of a journal as a paper and as a table. */
import { setImmediate } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import type { ApiUser } from './api-user.ts';
import { orderDraft } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const JOURNAL = '/journals/orders-students';
const ENTRIES = 3_000;

let app: TestApp;
let registrar: ApiUser;

beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
  await fillJournal();
});
afterAll(() => app.close());

async function saved(
  path: string,
  user = registrar,
): Promise<{ readonly headers: Headers; readonly bytes: Uint8Array }> {
  // reading the paper before took so long that the server may have closed the connection meanwhile
  await setImmediate();
  const response = await fetch(`${app.url}/api/v1${path}`, { headers: { Cookie: user.cookie } });
  expect(response.status).toBe(200);
  return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** A year of a large university: numbers in a row, the second annulled, the third under a title that looks like a formula. */
async function fillJournal(): Promise<void> {
  const { body } = await registrar.post('/cases', await orderDraft(registrar, 'expulsion-own-wish'));
  const { db } = app.deps;
  const columns = Object.keys((await db('cases').first<object>()) ?? {}).filter((name) => name !== 'id');
  const listed = columns.map((name) => `"${name}"`).join(', ');
  await db('journal_years').insert({ journal_key: 'orders-students', year: 2026, last_ordinal: ENTRIES });
  await db.raw(
    `insert into cases (id, ${listed}) select 'journal-' || n, ${listed} from cases, generate_series(1, ?) n where id = ?`,
    [ENTRIES, body.case.id],
  );
  await db.raw(
    `insert into registrations (id, journal_key, year, ordinal, number, case_id, registered_on, status)
      select 'registration-' || n, 'orders-students', 2026, n, n || '-С', 'journal-' || n, '2026-03-09',
        case n when 2 then 'annulled' else 'in-force' end from generate_series(1, ?) n`,
    [ENTRIES],
  );
  const title = JSON.stringify({ kk: '=1+1', ru: '=1+1', en: '=1+1' });
  await db('cases').where({ id: 'journal-3' }).update({ title });
}

test.each([
  ['kk', 'ТІРКЕУ ЖУРНАЛЫ', 'Нөмірі', 'күші жойылған'],
  ['ru', 'ЖУРНАЛ РЕГИСТРАЦИИ', 'Номер', 'отменён'],
])('the paper in %s has every number in order and says what is annulled', async (language, head, column, annulled) => {
  const { headers, bytes } = await saved(`${JOURNAL}/document?year=2026&lang=${language}`);
  expect(headers.get('content-disposition')).toContain(`filename="journal-orders-students-2026-${language}.docx"`);
  const { text, tables } = openDocx(bytes);
  const [first, ...rows] = tables[0]?.rows ?? [];
  expect([text.includes(head), first?.[0], rows[1]?.[4]]).toEqual([true, column, annulled]);
  expect(rows.map(([number]) => number)).toEqual(Array.from({ length: ENTRIES }, (_, index) => `${index + 1}-С`));
  expect(rows[0]?.[1]).toBe('09.03.2026');
});

test('the table has every number, dates as dates, and no text that is worked out', async () => {
  const { headers, bytes } = await saved(`${JOURNAL}/spreadsheet?year=2026&lang=en`);
  expect(headers.get('content-type')).toContain('spreadsheetml');
  const parts = Object.entries(unzipSync(bytes));
  const read = (name: string) => parts.filter(([path]) => path.includes(name)).map(([, part]) => strFromU8(part));
  const [sheet = ''] = read('xl/worksheets/sheet');
  expect(sheet.match(/<row /g)).toHaveLength(ENTRIES + 1);
  expect(sheet).not.toContain('<f>');
  const whole = [sheet, ...read('sharedStrings')].join('');
  for (const words of ['Validity', 'annulled', '=1+1', `${ENTRIES}-С`]) expect(whole).toContain(words);
});

test('a year without numbers is an empty paper, and taking a journal away leaves a trace', async () => {
  const { text } = openDocx((await saved(`${JOURNAL}/document?year=2020&lang=ru`)).bytes);
  expect(text).toContain('В журнале нет записей.');
  const trace: unknown[] = await app.deps.db('access_log').where({ subject: 'journal/orders-students/2020' });
  expect(trace).toHaveLength(1);
});

test('a journal that does not exist, a language no paper is made in, and a reader without the right are refused', async () => {
  expect((await registrar.get('/journals/nothing/document')).status).toBe(404);
  expect((await registrar.get(`${JOURNAL}/document?lang=en`)).body.errors[0]?.pointer).toBe('/lang');
  expect((await (await app.user('dean-1')).get(`${JOURNAL}/spreadsheet`)).status).toBe(403);
});
