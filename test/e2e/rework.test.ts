/** A paper that comes back, and one that somebody else decides meanwhile. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerItem } from '../api/api-user.ts';
import { launchBrowser } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { startStack, type Stack } from '../stack.ts';
import { actAndSee, signIn } from './person.ts';

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

test('a returned paper tells its author why, and is asked about again once it is reworked', async () => {
  const { caseId, taskId } = await orderBeforeTheLawyer('expulsion-own-wish');
  const lawyer = await signIn(browser, stack.url, 'lawyer');
  await lawyer.goto(`/inbox/${taskId}`);
  await lawyer.getByRole('button', { name: 'Согласовать', exact: true }).waitFor();
  await lawyer.keyboard.press('r');
  await lawyer.getByRole('dialog').getByRole('textbox').fill('Укажите номер заявления.');
  const confirm = lawyer.getByRole('dialog').getByRole('button', { name: 'Вернуть на доработку' });
  await actAndSee(lawyer.getByText(/^Возвращено на доработку: /), () => confirm.click());

  const registrar = await signIn(browser, stack.url, 'registrar');
  await registrar.goto(`/cases/${caseId}`);
  await registrar.getByText('Укажите номер заявления.').waitFor();
  await registrar.getByRole('button', { name: 'Доработать' }).click();
  await registrar.getByLabel('Номер (необязательно)').first().fill('17');
  await registrar.getByText('Черновик сохранён').waitFor();
  await registrar.getByRole('button', { name: 'Отправить на повторное согласование' }).click();
  await registrar.getByRole('heading', { level: 1, name: /Об отчислении/ }).waitFor();

  const task = await nextTaskOf('lawyer', caseId);
  expect(task.id).not.toBe(taskId);
  const user = await stack.app.user('lawyer');
  expect((await user.get(`/cases/${caseId}`)).body.case.version).toBe(2);
});

test('a paper decided in another window says so by itself', async () => {
  const { caseId, taskId } = await orderBeforeTheLawyer('disciplinary-measure');
  const window = await signIn(browser, stack.url, 'lawyer');
  await window.goto(`/inbox/${taskId}`);
  await window.getByRole('button', { name: 'Согласовать', exact: true }).waitFor();
  const lawyer = await stack.app.user('lawyer');
  await lawyer.post(`/tasks/${taskId}/decision`, { action: 'approve', version: 1 });
  await window.getByText('Этот документ вас больше не ждёт').waitFor();
  await window.getByRole('link', { name: 'Посмотреть, что с документом' }).click();
  await window.waitForURL(`**/cases/${caseId}`);
});

test('the language changes where the person stands', async () => {
  const page = await signIn(browser, stack.url, 'registrar');
  await page.goto('/students?q=Ахмет');
  await page.getByRole('heading', { name: 'Студенты' }).waitFor();
  await page.getByText('Қаз', { exact: true }).click();
  await page.getByRole('heading', { name: 'Студенттер' }).waitFor();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=Ахмет');
  expect(await page.getByRole('searchbox').inputValue()).toBe('Ахмет');
});

/** An order of the kind's sample, submitted; the lawyer is asked first. */
async function orderBeforeTheLawyer(kind: string): Promise<{ readonly caseId: string; readonly taskId: string }> {
  const registrar = await stack.app.user('registrar');
  const { body } = await registrar.get(`/processes/order/kinds/${kind}`);
  const created = await registrar.post('/cases', { process: 'order', kind, content: body.sample });
  const caseId = created.body.case.id;
  await registrar.post(`/cases/${caseId}/submit`, { version: 1 });
  const task = await nextTaskOf('lawyer', caseId);
  return { caseId, taskId: task.id };
}

async function nextTaskOf(login: string, caseId: string): Promise<AnswerItem> {
  const user = await stack.app.user(login);
  return eventually(async () => {
    const { body } = await user.get('/tasks');
    return body.items.find((task) => task.case.id === caseId);
  });
}
