import type { CaseListItem, CaseView, OpenTaskView } from '../../contracts/cases.schemas.ts';
import type { StudentRecord } from '../../contracts/directory.ts';
import type { CaseQuestion } from '../../db/read-models/case-talk.ts';
import type { CaseTask } from '../../db/read-models/case-tasks.ts';
import type { CaseHead, CaseRow, ListedCase } from '../../db/read-models/cases.ts';
import type { CaseFileRow } from '../../db/read-models/office-files.ts';
import type { RelationRow } from '../../db/read-models/relations.ts';
import type { AwaitedPaper } from '../../db/read-models/waits.ts';
import { allowedCaseActions } from '../../domain/approval/allowed-actions.ts';
import type { StageDefinition } from '../../domain/approval/definition.ts';
import { weighedFacts } from '../../domain/approval/condition.ts';
import { stageKey } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { waitDecisions } from '../../domain/approval/waiting.ts';
import { DOCUMENT_LANGUAGES, type Language } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { weighedTexts } from '../../platform/i18n/weighed-text.ts';
import { maySettleWaits } from '../policy/case-policy.ts';
import { mayChange } from '../policy/rights.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import { presentQuestion } from './case-talk.ts';
import { kindTitle } from './kind-title.ts';
import { presentCaseFile } from './office-file.ts';
import { presentPerson, wholeName } from './people.ts';
import { laterActions, presentRelation } from './relations.ts';
import { rightsTo } from './task-rights.ts';
import { presentVote } from './vote.ts';
import { presentWaiting } from './waiting.ts';

/** Who reads, in which language, and when. */
export interface Reader {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly now: Instant;
}

export interface CaseParts {
  readonly row: CaseRow;
  /** all tasks of the case, in order of opening */
  readonly tasks: readonly CaseTask[];
  /** in order of asking */
  readonly questions: readonly CaseQuestion[];
  /** students of the content, in its order */
  readonly students: readonly StudentRecord[];
  readonly relations: readonly RelationRow[];
  /** the case a step waits for, where the reader may open it */
  readonly awaited?: AwaitedPaper | undefined;
  /** the file of the nomenclature, once the case is filed */
  readonly file?: CaseFileRow | undefined;
}

export function presentCase(parts: CaseParts, reader: Reader): CaseView {
  const { row, tasks, questions, students, relations, awaited, file } = parts;
  const { summary } = row;
  return {
    ...presentHead(row, reader),
    content: { ...row.content },
    students: students.map((student) => ({
      id: student.id,
      name: wholeName(student.name, reader.language),
      status: student.status,
      course: student.course,
      groupName: student.groupName,
    })),
    steps: summary.definition.steps.map((step) => ({
      key: step.key,
      type: step.type,
      title: step.title[reader.language],
      status: summary.steps[step.key] ?? 'waiting',
    })),
    stages: presentStages(summary, tasks, reader.language),
    ...presentWaiting(summary, awaited, reader.language),
    openTasks: tasks.filter((task) => task.status === 'open').map((task) => presentOpenTask(task, summary, reader)),
    questions: questions.map((question) => presentQuestion(question, reader.language)),
    staleLanguages: DOCUMENT_LANGUAGES.filter((language) => summary.staleLanguages.includes(language)),
    relations: relations.map((relation) => presentRelation(relation, reader.language)),
    ...(file && { file: presentCaseFile(file, reader.language) }),
  };
}

export function presentListedCase(row: ListedCase, reader: Reader): CaseListItem {
  return {
    ...presentHead(row, reader),
    openTaskCount: row.openTaskCount,
    ...(row.dueAt !== null && { dueAt: row.dueAt }),
  };
}

function presentHead(head: CaseHead, { viewer, language }: Reader): Omit<CaseListItem, 'openTaskCount' | 'dueAt'> {
  const { summary } = head;
  return {
    id: head.id,
    process: summary.process,
    kind: summary.kind,
    kindTitle: kindTitle(summary, language),
    status: summary.status,
    title: head.title[language],
    ...(head.number !== null && { number: head.number }),
    ...(head.registeredOn !== null && { registeredOn: head.registeredOn }),
    version: summary.version,
    author: presentPerson(head.author, language),
    createdAt: head.createdAt,
    updatedAt: head.updatedAt,
    ...(head.validity && { validity: head.validity }),
    allowedActions: mayChange(viewer)
      ? [
          ...allowedCaseActions(summary, viewer.personId),
          ...laterActions(head, viewer),
          ...(maySettleWaits(viewer) ? waitDecisions(summary) : []),
        ]
      : [],
  };
}

