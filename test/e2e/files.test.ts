/** A filed paper on the screens: where it lies, when it goes to the archive, and a rule that moves that day. */
import { beforeAll, expect, test } from 'vitest';
import type { AnswerBody, ApiUser } from '../api/api-user.ts';
import { driveCase } from '../api/drive-case.ts';
import { submitOrder } from '../api/orders.ts';
import { choose, fillDay } from './fields.ts';
import { withProgram } from './program.ts';

const program = withProgram();
let order: AnswerBody['case'];

beforeAll(async () => {
  const users = new Map<string, Promise<ApiUser>>();
  const user = (login: string) => {
    const known = users.get(login) ?? program.app.user(login);
    users.set(login, known);
    return known;
  };
  const registrar = await user('registrar');
  const { id } = await submitOrder(registrar, 'change-of-surname');
  const read = async (caseId: string) => (await registrar.get(`/cases/${caseId}`)).body.case;
  order = await driveCase({ user, read }, id, ({ status }) => status === 'closed');
}, 240_000);

test('the archive finds the file of a paper, enters the rule, and sees the day move before and after', async () => {
  const page = await program.signIn('archive');
  await page.goto(`/cases/${order.id}`);
  await page.getByText('Передать в архив до 31 декабря 2027 г.').waitFor();
  await page.getByText('Правило ещё не сверено с источником.').waitFor();

  await page.goto('/files');
  const row = page.getByRole('row').filter({ hasText: '05-04' });
  await row.getByText('не сверено').waitFor();
  await page.getByRole('link', { name: 'Сроки хранения' }).click();
  await page.getByRole('button', { name: 'Ввести правило: Приказы по обучающимся' }).click();
  const dialog = page.getByRole('dialog');
  await fillDay(dialog.getByLabel('Действует с'), '01.01.2026');
  await choose(dialog.getByLabel('Срок хранения'), 'Несколько лет');
  await dialog.getByLabel('Лет', { exact: true }).fill('75');
  await dialog.getByLabel('Передать в архив через, лет после закрытия').fill('2');
  await dialog.getByLabel('Источник', { exact: true }).fill('Приказ № 279-НҚ от 17.06.2025');
  await dialog.getByLabel('Пункт перечня').fill('42');
  await dialog.getByLabel('Я сверил(а) правило с источником').check();
  await dialog.getByLabel('Почему меняется правило').fill('Найден пункт перечня.');
  await dialog.getByRole('button', { name: 'Показать, что изменится' }).click();
  await dialog.getByText('Изменятся сроки 1 дела.').waitFor();
  expect(await dialog.getByText('31 декабря 2027 г. → 31 декабря 2028 г.').count()).toBe(1);
  await dialog.getByRole('button', { name: 'Ввести правило' }).click();
  await page.getByText('75 лет, пункт 42 перечня').waitFor();

  await page.goto('/files');
  await row.getByText('31 декабря 2028').waitFor();
  await row.getByRole('link').click();
  await page.getByText(order.number ?? '').waitFor();
}, 120_000);
