/** An administrator trusts an authority by the file of its certificate, and withdraws the trust; an auditor reads. */
import { expect, test } from 'vitest';
import { sha256 } from '../../db/sha256.ts';
import { createAuthority } from '../signing/authority.ts';
import { isWiderThanWindow, violationsOf } from './accessibility.ts';
import { actAndSee, ON_A_PHONE } from './person.ts';
import { withProgram } from './program.ts';

const ADDRESS = '/trusted-certificates';
const REASON = 'Удостоверяющий центр утратил свой ключ.';
const authority = createAuthority('rsa');

const program = withProgram();
function file(content: Uint8Array) {
  return { name: 'authority.cer', mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

test('an authority is looked at, trusted and withdrawn with a reason', { timeout: 60_000 }, async () => {
  const page = await program.signIn('admin');
  await page.goto(ADDRESS);
  await page.getByText('Доверенных сертификатов нет').waitFor();
  const input = page.locator('input[type=file]');
  const odd = page.getByText('Файл пуст или слишком велик для сертификата.');
  await actAndSee(odd, () => input.setInputFiles(file(Buffer.alloc(0))));
  await input.setInputFiles(file(Buffer.from('no certificate')));
  await page.getByRole('alert').getByText('Это не сертификат удостоверяющего центра').waitFor();

  await input.setInputFiles(file(authority.der));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(sha256(authority.der)).waitFor();
  await dialog.getByText('подписан собственным ключом').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Доверять' }).click();
  await dialog.waitFor({ state: 'detached' });

  const row = page.getByRole('row').filter({ hasText: sha256(authority.der) });
  await row.getByRole('button', { name: 'Отозвать доверие' }).click();
  await dialog.getByRole('textbox').fill(REASON);
  await dialog.getByRole('button', { name: 'Отозвать доверие' }).click();
  await row.getByText(REASON).waitFor();
  expect(await row.getByRole('button').count()).toBe(0);
  await page.context().close();
});

test('an auditor reads on a phone what became of it, and changes nothing', { timeout: 60_000 }, async () => {
  const page = await program.signIn('auditor', ON_A_PHONE);
  await page.goto(ADDRESS);
  await page.getByText(REASON).waitFor();
  expect(await page.locator('main').getByRole('button').count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  expect(await isWiderThanWindow(page)).toBe(false);
  await page.context().close();
});
