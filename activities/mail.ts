/** Sending of mail, and what is done every morning. */
import { ApplicationFailure } from '@temporalio/common';
import type { MailActivities, MailRound } from '../contracts/activities.ts';
import { queueDigests } from '../db/read-models/digest.ts';
import { createCalendarStore } from '../db/stores/calendar-store.ts';
import { noteMessageMails } from '../db/stores/campaign/message-mails.ts';
import { forgetMails, giveUpMails } from '../db/stores/mail-upkeep.ts';
import { createMailsStore, type MailsStore, type TakenMail } from '../db/stores/mails-store.ts';
import { forgetNotices } from '../db/stores/notices.ts';
import { isWorkingDay } from '../domain/calendar/working-calendar.ts';
import type { Instant } from '../domain/shared/time.ts';
import { createMailTemplates } from '../platform/mail/mail-templates.ts';
import type { Delivery, MailSender } from '../platform/mail/mail-sender.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { endOfDay, writeLetter, type Writer } from './mail/letter.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Mails of one call of the activity, which stays short so that a worker can stop. */
const MAILS_PER_ROUND = 50;
const AT_ONCE = 3;
/** Longer than the mail server may take to answer: whoever sends it has been killed. */
const ABANDONED_AFTER_MS = 3 * MINUTE_MS;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;
const GIVEN_UP_AFTER_MS = 5 * DAY_MS;
const MAILS_KEPT_MS = 90 * DAY_MS;
/** An open page that was away for longer reads everything anew. */
const NOTICES_KEPT_MS = 3 * DAY_MS;

export function createMailActivities(dependencies: ActivityDependencies): MailActivities {
  const { db, clock, mail } = dependencies;
  const mails = createMailsStore(db);
  const ago = (ms: number) => later(clock.now(), -ms);
  const sending = mail && { ...dependencies, mails, sender: mail, print: createMailTemplates(), domain: mail.domain };
  return {
    sendMails: () => (sending ? sendRound(sending) : Promise.resolve({})),
    queueDigests: () => (mail ? queueOnWorkingDay(dependencies) : Promise.resolve({ digests: 0 })),
    async tidyUp() {
      await giveUpMails(db, ago(GIVEN_UP_AFTER_MS), clock.now());
      await forgetMails(db, ago(MAILS_KEPT_MS));
      await forgetNotices(db, ago(NOTICES_KEPT_MS));
    },
  };
}

interface Sending extends Writer {
  readonly mails: MailsStore;
  readonly sender: MailSender;
}

/** @throws a failure that Temporal tries again, ever more rarely, while the mail server is not reached */
async function sendRound(sending: Sending): Promise<MailRound> {
  const now = sending.clock.now();
  await noteMessageMails(sending.db, { now, since: later(now, -GIVEN_UP_AFTER_MS) });
  const round = { left: MAILS_PER_ROUND, isUnreachable: false };
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => sendLane(sending, round)));
  const failed = lanes.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
  if (round.isUnreachable) throw ApplicationFailure.retryable('the mail server is not reached', 'MAIL_SERVER_AWAY');
  const nextAt = await sending.mails.nextDue();
  return nextAt === undefined ? {} : { nextAt };
}

/** Sends one after another until nothing is due or the round is over. */
async function sendLane(sending: Sending, round: { left: number; isUnreachable: boolean }): Promise<void> {
  while (round.left > 0 && !round.isUnreachable) {
    round.left -= 1;
    const now = sending.clock.now();
    const mail = await sending.mails.take(now, later(now, ABANDONED_AFTER_MS));
    if (!mail) return;
    if ((await sendOne(sending, mail)) === 'unreachable') round.isUnreachable = true;
  }
}

async function sendOne(sending: Sending, mail: TakenMail): Promise<Delivery['type'] | 'skipped'> {
  const { mails, clock } = sending;
  const letter = await writeLetter(sending, mail).catch(async (error: unknown) => {
    await mails.putBack(mail.id, { answer: 'NOT_WRITTEN', nextAt: later(clock.now(), pauseAfter(mail.tries)) });
    throw error;
  });
  if (!letter) {
    await mails.settle(mail.id, 'skipped', { answer: null, at: clock.now() });
    return 'skipped';
  }
  const delivery = await sending.sender.send(letter);
  await keep(sending, mail, delivery);
  return delivery.type;
}

async function keep({ mails, clock }: Sending, mail: TakenMail, { type, answer }: Delivery): Promise<void> {
  const at = clock.now();
  if (type === 'accepted') return mails.settle(mail.id, 'accepted', { answer, at });
  const isTooOld = mail.createdAt < later(at, -GIVEN_UP_AFTER_MS);
  if (type === 'refused' || isTooOld) return mails.settle(mail.id, 'failed', { answer, at });
  // how long to wait for a server that is not reached is the activity's to say
  const nextAt = type === 'postponed' ? later(at, pauseAfter(mail.tries)) : at;
  return mails.putBack(mail.id, { answer, nextAt });
}

/** One minute after the first try, then twice as long each time. */
function pauseAfter(tries: number): number {
  return Math.min(MINUTE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
}

async function queueOnWorkingDay({ db, clock, timeZone }: ActivityDependencies): Promise<{ digests: number }> {
  const day = clock.today();
  const calendar = await createCalendarStore(db).workingCalendar(day);
  if (!isWorkingDay(calendar, day)) return { digests: 0 };
  return { digests: await queueDigests(db, { day, at: clock.now(), remindBefore: endOfDay(day, timeZone) }) };
}

function later(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}
