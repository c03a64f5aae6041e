/** The head of the office changes who visas a kind of paper: checked in words, tried on past papers, saved, taken back. */
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openOrder, submitOrder } from '../api/orders.ts';
import { choose, fillDay } from './fields.ts';
import { actAndSee } from './person.ts';
import { withProgram } from './program.ts';

const KIND = 'disciplinary-measure';
const FOUR_MINUTES = 240_000;

const program = withProgram();

/** A day so many days from today, as it is typed. */
function day(offset: number): string {
  return DateTime.fromISO(program.app.deps.clock.today()).plus({ days: offset }).toFormat('dd.MM.yyyy');
}

async function saveFrom(page: Page, firstDay: string): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить как новую версию' }).click();
  await fillDay(page.getByLabel('Первый день'), firstDay);
  await page.getByLabel('Причина изменения').fill('Взыскания с удержанием согласует бухгалтерия.');
  await page.getByLabel('Основание (приказ, положение)').fill('Приказ № 12');
  await actAndSee(page.getByText('Версия сохранена'), () =>
    page.getByRole('button', { name: 'Сохранить версию', exact: true }).click(),
  );
}

async function keysOfStages(caseId: string): Promise<readonly string[]> {
  const head = await program.app.user('registrar-head');
  return (await head.get(`/cases/${caseId}`)).body.case.stages.map(({ key }) => key);
}

test(
  'a stage is added, checked, tried on past papers and saved; a planned version is taken back',
  async () => {
    const registrar = await program.app.user('registrar');
    const running = await submitOrder(registrar, KIND);
    const before = await keysOfStages(running.id);
    const head = await program.signIn('registrar-head');
    await head.getByRole('link', { name: 'Маршруты' }).click();
    await head.getByRole('link', { name: 'Дисциплинарное взыскание' }).click();
    await head.getByRole('button', { name: 'Изменить версию 1' }).click();

    await head.getByRole('button', { name: 'Добавить этап: Согласование' }).click();
    const rail = head.getByRole('complementary', { name: 'Проверка маршрута' });
    await rail.getByText('На этапе «Новый этап» никого не спрашивают: добавьте участника.').waitFor();
    expect(await head.getByRole('button', { name: 'Сохранить как новую версию' }).isDisabled()).toBe(true);
    await head.getByLabel('Название на русском').fill('Бухгалтерия');
    await head.getByRole('button', { name: 'Добавить участника' }).click();
    await choose(head.getByRole('combobox', { name: 'Роль' }), 'Бухгалтер', 'Бухгалтер');
    await rail.getByText('Замечаний нет').waitFor();

    await rail.getByRole('tab', { name: 'На образце' }).click();
    await rail.getByText('Бухгалтерия').first().waitFor();
    await rail.getByRole('tab', { name: 'На прошлых' }).click();
    await rail.getByText('Просмотрен последний 1 документ. Иначе пошёл бы 1.').waitFor();
    await rail.getByText('Появился бы этап «Бухгалтерия».').waitFor();

    await saveFrom(head, day(0));
    const versions = head.getByRole('complementary', { name: 'Версии' });
    await versions.getByText('Основание: Приказ № 12').waitFor();
    expect(await versions.getByRole('listitem').first().innerText()).toContain('Действует');
    const next = await openOrder(registrar, KIND);
    expect(await keysOfStages(next.id)).toHaveLength(before.length + 1);
    expect(await keysOfStages(running.id)).toEqual(before);

    await head.getByRole('button', { name: 'Изменить версию 2' }).click();
    await head.getByRole('button', { name: 'Добавить шаг после: Согласование' }).click();
    await head.getByRole('menuitem', { name: 'Ожидание' }).click();
    await rail.getByText('Замечаний нет').waitFor();
    await head.getByRole('button', { name: 'Переименовать: Ожидание' }).click();
    await head.getByLabel('Название на русском').fill('Пауза до приказа');
    await choose(head.getByRole('combobox', { name: 'Чего ждёт документ' }), 'Отметки людей о сделанном');
    await rail.getByText('«Пауза до приказа» никого не спрашивают').waitFor();
    await choose(head.getByRole('combobox', { name: 'Чего ждёт документ' }), 'Даты из самого');
    await rail.getByText('Замечаний нет').waitFor();
    await head.getByRole('button', { name: 'Убрать этап: Бухгалтерия' }).click();
    await saveFrom(head, day(10));
    await versions.getByRole('button', { name: /^Версия 3 с/ }).click();
    await head.getByText('Ждёт даты «').waitFor();
    await versions.getByRole('button', { name: 'Отменить версию' }).click();
    await head.getByRole('dialog').getByRole('textbox').fill('Положение отложено.');
    await head.getByRole('dialog').getByRole('button', { name: 'Отменить версию' }).click();
    await versions.getByText('Отменена: Положение отложено.').waitFor();
  },
  FOUR_MINUTES,
);
