/** An office that writes to its people: the record, the mails, a mail server, and a clock to be turned. */
import type { Knex } from 'knex';
import type { ActivityDependencies } from '../activities/dependencies.ts';
import { createMailActivities } from '../activities/mail.ts';
import type { MailActivities } from '../contracts/activities.ts';
import { createCaseRecordStore } from '../db/stores/case-record-store.ts';
import { createSettingsStore } from '../db/stores/settings-store.ts';
import { dateIn } from '../platform/clock.ts';
import { createMailSender, type MailSender } from '../platform/mail/mail-sender.ts';
import { createTestDatabase } from './database.ts';
import { NOW, type TestCase } from './factories/cases.ts';
import { NO_REACH } from './reach.ts';
import { forCase, saveWritings, seedPeople } from './factories/recording.ts';
import { startMailSink, type MailSink, type SinkBehaviour } from './mail-sink.ts';

const TIME_ZONE = 'Asia/Almaty';
export const FROM = 'Тіркеу <registrar@university.example>';
export const PUBLIC_URL = 'https://tirkeu.university.example';

export interface MailOffice {
  readonly db: Knex;
  readonly url: string;
  readonly sink: MailSink;
  readonly activities: MailActivities;
  /** address of a person */
  address(personId: string): string;
  /** letters a person has got, and forgets nothing */
  lettersTo(personId: string): MailSink['letters'];
  /** letters a person gets while `work` is done */
  lettersWhile(personId: string, work: () => Promise<unknown>): Promise<MailSink['letters']>;
  /** what became of the mails of a case, in the order of its events */
  statesOf(caseId: string): Promise<readonly string[]>;
  turnTo(instant: string): void;
  /** no mail waits, everybody wants what is usual, and it is the morning of the test cases again */
  startAnew(): Promise<void>;
  record(testCase: TestCase, caseId: string): Promise<void>;
  /** the same office with another way to the mail server */
  through(sender: MailSender): MailActivities;
  stop(): Promise<void>;
}

/** Everybody of `seedPeople`, each with an address, and the working calendar. */
export async function openMailOffice(behaviour: SinkBehaviour = {}): Promise<MailOffice> {
  const database = await createTestDatabase();
  const { db } = database;
  const sink = await startMailSink(behaviour);
  const time = { now: NOW };
  await seedPeople(db);
  await seedCalendar(db);
  await db('people').update({ email: db.raw(`id || '@university.example'`), language: 'ru' });
  const sender = createMailSender({ smtpUrl: sink.url, from: FROM });
  const through = (mail: MailSender) => createMailActivities(dependenciesOf(db, time, mail));
  const address = (personId: string) => `${personId}@university.example`;
  const lettersTo = (personId: string) => sink.to(address(personId));
  return {
    db,
    url: database.url,
    sink,
    activities: through(sender),
    through,
    address,
    lettersTo,
    async lettersWhile(personId, work) {
      const before = lettersTo(personId).length;
      await work();
      return lettersTo(personId).slice(before);
    },
    statesOf: (caseId) => db('mails').where({ case_id: caseId }).orderBy('seq').pluck<string[]>('state'),
    turnTo: (instant) => void (time.now = instant),
    async startAnew() {
      time.now = NOW;
      await db('mails').delete();
      await db('notification_settings').delete();
    },
    async record(testCase, caseId) {
      const known: unknown = await db('case_contents').where({ case_id: caseId }).first('id');
      if (known === undefined) await saveWritings(db, caseId);
      await createCaseRecordStore(db, { sendsMail: true }).record(forCase(testCase, caseId));
    },
    async stop() {
      sender.close();
      await sink.stop();
      await database.destroy();
    },
  };
}

async function seedCalendar(db: Knex): Promise<void> {
  const settings = createSettingsStore(db);
  await settings.change('weekend', [6, 7]);
  await settings.change('working-hours', { fromMinute: 9 * 60, toMinute: 18 * 60 });
}

function dependenciesOf(db: Knex, time: { readonly now: string }, mail: MailSender): ActivityDependencies {
  return {
    db,
    clock: { now: () => time.now, today: () => dateIn(TIME_ZONE, time.now) },
    timeZone: TIME_ZONE,
    publicUrl: PUBLIC_URL,
    renderDocx: () => Promise.reject(new Error('No paper is made here.')),
    ...NO_REACH,
    mail,
  };
}
