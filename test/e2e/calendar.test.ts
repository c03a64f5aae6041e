/** The head of the office makes a day free, sees which deadlines would move, and reads which have moved. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../domain/calendar/calendar-date.ts';
import { submitOrder } from '../api/orders.ts';
import { eventually } from '../eventually.ts';
import { choose, fillDay } from './fields.ts';
import { ON_A_PHONE } from './person.ts';
import { withProgram } from './program.ts';

const program = withProgram();
let caseId: string;
/** the last day of the first visas */
let due: string;

beforeAll(async () => {
  caseId = (await submitOrder(await program.app.user('registrar'), 'expulsion-own-wish')).id;
  due = (await eventually(async () => (await dueOf()) || undefined)).slice(0, 10);
}, 180_000);

async function enterDayOff(page: Page, date: string): Promise<void> {
  const typed = date.split('-').reverse().join('.');
  await fillDay(page.getByLabel('Дата'), typed);
  await choose(page.getByLabel('Что за день'), 'Нерабочий день университета');
  await page.getByLabel('Название на казахском').fill('Ғимарат жабық');
  await page.getByLabel('Название на русском').fill('Здание закрыто');
  await page.getByLabel('Название на английском').fill('The building is closed');
  await page.getByLabel('Основание').fill('Приказ № 240');
  await page.getByLabel('Причина изменения').fill('Отключают электричество.');
}

test('a day made free is looked at first, then moves the deadlines and is reported', async () => {
  const head = await program.signIn('registrar-head');
  await head.getByRole('link', { name: 'Календарь' }).click();
  await head.getByRole('button', { name: 'Изменить календарь' }).click();
  await enterDayOff(head, due);
  await head.getByRole('button', { name: 'Посмотреть, что изменится' }).click();
  const preview = head.getByRole('region', { name: 'Что изменится' });
  await preview.locator(`a[href="/cases/${caseId}"]`).first().waitFor();
  expect(await dueOf()).toContain(due);
  await head.getByRole('button', { name: 'Изменить календарь' }).click();
  await head.waitForURL('**/calendar/changes/*');
  await head.getByText('Сроки пересчитаны').waitFor();
  await head.locator(`main a[href="/cases/${caseId}"]`).first().waitFor();
  expect(await dueOf()).not.toContain(due);
  await head.getByRole('link', { name: 'К календарю' }).click();
  await head
    .getByRole('row', { name: /Здание закрыто/ })
    .getByText('Сверено')
    .waitFor();
});

async function dueOf(): Promise<string> {
  const registrar = await program.app.user('registrar');
  const { body } = await registrar.get(`/cases/${caseId}`);
  return body.case.openTasks[0]?.dueAt ?? '';
}

test('a Saturday made free is refused at its field, and what was typed stays', async () => {
  const head = await program.signIn('registrar-head');
  await head.goto('/calendar/new');
  await enterDayOff(head, addDays(due, 6 - weekdayOf(due)));
  await head.getByRole('button', { name: 'Посмотреть, что изменится' }).click();
  await head.getByRole('alert').filter({ hasText: 'Введённое вами сохранено' }).waitFor();
  await expect.poll(() => head.locator('.ant-form-item-explain-error').count()).toBe(1);
  expect(await head.getByLabel('Основание').inputValue()).toBe('Приказ № 240');
});

test('whoever may not change the calendar reads it, on a phone too', async () => {
  const dean = await program.signIn('dean-1', ON_A_PHONE);
  await dean.goto(`/calendar?year=${due.slice(0, 4)}`);
  await dean.getByText('Ғимарат жабық').first().waitFor();
  expect(await dean.getByRole('button', { name: 'Күнтізбені өзгерту' }).count()).toBe(0);
  await dean.goto('/calendar/new');
  await dean.waitForURL('**/calendar');
});
