/** Results of grade sheets from files: what they would write is shown before, and written exactly so. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Application } from '../../domain/campaign/application.ts';
import { seedGroups, seedSheets, someStudents } from '../factories/campaign-sheets.ts';
import { send, type ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const NOW = '2027-07-27T06:00:00.000Z';
const BASE = '/campaigns/campaign-1';

let app: TestApp;
let registrar: ApiUser;
/** two sheets: one of the first five, one of the others */
let placed: readonly Application[];

beforeAll(async () => {
  app = await startTestApp(() => ({ clock: { now: () => NOW, today: () => NOW.slice(0, 10) } }));
  registrar = await app.user('registrar');
});
beforeEach(async () => {
  const { db } = app.deps;
  await db.raw('truncate campaigns cascade');
  await db('journal_years').where({ journal_key: 'grade-sheets' }).delete();
  const students = await someStudents(db, 10);
  const kazakh = await seedGroups(db, students.slice(0, 5), { at: NOW });
  const russian = await seedGroups(db, students.slice(5), { at: NOW, language: 'ru' });
  placed = [...kazakh, ...russian];
  await seedSheets(db, NOW);
});
afterAll(() => app.close());

interface Sheet {
  readonly id: string;
  readonly number: string;
  readonly entered: number;
}

interface Preview {
  readonly code?: string;
  readonly import: { readonly id: string };
  readonly problems: readonly { readonly row: number; readonly message: string }[];
  readonly changes: readonly object[];
}

const sheets = async () => JSON.parse((await registrar.get(`${BASE}/sheets`)).text).items as readonly Sheet[];

async function preview(table: string, sheet?: string, user = registrar): Promise<Preview> {
  const query = sheet === undefined ? '' : `?sheet=${sheet}`;
  const form = new FormData();
  form.set('file', new Blob([table]), 'results.csv');
  const headers = { Cookie: user.cookie, 'X-CSRF-Token': user.csrfToken, 'Accept-Language': 'en' };
  const answer = await send(app.url, 'POST', `${BASE}/results-files${query}`, { headers, body: form });
  return JSON.parse(answer.text) as Preview;
}

const confirm = (id: string, partial = false) =>
  registrar.post(`${BASE}/results-files/${id}/confirm`, { partial }).then(({ text }) => JSON.parse(text));
const tableOf = (lines: readonly string[]) => ['Номер заявки;Процент', ...lines].join('\n');
const numberOf = (index: number) => placed[index]?.number ?? '';

test('a file fills one sheet, and the same file once more changes nothing', async () => {
  const [sheet] = await sheets();
  const table = tableOf([`${numberOf(0)};95`, `${numberOf(1)};н/я`, `${numberOf(2)};`]);
  const shown = await preview(table, sheet?.id);
  expect(shown.import).toMatchObject({ newRows: 2, changedRows: 0, wrongRows: 0 });
  expect(shown.changes).toMatchObject([
    { row: 2, before: '—', after: '95 %' },
    { row: 3, before: '—', after: 'absent' },
  ]);
  expect((await sheets())[0]?.entered).toBe(0);
  expect((await confirm(shown.import.id)).import).toMatchObject({ confirmedBy: expect.any(String) });
  expect((await confirm(shown.import.id)).import.confirmedAt).toBe(NOW);
  expect((await sheets())[0]?.entered).toBe(2);
  const again = await preview(table, sheet?.id);
  expect(again.import).toMatchObject({ newRows: 0, changedRows: 0, unchangedRows: 2 });
  await confirm(again.import.id);
  const { items } = JSON.parse((await registrar.get(`${BASE}/history`)).text);
  expect(items.filter(({ action }: { action: string }) => action === 'results-imported')).toHaveLength(1);
});

