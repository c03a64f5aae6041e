/** What has changed: for the author before sending again, and for whoever approved an earlier version. */
import { beforeAll, expect, test } from 'vitest';
import type { AnswerItem } from '../api/api-user.ts';
import { eventually } from '../eventually.ts';
import { isWiderThanWindow, violationsOf } from './accessibility.ts';
import { AT_A_DESK, ON_A_PHONE } from './person.ts';
import { withProgram } from './program.ts';

const KIND = 'disciplinary-measure';

const program = withProgram();
let caseId: string;

beforeAll(async () => {
  caseId = await returnedOrder();
}, 180_000);

/** Approved by the dean, sent back by the lawyer; its author then changes what concerns both of them. */
async function returnedOrder(): Promise<string> {
  const registrar = await program.app.user('registrar');
  const { body: kind } = await registrar.get(`/processes/order/kinds/${KIND}`);
  const created = await registrar.post('/cases', { process: 'order', kind: KIND, content: kind.sample });
  const { id } = created.body.case;
  await registrar.post(`/cases/${id}/submit`, { version: 1 });
  const dean = (await askedIn(id)).find(({ login }) => login.startsWith('dean'))?.login ?? '';
  await decide(dean, id, { action: 'approve', version: 1 });
  await decide('lawyer', id, { action: 'return', version: 1, remark: 'Укажите номер рапорта.' });
  const paper = (await registrar.get(`/cases/${id}`)).body.case;
  const basis = kind.sample.basis.map((each) => ({ ...each, number: '17' }));
  const misconduct = { kk: 'он жеті сабаққа келмеу', ru: 'пропуск семнадцати занятий' };
  await registrar.put(`/cases/${id}/content`, { content: { ...paper.content, basis, misconduct }, version: 1 });
  return id;
}

function askedIn(id: string): Promise<readonly { readonly login: string }[]> {
  return eventually(async () => {
    const registrar = await program.app.user('registrar');
    const { openTasks } = (await registrar.get(`/cases/${id}`)).body.case;
    return openTasks.length > 0 ? openTasks.map(({ assignee }) => assignee) : undefined;
  });
}

async function decide(login: string, id: string, answer: object): Promise<void> {
  const task = await taskOf(login, id);
  const user = await program.app.user(login);
  const { status } = await user.post(`/tasks/${task.id}/decision`, answer);
  expect(status).toBe(200);
}

async function taskOf(login: string, id: string): Promise<AnswerItem> {
  const user = await program.app.user(login);
  return eventually(async () => (await user.get('/tasks')).body.items.find((task) => task.case.id === id));
}

test('the author sees whose visa lapses and what has changed before sending the paper again', async () => {
  const page = await program.signIn('registrar');
  await page.goto(`/new?case=${caseId}`);
  const lapsing = page.getByRole('list', { name: 'Утратят силу после отправки: их спросят снова' });
  await lapsing.getByText(/Декан/).waitFor();
  await page.getByRole('link', { name: 'Что изменилось с прошлой отправки' }).click();
  await page.getByRole('heading', { level: 1, name: 'Что изменилось' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Основание' }).waitFor();
  expect(await page.locator('ins').first().innerText()).toContain('17');
  expect(await violationsOf(page)).toEqual([]);
});

test('whoever approved an earlier version is led to what has changed since', async () => {
  const registrar = await program.app.user('registrar');
  await registrar.post(`/cases/${caseId}/submit`, { version: 2 });
  const dean = (await askedIn(caseId)).find(({ login }) => login.startsWith('dean'))?.login ?? '';
  const task = await taskOf(dean, caseId);
  const page = await program.signIn(dean);
  await page.goto(`/inbox/${task.id}`);
  await page.getByRole('link', { name: 'Что изменилось с версии 1' }).click();
  await page.locator('ins').first().waitFor();
});

test.each([
  ['at a desk in the dark', { ...AT_A_DESK, dark: true }],
  ['in Kazakh on a phone', ON_A_PHONE],
])('differences and records have no violations and fit the window %s', { timeout: 60_000 }, async (_words, look) => {
  const page = await program.signIn('registrar', look);
  for (const address of ['difference', 'records/version-history', 'records/visa-sheet']) {
    await page.goto(`/cases/${caseId}/${address}`);
    await page.locator('main h1').waitFor();
    await page.locator('[role=status][aria-label]').first().waitFor({ state: 'detached' });
    expect({ address, isWider: await isWiderThanWindow(page), violations: await violationsOf(page) }).toEqual({
      address,
      isWider: false,
      violations: [],
    });
  }
  await page.context().close();
});
