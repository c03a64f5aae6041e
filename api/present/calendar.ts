import type { CalendarChangeView, CalendarDayView, DeadlineMoveView } from '../../contracts/calendar.schemas.ts';
import { ERROR_STATUS, type ErrorCode } from '../../contracts/errors.ts';
import type { CalendarChangeRow } from '../../db/read-models/calendar-changes.ts';
import type { BareMove, MovedPaper, MoveNames } from '../../db/read-models/deadline-moves.ts';
import type { CalendarEntry } from '../../domain/calendar/entry.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { problemText } from '../../platform/i18n/problem-text.ts';
import { kindTitle } from './kind-title.ts';
import { presentPerson } from './people.ts';

export function presentDay(entry: CalendarEntry, language: Language): CalendarDayView {
  const { date, kind, nature, title: titles, source, confirmed, carriesOver } = entry;
  return { date, kind, nature, title: titles[language], titles, source, confirmed, carriesOver };
}

export function presentChange(row: CalendarChangeRow, language: Language): CalendarChangeView {
  const { days, enteredBy, toCheck, finishedAt, ...rest } = row;
  return {
    ...rest,
    days: days.map((day) => presentDay(day, language)),
    enteredBy: presentPerson(enteredBy, language),
    ...(toCheck !== null && { toCheck }),
    ...(finishedAt !== null && { finishedAt }),
  };
}

export interface MoveReader {
  readonly language: Language;
  /** titles name students */
  readonly mayReadTitles: boolean;
}

export function presentMove(move: BareMove, names: MoveNames, reader: MoveReader): DeadlineMoveView {
  const { language } = reader;
  const { caseId, personIds, from, to, outcome } = move;
  const paper = names.papers.get(caseId);
  const people = personIds.flatMap((id) => names.people.get(id) ?? []);
  const reason = reasonText(move, language);
  return {
    case: { id: caseId, ...presentPaper(paper, reader) },
    ...placeTitles(move, paper, language),
    people: people.map((person) => presentPerson(person, language)),
    from,
    to,
    ...(outcome !== 'planned' && { outcome }),
    ...(reason !== undefined && { reason }),
  };
}

function presentPaper(
  paper: MovedPaper | undefined,
  { language, mayReadTitles }: MoveReader,
): Omit<DeadlineMoveView['case'], 'id'> {
  if (!paper) return { kindTitle: '' };
  return {
    kindTitle: kindTitle(paper, language),
    ...(paper.number !== null && { number: paper.number }),
    ...(mayReadTitles && { title: paper.title[language] }),
  };
}

function placeTitles(
  { step: stepKey, stage: stageKey }: BareMove,
  paper: MovedPaper | undefined,
  language: Language,
): Pick<DeadlineMoveView, 'stepTitle' | 'stageTitle'> {
  const step = paper?.definition.steps.find(({ key }) => key === stepKey);
  const parts = step && 'stages' in step ? step.stages : step?.type === 'execution' ? step.assignments : [];
  const stage = parts.find(({ key }) => key === stageKey);
  return { stepTitle: step?.title[language] ?? stepKey, ...(stage && { stageTitle: stage.title[language] }) };
}

function reasonText({ reason }: BareMove, language: Language): string | undefined {
  if (reason === null) return undefined;
  return Object.hasOwn(ERROR_STATUS, reason) ? problemText(reason as ErrorCode, language).detail : reason;
}
