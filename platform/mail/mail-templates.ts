/** The wording of mails: `templates/mail/<name>.<language>.txt`, its first line the subject, and the frame around it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Language } from '../../domain/shared/localized.ts';
import { projectRoot } from '../paths.ts';

/** Names of the wordings. */
export const MAIL_NAMES = [
  'task-approve',
  'task-sign',
  'task-complete',
  'task-acknowledge',
  'question',
  'handed-over',
  'answer',
  'returned',
  'refused',
  'withdrawn',
  'registered',
  'closed',
  'reminder',
  'overdue',
  'escalation',
  'blocked',
  'wait-missed',
  'summer-task',
  'summer-news',
  'digest',
  'test',
] as const;
export type MailName = (typeof MAIL_NAMES)[number];

export interface MailFact {
  readonly label: string;
  readonly value: string;
  readonly isLate: boolean;
}

export interface MailItem {
  readonly text: string;
  readonly notes: readonly { readonly text: string; readonly isLate: boolean }[];
  readonly url: string;
}

export interface MailSection {
  readonly title: string;
  readonly items: readonly MailItem[];
  /** says that there are more than listed; empty when all are */
  readonly more: string;
}

/** What stands in a mail besides its wording; texts are in the reader's language. */
export interface MailBody {
  readonly facts: readonly MailFact[];
  readonly sections: readonly MailSection[];
  readonly button: { readonly text: string; readonly url: string };
  readonly program: string;
  /** why the reader gets this mail */
  readonly why: string;
  /** words of the link to what they are told of */
  readonly settings: string;
  readonly settingsUrl: string;
}

export interface PrintedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type PrintMail = (name: MailName, language: Language, body: MailBody) => PrintedMail;

/** @param folder where the wordings are */
export function createMailTemplates(folder = join(projectRoot(), 'templates', 'mail')): PrintMail {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const htmlFrame = Handlebars.compile(read('frame.html.hbs'), { strict: true });
  const textFrame = Handlebars.compile(read('frame.txt.hbs'), { strict: true, noEscape: true });
  const wordings = new Map<string, Wording>();
  return (name, language, body) => {
    const file = `${name}.${language}.txt`;
    const wording = wordings.get(file) ?? toWording(read(file));
    wordings.set(file, wording);
    const values = { ...body, ...wording, language };
    return { subject: wording.subject, text: textFrame(values), html: htmlFrame(values) };
  };
}

interface Wording {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The first line is the subject, each line with words after it a paragraph. Values have no place in either. */
function toWording(source: string): Wording {
  const lines = source.split('\n').map((line) => line.trim());
  const [subject = '', ...paragraphs] = lines.filter((line) => line !== '');
  return { subject, paragraphs };
}
