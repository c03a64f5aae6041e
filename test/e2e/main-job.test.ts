/** The main job as people do it: a registrar drafts, deans and a lawyer visa, the vice-rector signs, a number appears. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CaseView } from '../../contracts/cases.schemas.ts';
import type { StudentView } from '../../contracts/students.schemas.ts';
import { eventually } from '../eventually.ts';
import { choose, fillDay } from './fields.ts';
import { actAndSee } from './person.ts';
import { withProgram } from './program.ts';

const program = withProgram();

test(
  'a drafted order is approved, signed and numbered, and its paper can be downloaded',
  { timeout: 180_000 },
  async () => {
    const registrar = await program.signIn('registrar');
    const caseId = await draftOrder(registrar, await freeStudent());
    await registrar.getByRole('button', { name: 'Отправить на согласование' }).click();
    await registrar.getByRole('heading', { level: 1, name: /Об отчислении/ }).waitFor();

    const signers = await decideUntilNumbered(caseId);

    expect(signers).toContain('lawyer');
    expect(signers).toContain('vice-rector');
    expect(signers.some((login) => login.startsWith('dean-'))).toBe(true);
    const { number } = await readCase(caseId);
    await registrar.getByText(`№ ${number}`).first().waitFor();
    expect(await downloadedText(registrar)).toContain(number);
  },
);

/** A student whom the order may name today, as the registrar sees them in Russian. */
async function freeStudent(): Promise<StudentView> {
  const user = await program.app.user('registrar');
  const { sample } = (await user.get('/processes/order/kinds/expulsion-own-wish')).body;
  const id = sample.students[0]?.studentId ?? '';
  return (await user.get(`/students/${id}`, { 'Accept-Language': 'ru' })).body.student;
}

async function draftOrder(page: Page, student: StudentView): Promise<string> {
  await page.getByRole('link', { name: 'Новый документ' }).first().click();
  await page.getByRole('link', { name: 'Отчисление по собственному желанию' }).click();
  await choose(page.getByRole('combobox', { name: 'Поиск по имени, группе или ИИН' }), student.name, student.iin);
  await fillDay(page.getByLabel('Дата вступления в силу'), dayFromToday(1));
  await choose(page.getByLabel('Вид документа'), 'личное заявление');
  await fillDay(page.getByLabel('Дата', { exact: true }), dayFromToday(-1));
  await page.getByText('Черновик сохранён').waitFor();
  await page.getByText('Все проверки пройдены').waitFor();
  await paperShows(page, 'ПРИКАЗЫВАЮ');
  await paperShows(page, 'БҰЙЫРАМЫН');
  return new URL(page.url()).searchParams.get('case') ?? '';
}

async function paperShows(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await allText(page)).includes(words)).toBe(true);
}

async function allText(page: Page): Promise<string> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const texts = await Promise.all(frames.map((frame) => frame.locator('body').innerText()));
  return texts.join('\n');
}

/** Everybody who is asked answers in the browser, until the paper has its number; tells who was asked. */
async function decideUntilNumbered(caseId: string): Promise<readonly string[]> {
  const asked: string[] = [];
  for (;;) {
    const next = await nextStep(caseId);
    if (next === 'numbered') return asked;
    await decide(next, caseId);
    asked.push(next);
  }
}

/** Login of somebody who is asked now; between two stages the program needs a moment to ask the next people. */
function nextStep(caseId: string): Promise<string> {
  return eventually(async () => {
    const { number, openTasks } = await readCase(caseId);
    return number === undefined ? openTasks[0]?.assignee.login : 'numbered';
  });
}

async function decide(login: string, caseId: string): Promise<void> {
  const page = await program.signIn(login);
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: /Перейти к (согласованию|подписанию)/ }).click();
  const sign = page.getByRole('button', { name: 'Подписать', exact: true });
  const approve = page.getByRole('button', { name: 'Согласовать', exact: true });
  await sign.or(approve).waitFor();
  const isVisa = await approve.isVisible();
  await actAndSee(page.getByText(/^(Согласовано|Подписано): /), () =>
    isVisa ? approve.click() : confirmSignature(page),
  );
  await page.context().close();
}

async function confirmSignature(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Подписать', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Подпись ставится именно под этой версией').waitFor();
  await dialog.getByRole('button', { name: 'Подписать', exact: true }).click();
}

async function readCase(caseId: string): Promise<CaseView> {
  const user = await program.app.user('registrar');
  return (await user.get(`/cases/${caseId}`)).body.case;
}

/** Text of the registered paper in Russian, as the browser saved it. */
async function downloadedText(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'Файлы' }).click();
  const line = page.getByRole('listitem').filter({ hasText: 'зарегистрированный документ' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    line.getByRole('link', { name: /на русском/ }).click(),
  ]);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
}

function dayFromToday(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(day);
}
