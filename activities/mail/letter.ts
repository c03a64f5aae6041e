/** A queued mail as a letter, written when its turn comes: it tells how things stand then. */
import { readDigest } from '../../db/read-models/digest.ts';
import { readMailFacts, type MailFacts } from '../../db/read-models/mail-facts.ts';
import type { TakenMail } from '../../db/stores/mails-store.ts';
import type { Occasion } from '../../domain/notifications/occasions.ts';
import { messageStillMatters } from '../../domain/notifications/campaign-messages.ts';
import { stillMatters } from '../../domain/notifications/relevance.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { startOfDay } from '../../platform/clock.ts';
import { mailTexts } from '../../platform/i18n/mail-text.ts';
import type { Letter } from '../../platform/mail/mail-sender.ts';
import type { MailBody, MailName, PrintMail } from '../../platform/mail/mail-templates.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { composeDigest } from './compose-digest.ts';
import { composeMail, nameOfMail } from './compose-mail.ts';
import { composeMessage, nameOfMessage } from './compose-message.ts';
import { mailFrame } from './mail-frame.ts';

/** More are counted and left to the program. */
const DIGEST_ITEMS = 50;

interface Worded {
  readonly name: MailName;
  readonly body: MailBody;
}

export interface Writer extends Pick<ActivityDependencies, 'db' | 'clock' | 'timeZone' | 'publicUrl'> {
  readonly print: PrintMail;
  /** host part of Message-IDs */
  readonly domain: string;
}

/** Writes a mail; undefined when there is nothing to tell any more, or nobody to tell it to. */
export async function writeLetter(writer: Writer, mail: TakenMail): Promise<Letter | undefined> {
  const facts = await readMailFacts(writer.db, mail.id);
  const { email, language } = facts.reader;
  if (email === null) return undefined;
  const worded = await wordMail(writer, mail, facts);
  if (!worded) return undefined;
  const printed = writer.print(worded.name, language, worded.body);
  const { settingsUrl } = worded.body;
  return { ...printed, messageId: `${mail.id}@${writer.domain}`, to: email, settingsUrl, language };
}

async function wordMail(writer: Writer, mail: TakenMail, facts: MailFacts): Promise<Worded | undefined> {
  const { occasion } = mail;
  switch (occasion) {
    case 'digest':
      return wordDigest(writer, mail, facts);
    case 'test':
      return wordTest(writer, facts);
    case 'summer-semester':
      return wordMessage(writer, facts);
    default:
      return wordOccasion(writer, { ...mail, occasion }, facts);
  }
}

function wordOccasion(
  { clock, timeZone, publicUrl }: Writer,
  { occasion, personId }: TakenMail & { readonly occasion: Occasion },
  facts: MailFacts,
): Worded | undefined {
  const { case: paper, task, step, stage } = facts;
  if (!paper || !stillMatters({ personId, occasion, case: paper, task, step, stage })) return undefined;
  const mail = { occasion, case: paper, task, step, stage, language: facts.reader.language };
  const circumstances = { now: clock.now(), timeZone, publicUrl };
  return { name: nameOfMail(mail, circumstances), body: composeMail(mail, circumstances) };
}

function wordMessage(
  { clock, timeZone, publicUrl }: Writer,
  { message, reader: { language } }: MailFacts,
): Worded | undefined {
  if (!message || !messageStillMatters(message.kind, message.status)) return undefined;
  const circumstances = { now: clock.now(), timeZone, publicUrl };
  return { name: nameOfMessage(message), body: composeMessage(message, language, circumstances) };
}

async function wordDigest(
  { db, clock, timeZone, publicUrl }: Writer,
  { id: mailId, personId }: TakenMail,
  { reader: { language } }: MailFacts,
): Promise<Worded | undefined> {
  const remindBefore = endOfDay(clock.today(), timeZone);
  const digest = await readDigest(db, { mailId, personId, remindBefore, limit: DIGEST_ITEMS });
  if (digest.taskCount + digest.newsCount + digest.messages.length === 0) return undefined;
  return { name: 'digest', body: composeDigest(digest, language, { now: clock.now(), timeZone, publicUrl }) };
}

function wordTest({ publicUrl }: Writer, { reader: { language } }: MailFacts): Worded {
  const frame = mailFrame(language, publicUrl);
  const button = { text: mailTexts(language).openSettings, url: frame.settingsUrl };
  return { name: 'test', body: { ...frame, facts: [], sections: [], button } };
}

/** What is due before then is told of in the morning. */
export function endOfDay(date: string, timeZone: string): string {
  return startOfDay(timeZone, addDays(date, 1));
}
