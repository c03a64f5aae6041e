import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aStudent, seedStudents } from '../../test/factories/students.ts';
import { checkHeading } from './heading.ts';
import { importStudents, type ImportOutcome } from './import-students.ts';
import { IMPORT_COLUMNS, type Cells } from './student-row-reader.ts';

let database: TestDatabase;
let folder: string;
let lastId = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedStudents(database.db, [aStudent({ id: 'known' })]);
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(async () => {
  await database.destroy();
  await rm(folder, { recursive: true });
});

/** A good row, but for the overrides. */
function aRow(id: string, overrides: Cells = {}): Cells {
  return {
    iin: aStudent({ id }).iin,
    surname_kk: 'Есенова',
    given_name_kk: 'Айгерім',
    patronymic_kk: 'Серікқызы',
    surname_ru: 'Есенова',
    given_name_ru: 'Айгерим',
    patronymic_ru: 'Сериккызы',
    sex: 'female',
    birth_date: '2006-03-14',
    status: 'studying',
    status_since: '2024-08-25',
    programme: '6B06101',
    course: '2',
    group: 'ИНФ-24-1',
    study_form: 'full-time',
    study_language: 'kk',
    funding: 'grant',
    leave_until: '',
    ...overrides,
  };
}

function take(rows: readonly Cells[], partial = false): Promise<ImportOutcome> {
  const newId = () => `imported-${(lastId += 1)}`;
  return importStudents(database.db, { rows, partial, today: '2026-11-21', newId });
}

async function countStudents(): Promise<number> {
  const row = await database.db('students').count().first<{ count: number }>();
  return row.count;
}

test('a good list is taken whole', async () => {
  const rows = [aRow('g1'), aRow('g2', { status: 'academic-leave', leave_until: '2027-02-01', patronymic_kk: '' })];
  expect(await take(rows)).toEqual({ imported: 2, problems: [[], []] });
  const taken: unknown = await database.db('students').where({ iin: rows[1]?.iin }).first();
  expect(taken).toMatchObject({
    faculty_id: 'f1',
    leave_until: '2027-02-01',
    search_text: expect.stringContaining('айгерім') as string,
  });
});

test('one bad row keeps the whole list out, unless good rows are wanted all the same', async () => {
  const before = await countStudents();
  const rows = [aRow('p1'), aRow('p2', { course: '9' })];
  expect(await take(rows)).toEqual({ imported: 0, problems: [[], [{ code: 'COURSE_WRONG', column: 'course' }]] });
  expect(await countStudents()).toBe(before);
  expect((await take(rows, true)).imported).toBe(1);
  expect(await countStudents()).toBe(before + 1);
});

test.each<[string, Cells, string]>([
  ['a wrong number', { iin: '060314650012' }, 'IIN_WRONG'],
  ['a birth date that contradicts the number', { birth_date: '2006-03-15' }, 'IIN_CONTRADICTS'],
  ['a sex that contradicts the number', { sex: 'male' }, 'IIN_CONTRADICTS'],
  ['a birth date in the future', { birth_date: '2036-03-14' }, 'DATE_WRONG'],
  ['a date that does not exist', { status_since: '2026-02-30' }, 'DATE_WRONG'],
  ['an unknown programme', { programme: '6B99999' }, 'PROGRAMME_UNKNOWN'],
  ['an unknown status', { status: 'resting' }, 'NOT_IN_LIST'],
  ['an empty surname', { surname_kk: '  ' }, 'REQUIRED'],
  ['a name with other signs than letters', { surname_ru: '=HYPERLINK(1)' }, 'NAME_WRONG'],
  ['letters lost by an encoding', { given_name_kk: 'Айгер?м' }, 'NAME_WRONG'],
  ['a leave without a last day', { status: 'academic-leave' }, 'LEAVE_WRONG'],
  ['a last day of leave without a leave', { leave_until: '2027-02-01' }, 'LEAVE_WRONG'],
])('%s is named', async (_, overrides, code) => {
  const { imported, problems } = await take([aRow('bad', overrides)]);
  expect([imported, problems[0]?.map((problem) => problem.code)]).toEqual([0, expect.arrayContaining([code])]);
});

test('a number that stands twice in the list or is in the register is named', async () => {
  const { problems } = await take([aRow('t1'), aRow('t1'), aRow('known')]);
  expect(problems.map((found) => found.map((problem) => problem.code))).toEqual([
    [],
    ['TWICE_IN_LIST'],
    ['ALREADY_KNOWN'],
  ]);
});

test('a heading line may leave out what is optional and nothing else', () => {
  expect(checkHeading([...IMPORT_COLUMNS])).toEqual({ missing: [], unknown: [] });
  const short = IMPORT_COLUMNS.filter((column) => column !== 'group' && column !== 'iin');
  expect(checkHeading([...short, 'phone'])).toEqual({ missing: ['iin'], unknown: ['phone'] });
});

/** A file of two students as a spreadsheet writes it: semicolons, and Russian names only, for windows-1251. */
function csvOf(rows: readonly Cells[], separator: string): string {
  const line = (row: Cells) => IMPORT_COLUMNS.map((column) => row[column] ?? '').join(separator);
  return [IMPORT_COLUMNS.join(separator), ...rows.map(line)].join('\r\n');
}

function windows1251(text: string): Buffer {
  return Buffer.from([...text].map((letter) => byteOf(letter)));
}

function byteOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
}

test('the command takes a file, says row by row what is wrong, and tells by its exit code', async () => {
  const run = async (name: string, content: string | Buffer, ...flags: string[]) => {
    const file = join(folder, name);
    await writeFile(file, content);
    const args = ['--import', 'tsx', 'scripts/import.ts', 'students', file, ...flags];
    return promisify(execFile)(process.execPath, args, { env: { ...process.env, DATABASE_URL: database.url } });
  };
  const russian = { given_name_kk: 'Дана', patronymic_kk: '' };
  const good = await run('good.csv', windows1251(csvOf([aRow('w1', russian), aRow('w2', russian)], ';')));
  expect(good.stdout).toContain('2 students imported.');
  expect(
    await database
      .db('students')
      .where({ iin: aStudent({ id: 'w1' }).iin })
      .first('name'),
  ).toMatchObject({
    name: { ru: { surname: 'Есенова', givenName: 'Айгерим' } },
  });
  const mixed = csvOf([aRow('m1'), aRow('w1')], ',');
  const refused = {
    code: 1,
    stdout: expect.stringMatching(/row 3: .*in the register already.*\n1 rows are wrong/s) as string,
  };
  await expect(run('mixed.csv', mixed)).rejects.toMatchObject(refused);
  const partial = { code: 1, stdout: expect.stringContaining('1 students imported, 1 rows left out.') as string };
  await expect(run('mixed.csv', mixed, '--partial')).rejects.toMatchObject(partial);
  await expect(run('other.csv', 'name\nsomebody')).rejects.toMatchObject({ code: 2 });
});
