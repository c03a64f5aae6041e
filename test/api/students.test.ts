import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDigitOf } from '../../domain/iin/iin.ts';
import { send, type ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const HEADING =
  'iin,surname_kk,given_name_kk,surname_ru,given_name_ru,sex,birth_date,status,programme,course,study_form,study_language,funding';

let app: TestApp;
let registrar: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

let births = 0;

/** An identification number nobody has: a woman born on the first of some month of 1990 or later. */
function freshIin(): { iin: string; birthDate: string } {
  for (;;) {
    births += 1;
    const year = 90 + Math.floor(births / 12);
    const month = String((births % 12) + 1).padStart(2, '0');
    const first = `${year}${month}014${String(births).padStart(4, '0')}`;
    const digit = checkDigitOf(first);
    if (digit !== undefined) return { iin: `${first}${digit}`, birthDate: `19${year}-${month}-01` };
  }
}

function line(change: Record<string, string> = {}): string {
  const { iin, birthDate } = freshIin();
  const cells: Record<string, string> = {
    iin,
    surname_kk: 'Өтепова',
    given_name_kk: 'Әсел',
    surname_ru: 'Утепова',
    given_name_ru: 'Асель',
    sex: 'female',
    birth_date: birthDate,
    status: 'applicant',
    programme: '6B06101',
    course: '0',
    study_form: 'full-time',
    study_language: 'kk',
    funding: 'paid',
    ...change,
  };
  return HEADING.split(',')
    .map((column) => cells[column])
    .join(',');
}

const iinOf = (text: string) => text.split(',')[0] ?? '';

async function known(iins: readonly string[]): Promise<number> {
  return (await app.deps.db('students').whereIn('iin', iins).select('id')).length;
}

test('a good list is taken whole and answered row by row', async () => {
  const rows = [line(), line()];
  const { status, body } = await registrar.post('/students/import', { text: [HEADING, ...rows].join('\n') });
  expect([status, body]).toEqual([
    200,
    {
      imported: 2,
      rows: [
        { row: 2, ok: true, problems: [] },
        { row: 3, ok: true, problems: [] },
      ],
    },
  ]);
  const looked = await registrar.post('/students/lookup', { iins: rows.map(iinOf) });
  expect(looked.body.items.map((item: { name: string }) => item.name)).toEqual(['Утепова Асель', 'Утепова Асель']);
});

test('one bad row keeps the whole list out, and a partial import takes the good ones', async () => {
  const good = line();
  const bad = line({ sex: 'male', course: '9', programme: 'X', funding: 'gift' });
  const text = [HEADING, good, bad].join('\n');
  const refused = await registrar.post('/students/import', { text });
  expect(refused.body).toMatchObject({ imported: 0, rows: [{ ok: true }, { ok: false }] });
  expect(refused.body.rows[1]?.problems).toHaveLength(4);
  expect(await known([iinOf(good), iinOf(bad)])).toBe(0);
  const partial = await registrar.post('/students/import', { text, partial: true });
  expect(partial.body.imported).toBe(1);
  expect(await known([iinOf(good), iinOf(bad)])).toBe(1);
});

test('a list is checked row by row, as the import would say it, and nobody is added', async () => {
  const [good, bad] = [line(), line({ course: '9' })];
  const text = [HEADING, good, bad].join('\n');
  const checked = await registrar.post('/students/import/check', { text });
  const { imported: _, ...refused } = (await registrar.post('/students/import', { text })).body;
  expect([checked.status, checked.body]).toEqual([200, refused]);
  expect(checked.body.rows).toMatchObject([{ ok: true }, { ok: false }]);
  expect(await registrar.post('/students/import/check', { text: [HEADING, good].join('\n') })).toMatchObject({
    body: { rows: [{ row: 2, ok: true, problems: [] }] },
  });
  expect(await known([iinOf(good), iinOf(bad)])).toBe(0);
});

test('a number that is wrong, twice in the list or in the register already is named', async () => {
  const row = line();
  await registrar.post('/students/import', { text: [HEADING, row].join('\n') });
  const twice = line();
  const text = [HEADING, row, twice, twice, line({ iin: '123456789012' })].join('\n');
  const { body } = await registrar.post('/students/import', { text });
  expect(body.rows.map((each: { ok: boolean }) => each.ok)).toEqual([false, true, false, false]);
});

test('a file from a spreadsheet with semicolons and a byte order mark is read', async () => {
  const row = line();
  const form = new FormData();
  form.set('file', new Blob([`\ufeff${[HEADING, row].join('\r\n').replaceAll(',', ';')}`]), 'тізім.csv');
  const headers = { Cookie: registrar.cookie, 'X-CSRF-Token': registrar.csrfToken };
  const { status, body } = await send(app.url, 'POST', '/students/import', { headers, body: form });
  expect([status, body.imported]).toEqual([200, 1]);
});

test('a table without the right headings is no list of students', async () => {
  const { status, body } = await registrar.post('/students/import', { text: 'iin,colour\n1,red\n' });
  expect([status, body.code]).toEqual([422, 'IMPORT_INVALID']);
  expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain('/colour');
});

test('two imports of one list at once add nobody twice', async () => {
  const rows = [line(), line()];
  const text = [HEADING, ...rows].join('\n');
  const answers = await Promise.all([1, 2].map(() => registrar.post('/students/import', { text })));
  expect(answers.every(({ status }) => status === 200 || status === 422)).toBe(true);
  expect(await known(rows.map(iinOf))).toBe(2);
});

test('the list goes on where the page before ended, without gap or repetition', async () => {
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await registrar.get(`/students?status=studying${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items.map((item: { id: string }) => item.id));
    cursor = body.nextCursor ?? '';
  } while (cursor);
  const row: { count: number } | undefined = await app.deps
    .db('students')
    .where({ status: 'studying' })
    .first(app.deps.db.raw('count(*)::int as count'));
  expect(new Set(seen).size).toBe(row?.count);
  expect(seen).toHaveLength(row?.count ?? -1);
});

test('the names of a draft’s students are asked for by their ids', async () => {
  const { body } = await registrar.get('/students?ids=student-0001,student-0002,nobody');
  expect(body.items.map((item: { id: string }) => item.id).sort()).toEqual(['student-0001', 'student-0002']);
});

test.each([
  ['%PDF-1.7 paper', 201],
  ['MZ program', 415],
  ['', 400],
])('an upload is known by its bytes, not its name: %j', async (content, expected) => {
  const form = new FormData();
  form.set('file', new Blob([content]), '../../Өтініш №1.pdf');
  const headers = { Cookie: registrar.cookie, 'X-CSRF-Token': registrar.csrfToken };
  const { status, body } = await send(app.url, 'POST', '/uploads', { headers, body: form });
  expect(status).toBe(expected);
  if (status === 201) expect(body).toMatchObject({ mediaType: 'application/pdf', fileName: 'Өтініш №1.pdf' });
});

test('an upload of more than ten megabytes is refused', async () => {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-', new Uint8Array(10 * 1024 * 1024)]), 'large.pdf');
  const headers = { Cookie: registrar.cookie, 'X-CSRF-Token': registrar.csrfToken };
  const { status, body } = await send(app.url, 'POST', '/uploads', { headers, body: form });
  expect([status, body.code]).toEqual([413, 'BODY_TOO_LARGE']);
});
