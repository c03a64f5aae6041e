/** What a summer semester came to, on the screens: decisions for students, and the figures of the report. */
import { beforeAll, expect, test } from 'vitest';
import { seedGroups, seedSheets, someStudents } from '../factories/campaign-sheets.ts';
import { isWiderThanWindow, violationsOf } from './accessibility.ts';
import { choose } from './fields.ts';
import { ON_A_PHONE } from './person.ts';
import { startScreens, withProgram } from './program.ts';

const NOW = '2027-07-27T06:00:00.000Z';
const STUDENTS = 6;
const CAMPAIGN = '/campaigns/campaign-1';

const program = withProgram(() => startScreens(() => NOW));

beforeAll(async () => {
  await examine();
}, 240_000);

/** Brings a group through to its grades. */
async function examine(): Promise<void> {
  const { db } = program.app.deps;
  const applications = await seedGroups(db, await someStudents(db, STUDENTS), { at: NOW });
  await seedSheets(db, NOW);
  const registrar = await program.app.user('registrar');
  const { items } = JSON.parse((await registrar.get(`${CAMPAIGN}/sheets`)).text) as { items: { id: string }[] };
  const sheet = `${CAMPAIGN}/sheets/${items[0]?.id}`;
  await registrar.put(`${sheet}/results`, {
    results: applications.map(({ id }) => ({ applicationId: id, percent: 82 })),
  });
  await registrar.post(`${sheet}/collect`);
}

test('the registrar decides for one student, then takes the proposals for the others', async () => {
  const page = await program.signIn('registrar');
  await page.goto(CAMPAIGN);
  await page.getByRole('link', { name: 'Итоги студентов' }).click();
  await page.getByText('Правила итогов университет ещё не подтвердил').waitFor();
  const table = page.getByRole('table', { name: 'Итоги студентов' });
  await choose(table.getByRole('combobox').first(), 'Отчисление');
  await page.getByText('Решения сохранены: 1.').waitFor();
  await page.getByRole('button', { name: 'Выбрать показанных' }).click();
  await page.getByRole('button', { name: `Решить, как предложено (${STUDENTS - 1})` }).click();
  await page.getByText(`Решения сохранены: ${STUDENTS - 1}.`).waitFor();
  await page.getByText('Ждут решения: 0.').waitFor();
  expect(await table.getByText('Отчисление').count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
}, 120_000);

test('the report says its figures in words beside each chart, at a desk and on a phone', async () => {
  const page = await program.signIn('registrar');
  await page.goto(`${CAMPAIGN}/report`);
  await page.getByRole('table', { name: 'Оценки' }).getByRole('row', { name: 'B 6', exact: true }).waitFor();
  await page.getByText('Документ отчёта программа составит после приказов по итогам.').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const phone = await program.signIn('vice-rector', ON_A_PHONE);
  await phone.goto(`${CAMPAIGN}/report`);
  await phone.getByRole('table', { name: 'Бағалар' }).waitFor();
  expect(await isWiderThanWindow(phone)).toBe(false);
}, 120_000);
