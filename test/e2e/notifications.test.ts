/** A person chooses what to be written about and tries it; the administrator sees what a mail server refused. */
import { expect, test } from 'vitest';
import { submitOrder } from '../api/orders.ts';
import { startMailSink, type MailSink } from '../mail-sink.ts';
import { startStack } from '../stack.ts';
import { actAndSee } from './person.ts';
import { withProgram } from './program.ts';

let sink: MailSink;
const program = withProgram(async () => {
  sink = await startMailSink({
    refuse: (to) => (to.startsWith('lawyer') ? { code: 550, words: '5.1.1 No such mailbox here' } : undefined),
  });
  const stack = await startStack({ smtpUrl: sink.url });
  const stop = async () => {
    await stack.stop();
    await sink.stop();
  };
  return { app: stack.app, stop };
});

test('the lawyer has the test mail refused, reads why, and asks for letters in the morning', async () => {
  const lawyer = await program.signIn('lawyer');
  await lawyer.getByRole('button', { name: 'Настроить уведомления' }).click();
  await lawyer.getByRole('button', { name: 'Прислать пробное письмо' }).click();
  await lawyer.getByText(/Письмо не принято .*No such mailbox here/).waitFor();
  await lawyer.getByRole('radiogroup', { name: 'Что ждёт вас' }).getByText('Утром').click();
  await actAndSee(lawyer.getByText('Выбор сохранён'), () => lawyer.getByRole('button', { name: 'Сохранить' }).click());
  await lawyer.reload();
  const group = lawyer.getByRole('radiogroup', { name: 'Что ждёт вас' });
  await group.getByRole('radio', { name: 'Утром', checked: true }).waitFor({ state: 'attached' });
});

test('the administrator finds the refused mail with the words of the server and sends it again', async () => {
  const admin = await program.signIn('admin');
  await admin.getByRole('link', { name: 'Неполученные письма' }).click();
  const row = admin.getByRole('row', { name: /No such mailbox here/ });
  await row.getByText('Не отправлено').waitFor();
  await actAndSee(admin.getByText('Письмо поставлено в очередь'), () =>
    row.getByRole('button', { name: 'Отправить снова' }).click(),
  );
});

test('whoever is asked to approve gets a letter with the way to the task at once', async () => {
  const registrar = await program.app.user('registrar');
  await submitOrder(registrar, 'academic-leave-medical');
  await expect.poll(() => sink.letters.some(({ text }) => text.includes('/inbox/'))).toBe(true);
});
