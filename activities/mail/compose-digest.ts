/** The morning digest: what waits for its reader, and what became of papers. */
import type { Digest, DigestMessages, DigestNews, DigestTask } from '../../db/read-models/digest.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { mailTexts, momentText } from '../../platform/i18n/mail-text.ts';
import { SUMMER_MAIL_TEXTS } from '../../platform/i18n/summer-mail-text.ts';
import type { MailBody, MailItem, MailSection } from '../../platform/mail/mail-templates.ts';
import type { Circumstances } from './compose-mail.ts';
import { summerPath } from './compose-message.ts';
import { mailFrame } from './mail-frame.ts';
import { numberedName } from './paper-name.ts';

export function composeDigest(digest: Digest, language: Language, circumstances: Circumstances): MailBody {
  const texts = mailTexts(language);
  const { publicUrl } = circumstances;
  const tasks = section(texts.waiting(digest.taskCount), digest.taskCount, {
    items: digest.tasks.map((task) => taskItem(task, language, circumstances)),
    language,
  });
  const news = section(texts.news, digest.newsCount, {
    items: digest.news.map((told) => newsItem(told, language, publicUrl)),
    language,
  });
  const messages = section(SUMMER_MAIL_TEXTS[language].summer, digest.messages.length, {
    items: digest.messages.map((told) => messageItem(told, language, publicUrl)),
    language,
  });
  const button = { text: texts.openInbox, url: `${publicUrl}/inbox` };
  return { ...mailFrame(language, publicUrl), facts: [], sections: [...tasks, ...news, ...messages], button };
}

function section(
  title: string,
  count: number,
  { items, language }: { readonly items: readonly MailItem[]; readonly language: Language },
): readonly MailSection[] {
  if (items.length === 0) return [];
  const rest = count - items.length;
  return [{ title, items, more: rest > 0 ? mailTexts(language).more(rest) : '' }];
}

function taskItem(task: DigestTask, language: Language, { now, timeZone, publicUrl }: Circumstances): MailItem {
  const texts = mailTexts(language);
  const isLate = task.dueAt <= now;
  const due = `${texts.due}: ${momentText(task.dueAt, language, timeZone)}`;
  return {
    text: numberedName(task, language),
    notes: [
      { text: texts.asked[task.action], isLate: false },
      { text: isLate ? `${due} (${texts.overdue})` : due, isLate },
    ],
    url: `${publicUrl}/inbox/${task.id}`,
  };
}

function newsItem(told: DigestNews, language: Language, publicUrl: string): MailItem {
  const { happened } = mailTexts(language);
  return {
    text: numberedName(told, language),
    notes: [{ text: happened[told.occasion], isLate: false }],
    url: `${publicUrl}/cases/${told.caseId}`,
  };
}

/** «заявка ждёт оплаты: 3»; an adviser may have heard the same of many students. */
function messageItem(told: DigestMessages, language: Language, publicUrl: string): MailItem {
  const words = SUMMER_MAIL_TEXTS[language].happened[told.kind];
  const text = told.count === 1 ? words : `${words}: ${told.count}`;
  return { text, notes: [], url: `${publicUrl}${summerPath(told)}` };
}
