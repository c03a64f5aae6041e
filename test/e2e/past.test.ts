/** An annulled order on the screens: what it says of itself now, and how it stood before. */
import { beforeAll, expect, test } from 'vitest';
import type { AnswerBody, ApiUser } from '../api/api-user.ts';
import { driveCase } from '../api/drive-case.ts';
import { submitOrder } from '../api/orders.ts';
import { withProgram } from './program.ts';

type CaseBody = AnswerBody['case'];

const program = withProgram();
let registrar: ApiUser;
let order: CaseBody;
let annulment: CaseBody;

beforeAll(async () => {
  registrar = await program.app.user('registrar');
  order = await closed((await submitOrder(registrar, 'expulsion-own-wish', ['student-0500'])).id);
  const { body } = await registrar.post('/cases', annulmentOf(order.id));
  await registrar.post(`/cases/${body.case.id}/submit`, {});
  annulment = await closed(body.case.id);
}, 240_000);

function closed(id: string): Promise<CaseBody> {
  const users = new Map<string, Promise<ApiUser>>();
  const user = (login: string) => {
    const known = users.get(login) ?? program.app.user(login);
    users.set(login, known);
    return known;
  };
  const read = async (caseId: string) => (await registrar.get(`/cases/${caseId}`)).body.case;
  return driveCase({ user, read }, id, ({ status }) => status === 'closed');
}

function annulmentOf(orderId: string): object {
  const date = program.app.deps.clock.today();
  const reason = { kk: 'негіз құжаттағы қатеге', ru: 'ошибкой в документе-основании' };
  const basis = [{ kind: 'memo', number: '21', date }];
  return { process: 'order', kind: 'annulment', content: { orderId, effectiveDate: date, reason, basis } };
}

test('an entry of the history leads to the paper as it stood then, and from there back to now', async () => {
  const page = await program.signIn('registrar');
  await page.goto(`/cases/${order.id}`);
  const annulled = page.getByText(`Отменён приказом № ${annulment.number ?? ''}`);
  await annulled.waitFor();
  await page.getByRole('tab', { name: 'История' }).click();
  const entries = page.getByRole('list', { name: 'История' }).getByRole('listitem');
  await entries.filter({ hasText: 'поручено: Деканы' }).getByRole('link', { name: 'как было тогда' }).click();
  await page.getByText('Документ, каким он был').waitFor();
  expect(await annulled.count()).toBe(0);
  await entries.first().getByText('Поручено: Деканы').waitFor();

  await page.getByRole('button', { name: 'На изменение раньше' }).click();
  await entries.first().getByText('файлы сохранены').waitFor();
  await page.getByRole('link', { name: 'Показать текущее состояние' }).click();
  await annulled.waitFor();
}, 120_000);

test('before its annulment the order is in force, and nothing can be done about that', async () => {
  const head = await program.signIn('registrar');
  await head.goto(`/cases/${order.id}?at=${annulment.createdAt}`);
  await head.getByText('Документ, каким он был').waitFor();
  expect(await head.getByRole('button', { name: /Отменить приказ|Внести изменения/ }).count()).toBe(0);
  await head.goto(`/cases/${order.id}?at=2020-01-01T00:00:00Z`);
  await head.getByText('Такого момента не было').waitFor();
  await head.getByRole('link', { name: 'Показать текущее состояние' }).click();
  await head.getByText('Отменён приказом').waitFor();
}, 120_000);

test('the journal shows the number struck out, with the order that annulled it', async () => {
  const page = await program.signIn('registrar');
  await page.goto('/journals');
  const row = page.getByRole('row').filter({ hasText: `отменён приказом № ${annulment.number ?? ''}` });
  await row.waitFor();
  expect(await row.innerText()).toContain(order.number);
}, 120_000);
