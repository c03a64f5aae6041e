import { Buffer } from 'node:buffer';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CourseView } from '../../contracts/academic-record.schemas.ts';
import type { ImportPreview } from '../../contracts/imports.schemas.ts';
import { send, type Answer, type ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let registrar: ApiUser;
let student: { id: string; iin: string };
let other: { id: string; iin: string };

beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

/** Two students without a result in the course the tests give results in. */
beforeEach(async () => {
  const rows = await app.deps
    .db('students')
    .where({ status: 'studying', course: 2 })
    .whereNotExists(
      app.deps
        .db('academic_results')
        .whereRaw(`student_id = students.id and course_code = 'RES3101'`)
        .select('student_id'),
    )
    .orderBy('id')
    .limit(2)
    .select<{ id: string; iin: string }[]>('id', 'iin');
  [student, other] = rows as [typeof student, typeof other];
});

const HEADING = 'ЖСН;Пән коды;Оқу жылы;Семестр;Пайыз;Әріптік баға';

function line(iin: string, grade = '82;B', course = 'RES3101'): string {
  return `${iin};${course};2025-2026;көктем;${grade}`;
}

interface Preview extends Omit<Answer, 'body'> {
  readonly body: ImportPreview & { readonly code?: string };
}

async function upload(kind: string, content: string | Uint8Array, name = 'бағалар.csv'): Promise<Preview> {
  const form = new FormData();
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  const headers = { Cookie: registrar.cookie, 'X-CSRF-Token': registrar.csrfToken, 'Accept-Language': 'ru' };
  const answer = await send(app.url, 'POST', `/imports/${kind}`, { headers, body: form });
  return answer as unknown as Preview;
}

function resultOf(id: string): Promise<unknown> {
  return app.deps
    .db('academic_results')
    .where({ student_id: id, course_code: 'RES3101' })
    .first('letter', 'percent', 'credits');
}

test('a preview changes nothing; its confirmation does what it said, once, and is told of', async () => {
  const preview = await upload('results', [HEADING, line(student.iin), line(other.iin, ';A-')].join('\n'));
  expect([preview.status, preview.body.import]).toMatchObject([201, { newRows: 2, changedRows: 0, wrongRows: 0 }]);
  expect(await resultOf(student.id)).toBeUndefined();
  const confirm = () => registrar.post(`/imports/${preview.body.import.id}/confirm`, {});
  const [first, second] = [await confirm(), await confirm()];
  expect([first.status, second.body]).toEqual([200, first.body]);
  expect(await resultOf(student.id)).toEqual({ letter: 'B', percent: 82, credits: 5 });
  expect(await resultOf(other.id)).toEqual({ letter: 'A-', percent: null, credits: 5 });
  const { items } = (await registrar.get('/imports')).body;
  expect(items[0]).toMatchObject({ fileName: 'бағалар.csv', newRows: 2, confirmedBy: 'Калиева С.Е.' });
});

test('a changed grade is shown as it was and will be, and the record of the student tells of it', async () => {
  await confirmed(await upload('results', [HEADING, line(student.iin, '30;FX')].join('\n')));
  const list = [HEADING, line(student.iin, '95;A')].join('\n');
  const preview = await upload('results', list, 'исправление.csv');
  expect(preview.body.changes).toEqual([
    {
      row: 2,
      what: expect.stringContaining('RES3101 · 2025–2026, весна') as string,
      before: 'FX · 30 % · 5',
      after: 'A · 95 % · 5',
    },
  ]);
  await confirmed(preview);
  const { academicRecord } = (await registrar.get(`/students/${student.id}/academic-record`)).body;
  expect(academicRecord.corrections[0]).toMatchObject({
    before: 'FX (30)',
    after: 'A (95)',
    by: 'Калиева С.Е.',
    file: 'исправление.csv',
  });
  expect((await upload('results', list)).body.import).toMatchObject({ unchangedRows: 1, changedRows: 0 });
});

async function confirmed(preview: Preview, body: object = {}): Promise<Answer> {
  const answer = await registrar.post(`/imports/${preview.body.import.id}/confirm`, body);
  expect(answer.status).toBe(200);
  return answer;
}

test('wrong rows are named by row, column and value, and kept out only when that is wanted', async () => {
  const rows = [
    line(student.iin),
    line('123456789012'),
    line(other.iin, '101;A', 'NONE1'),
    '',
    line(student.iin),
    line(other.iin, '82;A'),
  ];
  const preview = await upload('results', [HEADING, ...rows].join('\n'));
  const told = preview.body.problems.map(({ row, column, value }) => [row, column, value]);
  expect(told).toEqual([
    [3, 'ЖСН', '123456789012'],
    [4, 'Пән коды', 'NONE1'],
    [4, 'Пайыз', '101'],
    [6, 'Пән коды', 'RES3101'],
    [7, 'Әріптік баға', 'A'],
  ]);
  expect(preview.body.problems[0]?.message).toBe('Студента с таким ИИН в реестре нет.');
  const path = `/imports/${preview.body.import.id}/confirm`;
  expect(await registrar.post(path, {})).toMatchObject({ status: 422, body: { code: 'IMPORT_INVALID' } });
  expect(await resultOf(student.id)).toBeUndefined();
  await confirmed(preview, { partial: true });
  expect(await resultOf(student.id)).toMatchObject({ letter: 'B' });
  expect(await resultOf(other.id)).toBeUndefined();
});

test('a record that changed after the preview is not overwritten', async () => {
  const preview = await upload('results', [HEADING, line(student.iin)].join('\n'));
  await confirmed(await upload('results', [HEADING, line(student.iin, '60;C-')].join('\n')));
  const late = await registrar.post(`/imports/${preview.body.import.id}/confirm`, {});
  expect(late).toMatchObject({ status: 409, body: { code: 'IMPORT_OUTDATED' } });
  expect(await resultOf(student.id)).toMatchObject({ letter: 'C-' });
});

test('a workbook is read as a text file is, numbers that lost their zeros included', async () => {
  const head = ['IIN', 'Course code', 'Academic year', 'Term', 'Percent'].map((value) => ({ value }));
  const cells = [
    { type: Number, value: Number(student.iin) },
    { type: String, value: 'RES3101' },
    { type: Number, value: 2025 },
    { type: String, value: 'Spring' },
    { type: Number, value: 77 },
  ];
  const workbook = await writeXlsxFile([head, cells], {}).toBuffer();
  await confirmed(await upload('results', Buffer.from(workbook), 'grades.xlsx'));
  expect(await resultOf(student.id)).toEqual({ letter: 'B-', percent: 77, credits: 5 });
});

test('courses come in with what they require; circles and unknown courses are refused', async () => {
  const heading = 'Код\tНазвание (казахский)\tНазвание (русский)\tНазвание (английский)\tКредиты\tПререквизиты';
  const course = (code: string, requires: string) => `${code}\tқ\tр\te\t5\t${requires}`;
  const rows = [course('NEW1', 'NEW2, HKZ1101'), course('NEW2', ''), course('NEW3', 'NEW4'), course('NEW4', 'NEW3')];
  const preview = await upload(
    'courses',
    [heading, ...rows, course('NEW5', 'NONE'), course('NEW6', 'NEW5')].join('\n'),
  );
  const wrong = preview.body.problems.map(({ row }) => row);
  expect(wrong).toEqual([4, 5, 6, 7]);
  await confirmed(preview, { partial: true });
  const items = (await registrar.get('/courses?q=new')).body.items as unknown as readonly CourseView[];
  expect(items.map(({ code }) => code)).toEqual(['NEW1', 'NEW2']);
  expect(items[0]?.requires.map(({ code }) => code)).toEqual(['HKZ1101', 'NEW2']);
});

test('a difference comes in with its ground and goes when a commission clears it', async () => {
  const heading = 'ИИН,Код дисциплины,Основание,Дата ликвидации';
  const preview = await upload('differences', `${heading}\n${student.iin},RES3101,перевод,\n`);
  await confirmed(preview);
  const read = async () =>
    (await registrar.get(`/students/${student.id}/academic-record`)).body.academicRecord.differences.find(
      ({ course }) => course.code === 'RES3101',
    );
  expect(await read()).toMatchObject({ reason: 'transferred', open: true });
  await confirmed(await upload('differences', `${heading}\n${student.iin},RES3101,Перевод,01.09.2026\n`));
  expect(await read()).toMatchObject({ open: false, clearedOn: '2026-09-01' });
});

test.each([
  ['a list without what it needs', 'ИИН;Код дисциплины;Цвет\n1;2;3', 'IMPORT_INVALID'],
  ['a heading alone', HEADING, 'TABLE_UNREADABLE'],
  ['a workbook that is none', 'PK\u0003\u0004 nothing', 'TABLE_UNREADABLE'],
])('%s is refused in words', async (_, text, code) => {
  expect(await upload('results', text)).toMatchObject({ status: 422, body: { code } });
});

test('an example of every list can be filled in: it is read as such a list', async () => {
  for (const kind of ['courses', 'results', 'differences']) {
    for (const format of ['csv', 'xlsx']) {
      const headers = { Cookie: registrar.cookie, 'Accept-Language': 'kk' };
      const response = await fetch(`${app.url}/api/v1/imports/${kind}/example?format=${format}`, { headers });
      const preview = await upload(kind, new Uint8Array(await response.arrayBuffer()), `${kind}.${format}`);
      expect([kind, format, preview.status]).toEqual([kind, format, 201]);
    }
  }
});
