/** Messages of a summer semester on their way to a real mail server. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSettingsStore } from '../../db/stores/settings-store.ts';
import { inCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { tellInCampaign, type CampaignMessage } from '../../db/stores/campaign/messages-store.ts';
import type { Application } from '../../domain/campaign/application.ts';
import { DEFAULT_PREFERENCES } from '../../domain/notifications/preferences.ts';
import { dateIn } from '../../platform/clock.ts';
import { createMailSender, type MailSender } from '../../platform/mail/mail-sender.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { seedApplications, seedCampaign } from '../../test/factories/campaign-rows.ts';
import { workDependencies } from '../../test/factories/campaign-work.ts';
import { startMailSink, type MailSink } from '../../test/mail-sink.ts';
import { createMailActivities } from '../mail.ts';

/** Monday, noon in Almaty */
const NOW = '2027-06-07T07:00:00.000Z';
const TUESDAY_MORNING = '2027-06-08T03:00:00.000Z';
const PAY_UNTIL = '2027-06-10T13:00:00.000Z';
const STUDENT = 'student-1@kokzhiek.example';

let database: TestDatabase;
let sink: MailSink;
let sender: MailSender;
let application: Application;
let adviser: { readonly id: string; readonly email: string };

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  sink = await startMailSink();
  sender = createMailSender({ smtpUrl: sink.url, from: 'registrar@university.example' });
});
beforeEach(async () => {
  const { db } = database;
  await db.raw('truncate campaigns, mails, notification_settings cascade');
  await seedCampaign(db, { phase: 'payment' });
  const student = await db('students').where({ person_id: 'person-student-1' }).first<Person>('id', 'adviser_id');
  adviser = await db('people').where({ id: student.adviser_id }).first<typeof adviser>('id', 'email');
  const [seeded] = await seedApplications(db, [student.id], { status: 'payable', payUntil: PAY_UNTIL });
  if (seeded) application = seeded;
});
afterAll(async () => {
  sender.close();
  await sink.stop();
  await database.destroy();
});

interface Person {
  readonly id: string;
  readonly adviser_id: string;
}

const activitiesAt = (now: string) =>
  createMailActivities(
    workDependencies(database.db, {
      clock: { now: () => now, today: () => dateIn('Asia/Almaty', now) },
      mail: sender,
    }),
  );

function tell(kind: CampaignMessage['kind'], at = NOW): Promise<void> {
  const { id, studentId, courseCode, amount } = application;
  const details = { applicationId: id, courseCode, amount, payUntil: PAY_UNTIL };
  const place = { campaignId: 'campaign-1', at };
  return inCampaign(database.db, place, (held) => tellInCampaign(held, [{ kind, studentId, details }]));
}

/** Letters somebody gets while `work` is done. */
async function lettersWhile(address: string, work: () => Promise<unknown>) {
  const before = sink.to(address).length;
  await work();
  return sink.to(address).slice(before);
}

test('a student who has to pay is written to at once, once, in their language, without names, courses and reasons', async () => {
  await database.db('people').where({ email: STUDENT }).update({ language: 'kk' });
  const letters = await lettersWhile(STUDENT, async () => {
    await tell('application-payable');
    await activitiesAt(NOW).sendMails();
    await activitiesAt(NOW).sendMails();
  });
  await database.db('people').where({ email: STUDENT }).update({ language: 'ru' });
  expect(letters.map(({ subject }) => subject)).toEqual(['Жазғы семестр: сізден әрекет күтіледі']);
  const { text = '' } = letters[0] ?? {};
  expect(text).toContain(`Өтінім нөмірі: ${application.number}`);
  expect(text).toContain('Мерзімі: 2027 ж. 10 маусым, 18:00');
  expect(text).toContain('http://localhost:3000/summer');
  expect(text).not.toMatch(/Қазақстан тарихы|HKZ1101/);
});

test('the adviser hears of it in the morning, in one letter however many students there are', async () => {
  const letters = await lettersWhile(adviser.email, async () => {
    await tell('application-payable');
    await tell('application-payable');
    await activitiesAt(NOW).sendMails();
    await createSettingsStore(database.db).change('weekend', [6, 7]);
    await activitiesAt(TUESDAY_MORNING).queueDigests();
    await activitiesAt(TUESDAY_MORNING).sendMails();
  });
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain('заявка ждёт оплаты: 2');
  expect(letters[0]?.text).toContain('/campaigns/campaign-1/messages');
});

test('what is answered before the letter is written is not written about', async () => {
  const letters = await lettersWhile(STUDENT, async () => {
    await tell('application-payable');
    await database.db('applications').update({ status: 'paid', paid: 45_000 });
    await activitiesAt(NOW).sendMails();
  });
  expect(letters).toEqual([]);
});

test('whoever wants no mail gets none, and old messages are not told by mail at all', async () => {
  const never = { person_id: 'person-student-1', ...DEFAULT_PREFERENCES, tasks: 'never', changed_at: NOW };
  await tell('application-payable', '2027-06-01T07:00:00.000Z');
  await database.db('notification_settings').insert(never);
  await tell('application-payable');
  const letters = await lettersWhile(STUDENT, () => activitiesAt(NOW).sendMails());
  expect(letters).toEqual([]);
  const noted = await database.db('mails').select<{ person_id: string }[]>('person_id');
  expect(noted).toEqual([{ person_id: adviser.id }]);
});
