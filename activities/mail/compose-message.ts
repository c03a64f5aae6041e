/** A mail about one message of a summer semester; what names people and courses is read in the program. */
import type { MailMessage } from '../../db/read-models/mail-facts.ts';
import { groupOfMessage } from '../../domain/notifications/campaign-messages.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { momentText } from '../../platform/i18n/mail-text.ts';
import { SUMMER_MAIL_TEXTS } from '../../platform/i18n/summer-mail-text.ts';
import type { MailBody, MailFact, MailName } from '../../platform/mail/mail-templates.ts';
import type { Circumstances } from './compose-mail.ts';
import { mailFrame } from './mail-frame.ts';

export function nameOfMessage({ kind, reader }: MailMessage): MailName {
  return groupOfMessage(kind, reader) === 'papers' ? 'summer-news' : 'summer-task';
}

export function composeMessage(message: MailMessage, language: Language, circumstances: Circumstances): MailBody {
  const { publicUrl } = circumstances;
  const { open } = SUMMER_MAIL_TEXTS[language];
  const button = { text: open, url: `${publicUrl}${summerPath(message)}` };
  return { ...mailFrame(language, publicUrl), facts: factsOf(message, language, circumstances), sections: [], button };
}

/** Where a reader of messages finds them. */
export function summerPath({ reader, campaignId }: Pick<MailMessage, 'reader' | 'campaignId'>): string {
  return reader === 'student' ? '/summer' : `/campaigns/${campaignId}/messages`;
}

function factsOf(
  { kind, number, amount, until }: MailMessage,
  language: Language,
  { timeZone }: Circumstances,
): readonly MailFact[] {
  const texts = SUMMER_MAIL_TEXTS[language];
  return [
    fact(texts.summer, texts.happened[kind]),
    ...(number === null ? [] : [fact(texts.number, number)]),
    ...(until === null || amount === null ? [] : [fact(texts.amount, `${amount} ₸`)]),
    ...(until === null ? [] : [fact(texts.until, momentText(until, language, timeZone))]),
  ];
}

function fact(label: string, value: string): MailFact {
  return { label, value, isLate: false };
}
