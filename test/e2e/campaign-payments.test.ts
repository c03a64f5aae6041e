/** Payments of a summer semester on the screens of an accountant. */
import { beforeAll, expect, test } from 'vitest';
import { applicationOf, seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import { isWiderThanWindow, violationsOf } from './accessibility.ts';
import { ON_A_PHONE } from './person.ts';
import { startScreens, withProgram } from './program.ts';

const NOW = '2027-06-07T06:00:00.000Z';
const PAGE = '/campaigns/campaign-1/payments';
const PAYABLE = { status: 'payable', payUntil: '2027-06-09T13:00:00.000Z' } as const;
const STATEMENT = [
  'Дата;Сумма;Номер документа;Назначение платежа',
  '07.06.2027;45 000,00;B-1;Летний семестр, заявка 26100001',
  '07.06.2027;45000;B-2;Оплата за обучение',
].join('\r\n');

const program = withProgram(() => startScreens(() => NOW));
let applications: readonly { readonly id: string }[];

beforeAll(async () => {
  const { db } = program.app.deps;
  await seedCampaign(db, { phase: 'visas' });
  const students = await db('students').where({ status: 'studying' }).orderBy('id').limit(3).pluck<string[]>('id');
  applications = await seedApplications(db, students, PAYABLE);
}, 240_000);

const statusOf = async (index: number) =>
  (await applicationOf(program.app.deps.db, applications[index]?.id ?? ''))?.status;

test('an accountant takes a statement in and finds the application of a payment nobody knew', async () => {
  const page = await program.signIn('accountant');
  await page.getByRole('link', { name: 'Оплаты' }).click();
  await page.getByRole('table', { name: 'Кто должен оплатить' }).getByText('26100003').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Загрузить выписку' }).click();
  const file = { name: 'Выписка.csv', mimeType: 'text/csv', buffer: Buffer.from(STATEMENT) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('row', { name: /B-1 Оплатит заявку/ }).waitFor();
  await page.getByRole('row', { name: /B-2 Неизвестно, за что/ }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Внести 2 платежа' }).click();
  await page.getByText('Внесены 2 платежа.').waitFor();
  await page.getByRole('link', { name: 'К оплатам' }).click();
  await page.getByRole('tab', { name: 'Поступившие платежи' }).click();
  await page.getByRole('button', { name: '1 платёж неизвестно за что' }).click();
  await page.getByRole('button', { name: 'Отнести к заявке' }).click();
  await page.getByRole('dialog').getByLabel('Номер заявки').fill('26100002');
  await page.getByText('Стоит 45 000 ₸, оплачено 0 ₸, осталось 45 000 ₸.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Отнести к заявке' }).click();
  await page.getByText('Ничего не найдено').waitFor();
  expect([await statusOf(0), await statusOf(1)]).toEqual(['paid', 'paid']);
}, 120_000);

test('a mark that was a mistake is taken back, and the application waits for its payment again', async () => {
  const accountant = await program.app.user('accountant');
  const paid = { application: '26100003', amount: 45_000, paidOn: '2027-06-04', reference: 'K-9' };
  await accountant.post(PAGE, paid);
  expect(await statusOf(2)).toBe('paid');
  const page = await program.signIn('accountant');
  await page.goto(`${PAGE}?q=K-9`);
  await page.getByRole('tab', { name: 'Поступившие платежи' }).click();
  await page.getByRole('button', { name: 'Снять отметку' }).click();
  await page.getByLabel('Почему отметка снимается').fill('Платёж был за общежитие.');
  await page.getByRole('dialog').getByRole('button', { name: 'Снять отметку' }).click();
  await page.getByText('Причина: Платёж был за общежитие.').waitFor();
  expect(await statusOf(2)).toBe('payable');
  expect(await violationsOf(page)).toEqual([]);
  const registrar = await program.signIn('registrar');
  await registrar.goto('/campaigns/campaign-1');
  await registrar.getByRole('link', { name: 'Сообщения участникам' }).click();
  await registrar.getByText('Отметка об оплате заявки № 26100003 снята').waitFor();
  expect(await violationsOf(registrar)).toEqual([]);
}, 120_000);

test('the screens fit a phone', async () => {
  const page = await program.signIn('accountant', ON_A_PHONE);
  for (const address of [PAGE, `${PAGE}/statement`]) {
    await page.goto(address);
    await page.getByRole('link', { name: /Науқанға|Төлемдерге/ }).waitFor();
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
  }
}, 120_000);
