/** A paper that comes back, and one that somebody else decides meanwhile. */
import { expect, test } from 'vitest';
import type { AnswerItem } from '../api/api-user.ts';
import { eventually } from '../eventually.ts';
import { actAndSee } from './person.ts';
import { withProgram } from './program.ts';

const program = withProgram();

test('a returned paper tells its author why, and is asked about again once it is reworked', async () => {
  const { caseId, taskId } = await orderBeforeTheLawyer('expulsion-own-wish');
  const lawyer = await program.signIn('lawyer');
  await lawyer.goto(`/inbox/${taskId}`);
  await lawyer.getByRole('button', { name: 'Согласовать', exact: true }).waitFor();
  await lawyer.keyboard.press('r');
  await lawyer.getByRole('dialog').getByRole('textbox').fill('Укажите номер заявления.');
  const confirm = lawyer.getByRole('dialog').getByRole('button', { name: 'Вернуть на доработку' });
  await actAndSee(lawyer.getByText(/^Возвращено на доработку: /), () => confirm.click());

  const registrar = await program.signIn('registrar');
  await registrar.goto(`/cases/${caseId}`);
  await registrar.getByText('Укажите номер заявления.').waitFor();
  await registrar.getByRole('button', { name: 'Доработать' }).click();
  await registrar.getByLabel('Номер (необязательно)').first().fill('17');
  await registrar.getByText('Черновик сохранён').waitFor();
  await registrar.getByRole('button', { name: 'Отправить на повторное согласование' }).click();
  await registrar.getByRole('heading', { level: 1, name: /Об отчислении/ }).waitFor();

  const task = await nextTaskOf('lawyer', caseId);
  expect(task.id).not.toBe(taskId);
  const user = await program.app.user('lawyer');
  expect((await user.get(`/cases/${caseId}`)).body.case.version).toBe(2);
});

test('a paper decided in another window says so by itself', async () => {
  const { caseId, taskId } = await orderBeforeTheLawyer('disciplinary-measure');
  const window = await program.signIn('lawyer');
  await window.goto(`/inbox/${taskId}`);
  await window.getByRole('button', { name: 'Согласовать', exact: true }).waitFor();
  const lawyer = await program.app.user('lawyer');
  await lawyer.post(`/tasks/${taskId}/decision`, { action: 'approve', version: 1 });
  await window.getByText('Этот документ вас больше не ждёт').waitFor();
  await window.getByRole('link', { name: 'Посмотреть, что с документом' }).click();
  await window.waitForURL(`**/cases/${caseId}`);
});

test('the language changes where the person stands', async () => {
  const page = await program.signIn('registrar');
  await page.goto('/students?q=Ахмет');
  await page.getByRole('heading', { name: 'Студенты' }).waitFor();
  await page.getByText('Қаз', { exact: true }).click();
  await page.getByRole('heading', { name: 'Студенттер' }).waitFor();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=Ахмет');
  expect(await page.getByRole('searchbox').inputValue()).toBe('Ахмет');
});

/** An order of the kind's sample, submitted; the lawyer is asked first. */
async function orderBeforeTheLawyer(kind: string): Promise<{ readonly caseId: string; readonly taskId: string }> {
  const registrar = await program.app.user('registrar');
  const { body } = await registrar.get(`/processes/order/kinds/${kind}`);
  const created = await registrar.post('/cases', { process: 'order', kind, content: body.sample });
  const caseId = created.body.case.id;
  await registrar.post(`/cases/${caseId}/submit`, { version: 1 });
  const task = await nextTaskOf('lawyer', caseId);
  return { caseId, taskId: task.id };
}

async function nextTaskOf(login: string, caseId: string): Promise<AnswerItem> {
  const user = await program.app.user(login);
  return eventually(async () => {
    const { body } = await user.get('/tasks');
    return body.items.find((task) => task.case.id === caseId);
  });
}
