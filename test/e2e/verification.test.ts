/** Somebody who holds a paper, without a login, at a desk and with a phone. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { submitOrder } from '../api/orders.ts';
import { registerPaper } from '../factories/registered-paper.ts';
import { withProgram } from './program.ts';

const TOKEN = '01TESTREGISTRATION';
const STUDENT = 'student-0500';

const program = withProgram();
beforeAll(async () => {
  const order = await submitOrder(await program.app.user('registrar'), 'expulsion-own-wish', [STUDENT]);
  await registerPaper(program.app.deps.db, { token: TOKEN, caseId: order.id, studentId: STUDENT });
}, 180_000);
async function openCheck(token: string, width: number): Promise<Page> {
  const page = await program.browser.newPage({
    baseURL: program.app.url,
    locale: 'ru-RU',
    viewport: { width, height: 900 },
  });
  await page.goto(`/verify/${token}`);
  await page.locator('main h1').waitFor();
  return page;
}

function file(content: string) {
  return { name: 'приказ.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

test.each([1440, 390])('at a width of %i a stranger learns that a paper is valid and a file genuine', async (width) => {
  const page = await openCheck(TOKEN, width);
  const text = await page.locator('main').innerText();
  expect(text).toContain('412-С');
  expect(text).toContain('20 ноября 2026');
  await page.locator('input[type=file]').setInputFiles(file('the order'));
  await page.getByText(/совпадает с/).waitFor();
  const isTooWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  expect(isTooWide).toBe(false);
});

test('a changed file is told apart, and an annulled paper is shown as annulled', async () => {
  await program.app.deps.db('registrations').where({ id: TOKEN }).update({ status: 'annulled' });
  const page = await openCheck(TOKEN, 1440);
  await page.locator('main', { hasText: 'аннулирован' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file('another order'));
  await page
    .getByText(/не совпадает/)
    .first()
    .waitFor();
});

test('the address of no paper says so instead of asking for a login', async () => {
  const page = await openCheck('nothing', 390);
  expect(page.url()).toContain('/verify/nothing');
  expect(await page.locator('input[type=file]').count()).toBe(0);
});
