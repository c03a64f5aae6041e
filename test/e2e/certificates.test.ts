/** Signing with a certificate as people do it: the office demands it, NCALayer signs, the server verifies. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CaseSignatureView } from '../../contracts/signatures.schemas.ts';
import { driveCase } from '../api/drive-case.ts';
import { demandCertificate } from '../api/certificate-orders.ts';
import { submitOrder } from '../api/orders.ts';
import type { AnswerBody } from '../api/api-user.ts';
import { createAuthority } from '../signing/authority.ts';
import { createSignatories, type Signatories } from '../signing/signatories.ts';
import { startMockNcalayer, type MockNcalayer } from '../signing/mock-ncalayer.ts';
import { startStack } from '../stack.ts';
import { actAndSee } from './person.ts';
import { withProgram } from './program.ts';

const KIND = 'academic-leave-medical';
const SIGNATORY = 'vice-rector';

let ncalayer: MockNcalayer;
const program = withProgram(async () => {
  // its address stands in the settings before there is anybody to give a key to
  ncalayer = await startMockNcalayer(createAuthority('gost').issue());
  return startStack({ ncalayerUrl: ncalayer.url });
});
let keys: Signatories;
let page: Page;

beforeAll(async () => {
  keys = await createSignatories(program.app.deps.db, 'gost');
  ncalayer.useKey(await keys.keyOf(SIGNATORY));
  await demandCertificate(await program.app.user('registrar-head'), KIND, program.app.deps.clock.today());
  page = await program.signIn(SIGNATORY);
}, 240_000);

type CaseBody = AnswerBody['case'];

/** Orders that wait for the signature. */
async function waitingOrders(count: number): Promise<readonly CaseBody[]> {
  const registrar = await program.app.user('registrar');
  const people = {
    user: (login: string) => program.app.user(login),
    read: async (caseId: string) => (await registrar.get(`/cases/${caseId}`)).body.case,
  };
  const orders: CaseBody[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await submitOrder(registrar, KIND);
    orders.push(await driveCase(people, id, ({ openTasks }) => openTasks.some(({ action }) => action === 'sign')));
  }
  return orders;
}

async function signaturesUnder({ id }: CaseBody): Promise<readonly CaseSignatureView[]> {
  const { body } = await (await program.app.user('registrar')).get(`/cases/${id}/signatures`);
  return body.items as unknown as CaseSignatureView[];
}

const dialog = () => page.getByRole('dialog');
const signButton = () => dialog().getByRole('button', { name: 'Подписать ЭЦП' });

test('what goes wrong is told in words, and then the paper is signed', { timeout: 240_000 }, async () => {
  const [order] = await waitingOrders(1);
  if (!order) throw new Error('no order waits');
  await page.goto(`/inbox/${order.openTasks[0]?.id}`);
  await page.getByRole('button', { name: 'Подписать ЭЦП' }).click();
  await dialog().getByText('Подписываются именно эти файлы').waitFor();
  await expect
    .poll(() =>
      dialog()
        .getByText(/^SHA-256 [0-9a-f]{64}$/)
        .count(),
    )
    .toBe(2);

  ncalayer.failOnce('cancelled');
  await signButton().click();
  await dialog().getByText('Вы закрыли окно NCALayer, не подписав.').waitFor();
  ncalayer.failOnce('no-module');
  await signButton().click();
  await dialog().getByText('NCALayer устарел').waitFor();
  ncalayer.useKey(await keys.keyOf(SIGNATORY, { notAfter: '2026-02-01T00:00:00Z' }));
  await signButton().click();
  await dialog().getByText('Сертификат сейчас не действует').waitFor();
  ncalayer.useKey(await keys.keyOf('rector'));
  await signButton().click();
  await dialog().getByText('Ключ другого человека').waitFor();
  expect(await signaturesUnder(order)).toEqual([]);

  ncalayer.useKey(await keys.keyOf(SIGNATORY));
  await actAndSee(page.getByText(/^Подписано: /).first(), () => signButton().click());
  const signatures = await signaturesUnder(order);
  expect(signatures.map(({ document, checks }) => [document.language, checks.digest, checks.chain]).sort()).toEqual([
    ['kk', 'pass', 'pass'],
    ['ru', 'pass', 'pass'],
  ]);
  await page.goto(`/cases/${order.id}`);
  await page.getByRole('tab', { name: 'Визы' }).click();
  await page
    .getByText(/ЭЦП, сертификат №/)
    .first()
    .waitFor();
  await page.getByRole('tab', { name: 'Файлы' }).click();
  await page.getByText('Не проверялось: отзыв сертификата, метка времени').first().waitFor();
});

test('several papers are signed with one call of NCALayer', { timeout: 240_000 }, async () => {
  const orders = await waitingOrders(3);
  const before = ncalayer.requests.length;
  await page.goto('/inbox');
  const choices = page.getByRole('checkbox', { name: /^Выбрать: / });
  await expect.poll(() => choices.count()).toBe(orders.length);
  for (const choice of await choices.all()) await choice.check();
  await page.getByRole('button', { name: 'Подписать (3)' }).click();
  await dialog().getByText('3 документа подписываются ЭЦП').waitFor();
  await dialog().getByRole('button', { name: 'Подписать (3)' }).click();
  await dialog().getByText('Готово: 3 из 3; пропущено: 0').waitFor();
  expect(ncalayer.requests.length - before).toBe(1);
  expect(ncalayer.requests.at(-1)?.args.data).toHaveLength(6);
  for (const order of orders) expect(await signaturesUnder(order)).toHaveLength(2);
});

test('a program that is not running is told so', { timeout: 240_000 }, async () => {
  const [order] = await waitingOrders(1);
  await ncalayer.close();
  await page.goto(`/inbox/${order?.openTasks[0]?.id}`);
  await page.getByRole('button', { name: 'Подписать ЭЦП' }).click();
  await signButton().click();
  await dialog().getByText('NCALayer не отвечает').waitFor();
});
