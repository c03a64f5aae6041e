/** The head of the office enters who is absent and who acts, sees it in the list, and takes it back. */
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AbsenceView } from '../../contracts/absences.schemas.ts';
import { choose, fillDay } from './fields.ts';
import { AT_A_DESK, ON_A_PHONE } from './person.ts';
import { withProgram } from './program.ts';

const program = withProgram();

/** A day so many days from today, as it is typed. */
function day(offset: number): string {
  return DateTime.fromISO(program.app.deps.clock.today()).plus({ days: offset }).toFormat('dd.MM.yyyy');
}

async function choosePerson(page: Page, field: string, words: string): Promise<void> {
  await choose(page.getByRole('combobox', { name: field }), words, words);
}

test('the absence of the vice-rector is entered, listed with its deputy and its order, and cancelled', async () => {
  const head = await program.signIn('registrar-head');
  await head.getByRole('link', { name: 'Замещение' }).click();
  await head.getByText('Отсутствий нет').waitFor();
  await head.getByRole('button', { name: 'Внести отсутствие' }).click();
  await choosePerson(head, 'Кто отсутствует', 'Проректор по академическим вопросам');
  await choosePerson(head, 'Кто замещает', 'Декан');
  await fillDay(head.getByLabel('Первый день'), day(0));
  await fillDay(head.getByLabel('Последний день'), day(5));
  await head.getByLabel('Номер приказа').fill('77-к');
  await fillDay(head.getByLabel('Дата приказа'), day(-1));
  await choose(head.getByRole('combobox', { name: 'По каким документам' }), 'Приказ');
  await head.keyboard.press('Escape');
  await head.getByRole('dialog').getByRole('button', { name: 'Внести', exact: true }).click();

  const row = head.getByRole('row', { name: /Проректор по академическим вопросам/ });
  await row.getByText('№ 77-к').waitFor();
  await row.getByText('Сейчас').waitFor();
  const user = await program.app.user('vice-rector');
  const own = (await user.get('/absences')).body.items as unknown as readonly AbsenceView[];
  expect(own).toMatchObject([{ person: { login: 'vice-rector' }, status: 'current', basis: { number: '77-к' } }]);

  const deputy = await program.signIn(own[0]?.deputy?.login ?? '');
  await deputy.getByRole('link', { name: /^Вы замещаете: Алимжанова Г\.С\. \(до / }).click();
  await deputy.getByText('№ 77-к').waitFor();
  expect(await deputy.getByRole('button', { name: 'Отменить' }).count()).toBe(0);

  await row.getByRole('button', { name: 'Отменить' }).click();
  await head.getByLabel('Причина').fill('Командировка отложена.');
  await head.getByRole('dialog').getByRole('button', { name: 'Отменить отсутствие' }).click();
  await row.getByText('Отменено: Командировка отложена.').waitFor();
}, 120_000);

test('whoever is absent sees it on a phone without being able to change it', async () => {
  const viceRector = await program.signIn('vice-rector', ON_A_PHONE);
  await viceRector.goto('/absences');
  await viceRector.getByText('Командировка отложена.').waitFor();
  expect(await viceRector.getByRole('button', { name: 'Болмайтынын енгізу' }).count()).toBe(0);
  expect(await viceRector.getByRole('link', { name: 'Алмастыру' }).count()).toBe(0);
  expect(await viceRector.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
}, 120_000);

test.each([
  ['with motion', true],
  ['for readers who ask for less motion', false],
])('the list of a field opens inside the window %s', { timeout: 60_000 }, async (_words, motion) => {
  const head = await program.signIn('registrar-head', { ...AT_A_DESK, motion });
  await head.goto('/absences');
  await head.getByRole('button', { name: 'Внести отсутствие' }).click();
  const field = head.getByRole('combobox', { name: 'Кто отсутствует' });
  await choose(field, 'Декан инженерного факультета', 'Декан');
  await head.getByRole('dialog').getByText('Воронцов П.И.').filter({ visible: true }).first().waitFor();
  await head.context().close();
});
