/** The palette that leads anywhere by a few words, from any screen. */
import { expect, test } from 'vitest';
import { ON_A_PHONE } from './person.ts';
import { withProgram } from './program.ts';

const program = withProgram();

test('a registrar goes to a new order and to a student by a few letters, without a mouse', async () => {
  const page = await program.signIn('registrar');
  await page.keyboard.press('Control+k');
  // as fast as a keyboard can: no letter may be lost while the palette opens
  await page.keyboard.type('отчисл');
  expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('отчисл');
  await page.getByRole('option', { name: /Отчисление по собственному желанию/, selected: true }).waitFor();
  await page.keyboard.press('Enter');

  await page.waitForURL(/\/new\?process=order&kind=expulsion-own-wish/);

  const registrar = await program.app.user('registrar');
  const { sample } = (await registrar.get('/processes/order/kinds/expulsion-own-wish')).body;
  const id = sample.students[0]?.studentId ?? '';
  const { iin } = (await registrar.get(`/students/${id}`)).body.student;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(iin);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/students/${id}`);
});

test('a dean is offered no screens that are not theirs to see', async () => {
  const page = await program.signIn('dean-1', ON_A_PHONE);
  await page.keyboard.press('Control+k');
  const options = page.getByRole('option');
  await options.first().waitFor();
  expect(await page.getByRole('option', { name: 'Маған келгендер' }).count()).toBe(1);
  expect(await page.getByRole('option', { name: 'Журналдар' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await options.first().waitFor({ state: 'hidden' });
});