test('every line that cannot be written says why, and the good ones can be taken alone', async () => {
  const [sheet] = await sheets();
  const lines = [
    `${numberOf(0)};101`,
    `${numberOf(7)};82`,
    '00000000;82',
    ';82',
    `${numberOf(1)};82`,
    `${numberOf(1)};9`,
  ];
  const shown = await preview(tableOf(lines), sheet?.id);
  expect(shown.problems.map(({ row, message }) => `${row} ${message}`)).toEqual([
    '2 The column “Процент” must hold a whole number from 0 to 100, or “absent” for who did not come.',
    '3 None of the sheets this file can fill has an application with this number.',
    '4 None of the sheets this file can fill has an application with this number.',
    '5 The column “Номер заявки” is empty.',
    '7 A row about the same thing already stands in the list above.',
  ]);
  expect((await confirm(shown.import.id)).code).toBe('IMPORT_INVALID');
  expect((await sheets())[0]?.entered).toBe(0);
  await confirm(shown.import.id, true);
  expect((await sheets())[0]?.entered).toBe(1);
});

test('a file for the whole semester finds the sheets by their numbers, groups and students', async () => {
  const [first, second] = await sheets();
  const iins = await app.deps.db('students').whereIn('id', [placed[0]?.studentId ?? '', placed[6]?.studentId ?? '']);
  const iinOf = (index: number) => iins.find(({ id }) => id === placed[index]?.studentId)?.iin as string;
  const table = [
    'Номер ведомости;Летняя группа;ИИН;Процент',
    `${first?.number};;${iinOf(0)};70`,
    `;HKZ1101-ru-1;${iinOf(6)};80`,
    `9999;;${iinOf(6)};80`,
    `${second?.number};;${iinOf(0)};80`,
  ].join('\n');
  const shown = await preview(table);
  expect(shown.import).toMatchObject({ newRows: 2, wrongRows: 2 });
  expect(shown.problems.map(({ message }) => message)).toEqual([
    'The sheet or group in the column “Номер ведомости” is none of those this file can fill.',
    'The student is not on this sheet.',
  ]);
  await confirm(shown.import.id, true);
  expect((await sheets()).map(({ entered }) => entered)).toEqual([1, 1]);
});

test('a sheet that has changed since the preview stops the file, and a closed sheet takes none', async () => {
  const [sheet] = await sheets();
  const place = `${BASE}/sheets/${sheet?.id}`;
  const shown = await preview(tableOf([`${numberOf(0)};95`]), sheet?.id);
  await registrar.put(`${place}/results`, { results: [{ applicationId: placed[0]?.id, percent: 40 }] });
  expect((await confirm(shown.import.id)).code).toBe('IMPORT_OUTDATED');
  const results = placed.slice(0, 5).map(({ id }) => ({ applicationId: id, percent: 82 }));
  await registrar.put(`${place}/results`, { results });
  await registrar.post(`${place}/collect`);
  expect((await confirm(shown.import.id)).code).toBe('SHEET_COLLECTED');
  expect((await preview(tableOf([`${numberOf(0)};95`]), sheet?.id)).code).toBe('SHEET_COLLECTED');
  const whole = await preview(tableOf([`${numberOf(0)};95`]));
  expect(whole.problems[0]?.message).toBe('The sheet has been taken in and is not changed any more.');
});

test('the table to be filled in comes back as the file it is made for', async () => {
  const [sheet] = await sheets();
  const path = `${BASE}/results-template?format=csv&sheet=${sheet?.id}`;
  const { text } = await registrar.get(path);
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(6);
  const filled = [lines[0], ...lines.slice(1).map((line) => `${line}77`)].join('\n');
  expect((await preview(filled, sheet?.id)).import).toMatchObject({ newRows: 5, wrongRows: 0 });
});

test('nobody but the registrar’s office brings results in, and nothing that is no table of results', async () => {
  const dean = await app.user('dean-1');
  expect((await preview(tableOf([]), undefined, dean)).code).toBe('FORBIDDEN');
  expect((await preview('')).code).toBe('TABLE_UNREADABLE');
  expect((await preview('Имя;Возраст\nА;5')).code).toBe('IMPORT_INVALID');
});
