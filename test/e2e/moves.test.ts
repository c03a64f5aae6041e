/** What people do beside deciding one paper: ask and answer, hand over, talk, decide many at once. */
import { expect, test } from 'vitest';
import { submitOrder } from '../api/orders.ts';
import type { AnswerBody } from '../api/api-user.ts';
import { eventually } from '../eventually.ts';
import { choose } from './fields.ts';
import { actAndSee } from './person.ts';
import { withProgram } from './program.ts';

const KIND = 'expulsion-own-wish';

const program = withProgram();

/** An order that waits for the lawyer. */
async function lawyersOrder(): Promise<{ paper: AnswerBody['case']; taskId: string }> {
  const registrar = await program.app.user('registrar');
  const { id } = await submitOrder(registrar, KIND);
  return eventually(async () => {
    const paper = (await registrar.get(`/cases/${id}`)).body.case;
    const task = paper.openTasks.find(({ assignee }) => assignee.login === 'lawyer');
    return task && { paper, taskId: task.id };
  });
}

test('a question is asked with a key, answered by the author, and the answer stands beside the decision', async () => {
  const { taskId } = await lawyersOrder();
  const lawyer = await program.signIn('lawyer');
  await lawyer.goto(`/inbox/${taskId}`);
  await lawyer.getByRole('button', { name: 'Задать вопрос' }).waitFor();
  await lawyer.keyboard.press('q');
  await lawyer.getByLabel('Вопрос', { exact: true }).fill('Подписано ли заявление?');
  await lawyer.getByRole('dialog').getByRole('button', { name: 'Задать вопрос' }).click();

  const registrar = await program.signIn('registrar');
  await registrar.getByRole('link', { name: /Об отчислении/ }).click();
  await registrar.getByText('Подписано ли заявление?').waitFor();
  await registrar.getByRole('button', { name: 'Ответить' }).click();
  await registrar.getByRole('dialog').getByRole('textbox').fill('Да, десятого числа.');
  await registrar.getByRole('dialog').getByRole('button', { name: 'Ответить' }).click();

  await lawyer.getByText('Да, десятого числа.').waitFor();
  await lawyer.getByRole('button', { name: 'Согласовать', exact: true }).waitFor();
}, 120_000);

test('a task is delegated to a colleague found by post, who then has it', async () => {
  const { paper, taskId } = await lawyersOrder();
  const lawyer = await program.signIn('lawyer');
  await lawyer.goto(`/inbox/${taskId}`);
  await lawyer.getByRole('button', { name: 'Делегировать' }).click();
  await choose(lawyer.getByRole('combobox', { name: 'Кому' }), 'специалист офиса', 'специалист офиса');
  await lawyer.getByLabel('Причина').fill('Уезжаю в министерство.');
  const confirm = lawyer.getByRole('dialog').getByRole('button', { name: 'Делегировать' });
  await actAndSee(lawyer.getByText('Задача делегирована'), () => confirm.click());
  const registrar = await program.app.user('registrar');
  const { openTasks } = (await registrar.get(`/cases/${paper.id}`)).body.case;
  expect(openTasks.find(({ id }) => id === taskId)?.assignee.login).toBe('specialist');
}, 120_000);

test('many papers are approved together, each with its own outcome', async () => {
  const orders = [await lawyersOrder(), await lawyersOrder()];
  const lawyer = await program.signIn('lawyer');
  await lawyer.getByRole('checkbox').nth(1).waitFor();
  for (const box of await lawyer.getByRole('checkbox').all()) await box.check();
  await lawyer.getByRole('button', { name: /^Согласовать \(/ }).click();
  await lawyer
    .getByRole('dialog')
    .getByRole('button', { name: /^Согласовать \(/ })
    .click();
  await lawyer.getByText(/^Готово: ([1-9]\d*) из \1; пропущено: 0$/).waitFor();
  const user = await program.app.user('lawyer');
  const left = (await user.get('/tasks')).body.items.map(({ id }) => id);
  for (const { taskId } of orders) expect(left).not.toContain(taskId);
}, 120_000);
