/** Grades on the screens: a list is looked at before it is taken in, and the student's page tells what became of it. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ON_A_PHONE } from './person.ts';
import { withProgram } from './program.ts';

const program = withProgram();
let student: { id: string; iin: string };

beforeAll(async () => {
  student = await aDebtor();
}, 240_000);

/** Somebody whose last grade in the history of Kazakhstan is a failing one of the autumn. */
async function aDebtor(): Promise<typeof student> {
  const row: typeof student | undefined = await program.app.deps
    .db('academic_results')
    .join('students', 'students.id', 'academic_results.student_id')
    .where({ course_code: 'HKZ1101', academic_year: 2025, term: 'autumn', passes: false, status: 'studying' })
    .whereNotExists(
      program.app.deps
        .db('academic_results as later')
        .whereRaw(`later.student_id = students.id and later.course_code = 'HKZ1101' and later.term = 'summer'`)
        .select('later.student_id'),
    )
    .first('students.id', 'students.iin');
  if (!row) throw new Error('Nobody owes the course.');
  return row;
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
}

test('a registrar sees what a list would change, takes the good rows, and the page of the student tells it', async () => {
  const page = await program.signIn('registrar');
  await page.goto('/courses');
  await page.getByRole('link', { name: 'Загрузить из файла' }).click();
  const rows = [`${student.iin};HKZ1101;2025-2026;осень;71`, '123456789012;HKZ1101;2025-2026;осень;71'];
  await choose(page, 'исправления.csv', ['ИИН;Код дисциплины;Учебный год;Семестр;Процент', ...rows].join('\n'));
  const changes = page.getByRole('table', { name: 'Что изменится' });
  await changes.getByText('C+ · 71 % · 5').waitFor();
  await page.getByRole('table', { name: 'Ошибки' }).getByText('Студента с таким ИИН в реестре нет.').waitFor();
  await page.goto(`/students/${student.id}`);
  const debts = page.getByRole('list', { name: 'Академические задолженности' });
  await debts.getByText('История Казахстана').waitFor();

  await page.goto('/imports');
  await choose(page, 'исправления.csv', ['ИИН;Код дисциплины;Учебный год;Семестр;Процент', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Загрузить только верные строки: 1' }).click();
  await page.getByText('Загружена 1 строка.').waitFor();
  await page.goto(`/students/${student.id}`);
  const corrections = page.getByRole('list', { name: 'Исправленные оценки' });
  await corrections.getByText('→ C+ (71)').waitFor();
  await corrections.getByText('исправления.csv').waitFor();
  expect(await debts.getByText('История Казахстана').count()).toBe(0);
});

test('an adviser finds the candidates among the advised on a phone', async () => {
  const page = await program.signIn('adviser-1', ON_A_PHONE);
  await page.goto('/candidates?reason=academic-debt');
  const table = page.getByRole('table', { name: 'Жазғы семестрге үміткерлер' });
  await table.getByText('Академиялық қарыз').first().waitFor();
  const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect(isTooWide).toBe(false);
});