function presentOpenTask(task: CaseTask, summary: CaseSummary, { viewer, language, now }: Reader): OpenTaskView {
  const { action, step, stage } = task;
  const pending = summary.pending.find(({ taskId }) => taskId === task.id);
  const asked = { id: task.id, action, step, ...(stage !== null && { stage }), assigneeId: task.assignee.id };
  return {
    id: task.id,
    step: task.step,
    ...(task.stage !== null && { stage: task.stage }),
    action: task.action,
    assignee: presentPerson(task.assignee, language),
    post: task.post[language],
    ...(task.actingFor && { actingFor: presentPerson(task.actingFor, language) }),
    dueAt: task.dueAt,
    overdue: task.dueAt < now,
    ...(pending && { pending: { verdict: pending.verdict, until: pending.effectiveAt } }),
    allowedActions: rightsTo(asked, summary, viewer),
  };
}

function presentStages(summary: CaseSummary, tasks: readonly CaseTask[], language: Language): CaseView['stages'] {
  return summary.definition.steps.flatMap((step) =>
    step.type === 'approval' || step.type === 'signature'
      ? step.stages.map((stage) => presentStage(summary, { step: step.key, stage }, { tasks, language }))
      : [],
  );
}

function presentStage(
  summary: CaseSummary,
  { step, stage }: { readonly step: string; readonly stage: StageDefinition },
  { tasks, language }: { readonly tasks: readonly CaseTask[]; readonly language: Language },
): CaseView['stages'][number] {
  const asked = tasks.filter(
    (task) =>
      task.step === step && task.stage === stage.key && task.version === summary.version && task.action !== 'answer',
  );
  const vote = asked.length > 0 ? presentVote(summary, { step, stage }, asked) : undefined;
  return {
    step,
    key: stage.key,
    title: stage.title[language],
    ...stageProgress(summary, step, stage.key),
    ...reasonOf(summary, { step, stage }, language),
    ...(vote && { vote }),
    people: [...carriedTasks(summary, tasks, { step, stage }), ...asked].map((task) => ({
      person: presentPerson(task.assignee, language),
      post: task.post[language],
      ...(task.actingFor && { actingFor: presentPerson(task.actingFor, language) }),
      status: task.status,
      ...(task.verdict !== null && { verdict: task.verdict }),
    })),
  };
}

/** Tasks of earlier versions whose visa stands on this one. */
function carriedTasks(
  { visas }: CaseSummary,
  tasks: readonly CaseTask[],
  { step, stage }: { readonly step: string; readonly stage: StageDefinition },
): readonly CaseTask[] {
  const isCarried = ({ id }: CaseTask) => visas.some((visa) => visa.taskId === id && visa.carriedFrom !== undefined);
  return tasks.filter((task) => task.step === step && task.stage === stage.key && isCarried(task));
}

/** What of the content decided whether the stage is needed, once that is known. */
function reasonOf(
  { stages, openStage, facts }: CaseSummary,
  { step, stage }: { readonly step: string; readonly stage: StageDefinition },
  language: Language,
): Pick<CaseView['stages'][number], 'because'> {
  const isReached = stages[stageKey(step, stage.key)] ?? (openStage?.step === step && openStage.stage === stage.key);
  return stage.condition && isReached
    ? { because: [...weighedTexts(weighedFacts(stage.condition, facts), language)] }
    : {};
}

function stageProgress(
  { stages, openStage, blockedStage }: CaseSummary,
  step: string,
  stage: string,
): Pick<CaseView['stages'][number], 'status' | 'dueAt' | 'problem'> {
  const outcome = stages[stageKey(step, stage)];
  if (outcome) return { status: outcome };
  if (openStage?.step === step && openStage.stage === stage) return { status: 'open', dueAt: openStage.dueAt };
  if (blockedStage?.step === step && blockedStage.stage === stage) {
    return { status: 'blocked', problem: blockedStage.reason };
  }
  return { status: 'waiting' };
}
