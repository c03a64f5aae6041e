/** A mail about one paper: which wording, and what stands in its frame. */
import type { MailCase, MailFacts, MailTask } from '../../db/read-models/mail-facts.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import { surnameInitials } from '../../domain/names/format-name.ts';
import type { Occasion } from '../../domain/notifications/occasions.ts';
import type { Language } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { mailTexts, momentText } from '../../platform/i18n/mail-text.ts';
import type { MailBody, MailFact, MailName } from '../../platform/mail/mail-templates.ts';
import { mailFrame } from './mail-frame.ts';
import { paperName } from './paper-name.ts';

export interface Circumstances {
  readonly now: Instant;
  readonly timeZone: string;
  readonly publicUrl: string;
}

/** What a mail about a paper is made from. */
export interface PaperMail extends Pick<MailFacts, 'task' | 'step' | 'stage'> {
  readonly occasion: Occasion;
  readonly case: MailCase;
  readonly language: Language;
}

export function nameOfMail({ occasion, task }: PaperMail, { now }: Circumstances): MailName {
  if (occasion === 'reminder' && task && task.dueAt <= now) return 'overdue';
  if (occasion !== 'task') return occasion;
  return task && task.action !== 'answer' ? `task-${task.action}` : 'question';
}

export function composeMail(mail: PaperMail, circumstances: Circumstances): MailBody {
  const { task, language } = mail;
  const texts = mailTexts(language);
  const { publicUrl } = circumstances;
  const button = task
    ? { text: texts.openTask, url: `${publicUrl}/inbox/${task.id}` }
    : { text: texts.openPaper, url: `${publicUrl}/cases/${mail.case.id}` };
  return { ...mailFrame(language, publicUrl), facts: factsOf(mail, circumstances), sections: [], button };
}

function factsOf(mail: PaperMail, { now, timeZone }: Circumstances): readonly MailFact[] {
  const { case: paper, task, language } = mail;
  const texts = mailTexts(language);
  const isLate = task !== null && task.dueAt <= now;
  const due = task && momentText(task.dueAt, language, timeZone);
  return [
    fact(texts.paper, paperName(paper, language)),
    ...(paper.number !== null ? [fact(texts.number, paper.number)] : []),
    ...stageOf(mail).map((title) => fact(texts.stage, title)),
    ...(task?.actingFor ? [fact(texts.actingFor, nameOf(task.actingFor, language))] : []),
    ...(due ? [{ label: texts.due, value: isLate ? `${due} (${texts.overdue})` : due, isLate }] : []),
  ];
}

function fact(label: string, value: string): MailFact {
  return { label, value, isLate: false };
}

/** «Согласование · Деканы и юрист», for what happens at one place of the route. */
function stageOf({ task, case: paper, step, stage, language }: PaperMail): readonly string[] {
  const place = task ?? { step, stage };
  const { definition } = paper.summary;
  const found = definition.steps.find(({ key }) => key === place.step);
  if (!found || found.type === 'registration' || found.type === 'filing') return [];
  const part = partsOf(found).find(({ key }) => key === place.stage);
  return [[found.title, ...(part ? [part.title] : [])].map((title) => title[language]).join(' · ')];
}

function partsOf(step: Definition['steps'][number]) {
  if ('stages' in step) return step.stages;
  return 'assignments' in step ? step.assignments : [];
}

function nameOf(names: NonNullable<MailTask['actingFor']>, language: Language): string {
  return surnameInitials(language === 'kk' ? names.kk : names.ru);
}
