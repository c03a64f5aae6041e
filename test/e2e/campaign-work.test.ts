/** What people do with the rows of a summer semester on the screens: apply for students, form groups, fill sheets. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { settleGroups } from '../../activities/campaign/settle-groups.ts';
import { createCandidatesStore } from '../../db/stores/campaign/candidates-store.ts';
import { seedCampaign } from '../factories/campaign-rows.ts';
import { seedGroups, seedSheets, someStudents } from '../factories/campaign-sheets.ts';
import { campaignWork, workDependencies } from '../factories/campaign-work.ts';
import { failCourses } from '../factories/fail-courses.ts';
import { isWiderThanWindow, violationsOf } from './accessibility.ts';
import { choose } from './fields.ts';
import { ON_A_PHONE } from './person.ts';
import { startScreens, withProgram } from './program.ts';

const IN_WINDOW = '2027-05-31T06:00:00.000Z';
const IN_GROUPS = '2027-06-15T06:00:00.000Z';
const IN_RESULTS = '2027-07-27T06:00:00.000Z';
const CAMPAIGN = '/campaigns/campaign-1';
const TYPED = ['95', '88', '-', '100', '7', '95', '61', '90'];

const program = withProgram(() => startScreens(() => now));
let now = IN_WINDOW;

beforeEach(async () => {
  await program.app.deps.db.raw('truncate campaigns cascade');
});

async function open(login: string, path: string, look?: typeof ON_A_PHONE): Promise<Page> {
  const page = await program.signIn(login, look);
  await page.goto(path);
  return page;
}

test('the registrar joins a group that is too small to another, and confirms the groups', async () => {
  now = IN_GROUPS;
  const { db } = program.app.deps;
  const students = await someStudents(db, 9);
  await seedGroups(db, students.slice(0, 6), { at: now });
  await seedGroups(db, students.slice(6), { at: now, language: 'ru' });
  const page = await open('registrar', `${CAMPAIGN}/groups`);
  await page
    .getByRole('row', { name: /HKZ1101-ru-1/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'Объединить' }).click();
  await choose(page.getByRole('dialog').getByRole('combobox'), 'HKZ1101-kk-1 · 6 студентов');
  await page.getByRole('dialog').getByRole('button', { name: 'Объединить' }).click();
  await page.getByText('HKZ1101-kk-1 · на казахском · 9 студентов').waitFor();
  await page.goto(CAMPAIGN);
  await page.getByRole('button', { name: 'Утвердить группы' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Утвердить группы' }).click();
  await page.getByText('Группы отправлены на утверждение').waitFor();
  await settleGroups(workDependencies(db), campaignWork('settle-groups', now));
  await page.goto(`${CAMPAIGN}/groups`);
  await page.getByRole('row', { name: /HKZ1101-kk-1.*Утверждена/ }).waitFor();
  await page.context().close();
}, 120_000);

test('a semester is opened from the list of semesters', async () => {
  now = IN_RESULTS;
  await seedCampaign(program.app.deps.db);
  const page = await open('registrar', '/campaigns');
  await page
    .getByRole('table')
    .getByRole('link', { name: /^Летний семестр/ })
    .click();
  await page.waitForURL(`**${CAMPAIGN}`);
  await page.context().close();
}, 120_000);

test('a sheet is filled by keyboard without losing a digit, warns before it is lost, and is taken in', async () => {
  now = IN_RESULTS;
  const { db } = program.app.deps;
  await seedGroups(db, await someStudents(db, TYPED.length), { at: now });
  await seedSheets(db, now);
  const page = await open('registrar', `${CAMPAIGN}/sheets`);
  await page.getByRole('table').getByRole('link').first().click();
  const fields = page.getByRole('textbox', { name: /^Процент/ });
  await fields.first().focus();
  for (const typed of TYPED) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await fields.nth(1).click();
  await page.keyboard.type('64');
  const shown = await fields.evaluateAll((inputs: { readonly value: string }[]) => inputs.map(({ value }) => value));
  expect(shown).toEqual(['95', '64', '', ...TYPED.slice(3)]);
  await page.getByRole('link', { name: 'К ведомостям' }).click();
  await page.getByRole('button', { name: 'Остаться' }).click();
  await page.getByText(`Ещё не сохранено: ${TYPED.length}`).waitFor();
  await page.getByRole('button', { name: 'Сохранить результаты' }).click();
  await page.getByText(`Внесено результатов: ${TYPED.length} из ${TYPED.length}`).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Принять ведомость' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Принять ведомость' }).click();
  await page.getByText('Сдана', { exact: true }).waitFor();
  await page.context().close();
}, 120_000);

test('results come in from a file, having been shown line by line', async () => {
  now = IN_RESULTS;
  const { db } = program.app.deps;
  const applications = await seedGroups(db, await someStudents(db, 5), { at: now });
  await seedSheets(db, now);
  const page = await open('registrar', `${CAMPAIGN}/sheets`);
  await page.getByRole('link', { name: 'Внести из файла' }).click();
  const lines = applications.map(({ number }, index) => `${number};${index === 0 ? 'много' : 80 + index}`);
  const buffer = Buffer.from(['Номер заявки;Процент', ...lines].join('\n'));
  await page.locator('input[type=file]').setInputFiles({ name: 'итоги.csv', mimeType: 'text/csv', buffer });
  await page.getByText('целое число от 0 до 100 или «н/я»').waitFor();
  await page.getByRole('cell', { name: '84 %' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Загрузить только верные строки: 4' }).click();
  await page.getByText('Загружены 4 строки.').waitFor();
  await page.getByRole('link', { name: 'К ведомостям' }).click();
  await page.getByText('4 из 5').waitFor();
  await page.context().close();
}, 120_000);

test('an adviser applies for a student on a phone, one click from the menu', async () => {
  now = IN_WINDOW;
  const { db } = program.app.deps;
  const [student = ''] = await db('students')
    .join('programmes', 'programmes.id', 'students.programme_id')
    .where({ status: 'studying', course: 2, adviser_id: 'person-adviser-1' })
    .whereLike('programmes.code', '6B%')
    .pluck<string[]>('students.id');
  await failCourses(db, [student], ['HKZ1101', 'FLN1202']);
  await seedCampaign(db);
  await createCandidatesStore(db).keep('campaign-1', [
    { studentId: student, reason: 'academic-debt', courseCode: 'HKZ1101' },
  ]);
  const page = await open('adviser-1', '/inbox', ON_A_PHONE);
  await page.getByRole('button', { name: 'Мәзірді ашу' }).click();
  await page.getByRole('link', { name: 'Студент үшін өтінім' }).click();
  expect(await isWiderThanWindow(page)).toBe(false);
  await page.getByRole('table').getByRole('link').click();
  await page.getByText('Алдымен мына пәндерді тапсыру керек: FLN1101.').waitFor();
  await page.getByRole('checkbox', { name: /Қазақстан тарихы/ }).check();
  await page.getByText('45 000 ₸ тұратын 5 кредит таңдалды').waitFor();
  expect(await isWiderThanWindow(page)).toBe(false);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Өтінім беру' }).click();
  await page.getByText('Деканның бұрыштамасын күтіп тұр.').waitFor();
  await page.context().close();
}, 120_000);
