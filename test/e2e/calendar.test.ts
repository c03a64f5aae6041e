/** The head of the office makes a day free, sees which deadlines would move, and reads which have moved. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../domain/calendar/calendar-date.ts';
import { submitOrder } from '../api/orders.ts';
import { launchBrowser } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { startStack, type Stack } from '../stack.ts';
import { ON_A_PHONE, signIn } from './person.ts';

let stack: Stack;
let browser: Browser;
let caseId: string;
/** the last day of the first visas */
let due: string;

beforeAll(async () => {
  stack = await startStack();
  browser = await launchBrowser();
  caseId = (await submitOrder(await stack.app.user('registrar'), 'expulsion-own-wish')).id;
  due = (await eventually(async () => (await dueOf()) || undefined)).slice(0, 10);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function enterDayOff(page: Page, date: string): Promise<void> {
  const typed = date.split('-').reverse().join('.');
  await page.getByLabel('Дата').fill(typed);
  await page.getByLabel('Дата').press('Enter');
  await page.getByLabel('Что за день').click();
  await page.locator('.ant-select-dropdown:visible').getByText('Нерабочий день университета').click();
  await page.getByLabel('Название на казахском').fill('Ғимарат жабық');
  await page.getByLabel('Название на русском').fill('Здание закрыто');
  await page.getByLabel('Название на английском').fill('The building is closed');
  await page.getByLabel('Основание').fill('Приказ № 240');
  await page.getByLabel('Причина изменения').fill('Отключают электричество.');
}

test('a day made free is looked at first, then moves the deadlines and is reported', async () => {
  const head = await signIn(browser, stack.url, 'registrar-head');
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
  const registrar = await stack.app.user('registrar');
  const { body } = await registrar.get(`/cases/${caseId}`);
  return body.case.openTasks[0]?.dueAt ?? '';
}

test('a Saturday made free is refused at its field, and what was typed stays', async () => {
  const head = await signIn(browser, stack.url, 'registrar-head');
  await head.goto('/calendar/new');
  await enterDayOff(head, addDays(due, 6 - weekdayOf(due)));
  await head.getByRole('button', { name: 'Посмотреть, что изменится' }).click();
  await head.getByRole('alert').filter({ hasText: 'Введённое вами сохранено' }).waitFor();
  expect(await head.locator('.ant-form-item-explain-error').count()).toBe(1);
  expect(await head.getByLabel('Основание').inputValue()).toBe('Приказ № 240');
});

test('whoever may not change the calendar reads it, on a phone too', async () => {
  const dean = await signIn(browser, stack.url, 'dean-1', ON_A_PHONE);
  await dean.goto(`/calendar?year=${due.slice(0, 4)}`);
  await dean.getByText('Ғимарат жабық').first().waitFor();
  expect(await dean.getByRole('button', { name: 'Күнтізбені өзгерту' }).count()).toBe(0);
  await dean.goto('/calendar/new');
  await dean.waitForURL('**/calendar');
});
