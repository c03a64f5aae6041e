/** The head of the office enters who is absent and who acts, sees it in the list, and takes it back. */
import { DateTime } from 'luxon';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AbsenceView } from '../../contracts/absences.schemas.ts';
import { launchBrowser } from '../browser.ts';
import { startStack, type Stack } from '../stack.ts';
import { ON_A_PHONE, signIn } from './person.ts';

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  stack = await startStack();
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** A day so many days from today, as it is typed. */
function day(offset: number): string {
  return DateTime.fromISO(stack.app.deps.clock.today()).plus({ days: offset }).toFormat('dd.MM.yyyy');
}

async function choosePerson(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click();
}

async function typeDay(page: Page, field: string, value: string): Promise<void> {
  await page.getByLabel(field).fill(value);
  await page.getByLabel(field).press('Enter');
}

test('the absence of the vice-rector is entered, listed with its deputy and its order, and cancelled', async () => {
  const head = await signIn(browser, stack.url, 'registrar-head');
  await head.getByRole('link', { name: 'Замещение' }).click();
  await head.getByText('Отсутствий нет').waitFor();
  await head.getByRole('button', { name: 'Внести отсутствие' }).click();
  await choosePerson(head, 'Кто отсутствует', 'Проректор по академическим вопросам');
  await choosePerson(head, 'Кто замещает', 'Декан');
  await typeDay(head, 'Первый день', day(0));
  await typeDay(head, 'Последний день', day(5));
  await head.getByLabel('Номер приказа').fill('77-к');
  await typeDay(head, 'Дата приказа', day(-1));
  await head.getByRole('combobox', { name: 'По каким документам' }).click();
  await head.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await head.keyboard.press('Escape');
  await head.getByRole('dialog').getByRole('button', { name: 'Внести', exact: true }).click();

  const row = head.getByRole('row', { name: /Проректор по академическим вопросам/ });
  await row.getByText('№ 77-к').waitFor();
  await row.getByText('Сейчас').waitFor();
  const user = await stack.app.user('vice-rector');
  const own = (await user.get('/absences')).body.items as unknown as readonly AbsenceView[];
  expect(own).toMatchObject([{ person: { login: 'vice-rector' }, status: 'current', basis: { number: '77-к' } }]);

  const deputy = await signIn(browser, stack.url, own[0]?.deputy?.login ?? '');
  await deputy.getByRole('link', { name: /^Вы замещаете: Алимжанова Г\.С\. \(до / }).click();
  await deputy.getByText('№ 77-к').waitFor();
  expect(await deputy.getByRole('button', { name: 'Отменить' }).count()).toBe(0);

  await row.getByRole('button', { name: 'Отменить' }).click();
  await head.getByLabel('Причина').fill('Командировка отложена.');
  await head.getByRole('dialog').getByRole('button', { name: 'Отменить отсутствие' }).click();
  await row.getByText('Отменено: Командировка отложена.').waitFor();
}, 120_000);

test('whoever is absent sees it on a phone without being able to change it', async () => {
  const viceRector = await signIn(browser, stack.url, 'vice-rector', ON_A_PHONE);
  await viceRector.goto('/absences');
  await viceRector.getByText('Командировка отложена.').waitFor();
  expect(await viceRector.getByRole('button', { name: 'Болмайтынын енгізу' }).count()).toBe(0);
  expect(await viceRector.getByRole('link', { name: 'Алмастыру' }).count()).toBe(0);
  expect(await viceRector.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
}, 120_000);
