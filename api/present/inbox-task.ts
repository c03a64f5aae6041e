import type { InboxTask } from '../../contracts/tasks.schemas.ts';
import type { InboxRow } from '../../db/read-models/inbox.ts';
import { holds, type Facts } from '../../domain/approval/condition.ts';
import type { StepDefinition } from '../../domain/approval/definition.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { signatureLevelOf } from '../../domain/approval/signature-level.ts';
import { workingDaysBetween, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { dateIn } from '../../platform/clock.ts';
import type { Reader } from './case.ts';
import { kindTitle } from './kind-title.ts';
import { presentPerson, shortName } from './people.ts';
import { rightsTo } from './task-rights.ts';

export interface InboxReader extends Reader {
  readonly calendar: WorkingCalendar;
  readonly timeZone: string;
}

export function presentInboxTask(row: InboxRow, reader: InboxReader): InboxTask {
  const { language, now, calendar, timeZone } = reader;
  const { summary } = row.case;
  const { action, step, stage, assigneeId } = row;
  const asked = { id: row.id, action, step, assigneeId, ...(stage !== null && { stage }) };
  return {
    id: row.id,
    action: row.action,
    step: row.step,
    ...(row.stage !== null && { stage: row.stage }),
    ...placeInRoute(summary, row, language),
    version: row.version,
    openedAt: row.openedAt,
    dueAt: row.dueAt,
    dueInWorkingDays: workingDaysBetween(calendar, dateIn(timeZone, now), dateIn(timeZone, row.dueAt)),
    overdue: row.dueAt < now,
    ...(action === 'sign' && { signatureLevel: signatureLevelOf(summary.definition, row) }),
    post: row.post[language],
    ...(row.actingFor && { actingFor: presentPerson(row.actingFor, language) }),
    case: presentCaseOf(row, language),
    ...(row.question && {
      question: { from: presentPerson(row.question.from, language), text: row.question.text },
    }),
    units: row.units.map((title) => title[language]),
    students: { count: row.studentCount, first: row.firstStudents.map((name) => shortName(name, language)) },
    marks: {
      returned: row.wasReturned,
      changedSinceYourVisa: row.ownVisaVersion !== null && row.ownVisaVersion < summary.version,
      ...(row.ownVisaVersion !== null && { yourVisaVersion: row.ownVisaVersion }),
      remarks: row.remarks,
    },
    allowedActions: rightsTo(asked, summary, reader.viewer),
  };
}

function presentCaseOf({ case: paper }: InboxRow, language: Language): InboxTask['case'] {
  const { summary } = paper;
  return {
    id: paper.id,
    process: summary.process,
    kind: summary.kind,
    kindTitle: kindTitle(summary, language),
    status: summary.status,
    title: paper.title[language],
    ...(paper.number !== null && { number: paper.number }),
    author: presentPerson(paper.author, language),
  };
}

/** «Stage 4 of 6»: every stage and assignment this content needs counts, acquaintance counts as one. */
function placeInRoute(
  { definition, facts }: CaseSummary,
  { step, stage }: Pick<InboxRow, 'step' | 'stage'>,
  language: Language,
): Pick<InboxTask, 'stepTitle' | 'stageTitle' | 'stagePosition' | 'stageCount'> {
  const places = definition.steps.flatMap((candidate) =>
    stagesOf(candidate, facts).map((part) => ({ step: candidate, part })),
  );
  const index = places.findIndex((place) => place.step.key === step && (stage === null || place.part?.key === stage));
  const found = places[index];
  return {
    stepTitle: found?.step.title[language] ?? step,
    ...(found?.part && { stageTitle: found.part.title[language] }),
    stagePosition: index + 1,
    stageCount: places.length,
  };
}

type Part = { readonly key: string; readonly title: Readonly<Record<Language, string>> } | undefined;

function stagesOf(step: StepDefinition, facts: Facts): readonly Part[] {
  switch (step.type) {
    case 'approval':
    case 'signature':
      return step.stages.filter((stage) => !stage.condition || holds(stage.condition, facts));
    case 'execution':
      return step.assignments;
    case 'distribution':
      return [undefined];
    case 'wait':
      return step.until.type === 'mark' ? [undefined] : [];
    case 'draft':
    case 'registration':
    case 'filing':
      return [];
  }
}
