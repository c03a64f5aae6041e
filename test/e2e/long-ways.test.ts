/** What only long ways of papers show on the screens: a return that names people, and a vote. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AnswerBody } from '../api/api-user.ts';
import { submitOrder } from '../api/orders.ts';
import { eventually } from '../eventually.ts';
import { actAndSee } from './person.ts';
import { withProgram } from './program.ts';

const program = withProgram();

type Task = AnswerBody['case']['openTasks'][number];

async function taskOf(caseId: string, login: string): Promise<Task> {
  const registrar = await program.app.user('registrar');
  return eventually(async () => {
    const { openTasks } = (await registrar.get(`/cases/${caseId}`)).body.case;
    return openTasks.find(({ assignee }) => assignee.login === login);
  });
}

/** The screen on which somebody decides about a paper. */
async function decisionOf(caseId: string, login: string): Promise<Page> {
  const { id } = await taskOf(caseId, login);
  const page = await program.signIn(login);
  await page.goto(`/inbox/${id}`);
  return page;
}

async function approve(caseId: string, login: string): Promise<void> {
  const { id } = await taskOf(caseId, login);
  const user = await program.app.user(login);
  const { status, text } = await user.post(`/tasks/${id}/decision`, { action: 'approve', version: 1 });
  expect(status, text).toBe(200);
}

test('a return names a colleague who must look again, although the change does not concern them', async () => {
  const order = await submitOrder(await program.app.user('registrar'), 'expulsion-own-wish');
  const dean = order.openTasks.find(({ assignee }) => assignee.login.startsWith('dean-')) ?? (await anyDean(order.id));
  await approve(order.id, dean.assignee.login);
  const lawyer = await decisionOf(order.id, 'lawyer');
  await lawyer.getByRole('button', { name: 'Вернуть на доработку' }).click();
  const dialog = lawyer.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Уточните основание.');
  await dialog.getByRole('checkbox', { name: /Декан/ }).check();
  await actAndSee(lawyer.getByText(/^Возвращено на доработку: /), () =>
    dialog.getByRole('button', { name: 'Вернуть на доработку' }).click(),
  );
  const registrar = await program.app.user('registrar');
  const { version, content } = (await registrar.get(`/cases/${order.id}`)).body.case;
  const basis = (content['basis'] as object[]).map((paper) => ({ ...paper, number: '77' }));
  await registrar.put(`/cases/${order.id}/content`, { content: { ...content, basis }, version });
  expect((await registrar.post(`/cases/${order.id}/dry-run`, {})).body.lapsingVisas).toHaveLength(1);
}, 120_000);

async function anyDean(caseId: string): Promise<Task> {
  const registrar = await program.app.user('registrar');
  return eventually(async () => {
    const { openTasks } = (await registrar.get(`/cases/${caseId}`)).body.case;
    return openTasks.find(({ assignee }) => assignee.login.startsWith('dean-'));
  });
}

test('a member of the council abstains, and everybody sees how the votes stand', async () => {
  const registrar = await program.app.user('registrar');
  const { body } = await registrar.get('/processes/controlled-document/kinds/council-document');
  const draft = { process: 'controlled-document', kind: 'council-document', content: body.sample };
  const { id } = (await registrar.post('/cases', draft)).body.case;
  await registrar.post(`/cases/${id}/submit`, {});
  for (const login of ['registrar-head', 'lawyer', 'quality-head']) await approve(id, login);
  for (const login of ['dean-2', 'dean-3', 'vice-rector']) await approve(id, login);
  const member = await decisionOf(id, 'dean-1');
  await actAndSee(member.getByText(/^Вы воздержались: /), () =>
    member.getByRole('button', { name: 'Воздержаться' }).click(),
  );
  const page = await program.signIn('registrar');
  await page.goto(`/cases/${id}`);
  await page.getByText('За: 3, против: 0, воздержались: 1, не голосовали: 5.').waitFor();
  await page.getByText('(членов с правом голоса: 9). Кворум: 6.').waitFor();
}, 120_000);
