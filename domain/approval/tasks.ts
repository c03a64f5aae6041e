import type { Instant } from '../shared/time.ts';
import type { StageDefinition } from './definition.ts';
import { deputyshipOf } from './deputyship.ts';
import type { RefusalCode } from './refusal.ts';
import { emit, type Run } from './run.ts';
import type { CaseState, Participant, Task, TaskAction, Verdict } from './state.ts';
import { isStaged, stepOf } from './steps.ts';

/** The answers each kind of task takes. */
const VERDICTS_OF: Readonly<Record<TaskAction, readonly Verdict[]>> = {
  approve: ['approve', 'approve-with-remark', 'return', 'refuse'],
  sign: ['sign', 'return', 'refuse'],
  answer: ['answer'],
  acknowledge: ['acknowledge'],
  complete: ['complete'],
};

/** Verdicts that mean nothing without words. */
export const VERDICTS_WITH_REMARK: readonly Verdict[] = ['approve-with-remark', 'return', 'refuse', 'answer'];

/** The answers a task takes; who votes may also abstain. */
export function verdictsOf(
  definition: CaseState['definition'],
  task: Pick<Task, 'action' | 'step' | 'stage'>,
): readonly Verdict[] {
  const verdicts = VERDICTS_OF[task.action];
  const isVote = task.action === 'approve' && stageOfTask(definition, task)?.rule.type === 'fraction';
  return isVote ? [...verdicts, 'abstain'] : verdicts;
}

/** The stage a task belongs to; none for tasks of other steps. */
export function stageOfTask(
  definition: CaseState['definition'],
  { step, stage }: Pick<Task, 'step' | 'stage'>,
): StageDefinition | undefined {
  const found = stepOf({ definition }, step);
  return isStaged(found) ? found.stages.find(({ key }) => key === stage) : undefined;
}

export interface TaskPlace {
  readonly step: string;
  readonly stage?: string;
  readonly action: TaskAction;
  readonly dueAt: Instant;
  readonly questionOf?: string;
}

/** Asks one person. The id follows from the case and the number of tasks asked before. */
export function openTask(run: Run, place: TaskPlace, participant: Participant): Run {
  const { caseId, taskCount, version } = run.state;
  const { personId: assigneeId, postId } = participant;
  return emit(run, {
    type: 'task-opened',
    task: {
      ...place,
      id: `${caseId}-${taskCount + 1}`,
      assigneeId,
      postId,
      ...deputyshipOf(participant),
      version,
    },
  });
}

/** Asks each person once, in the order given. */
export function openTasks(run: Run, place: TaskPlace, participants: readonly Participant[]): Run {
  return oncePerPerson(participants).reduce((so, participant) => openTask(so, place, participant), run);
}

export function cancelTasks(run: Run): Run {
  return cancel(run, run.state.tasks);
}

/** Nobody is asked any more in a stage, nor about it. */
export function cancelStageTasks(run: Run, place: { readonly step: string; readonly stage: string }): Run {
  return cancel(
    run,
    run.state.tasks.filter((task) => task.step === place.step && task.stage === place.stage),
  );
}

/** The questions about a task fall away with it. */
export function cancelQuestions(run: Run, taskId: string): Run {
  return cancel(
    run,
    run.state.tasks.filter((task) => task.questionOf === taskId),
  );
}

function cancel(run: Run, tasks: readonly Task[]): Run {
  return tasks.reduce((so, task) => emit(so, { type: 'task-cancelled', taskId: task.id }), run);
}

/**
 * The participants without repetitions of a person; the first place is kept, with the veto of any of them, and without
 * parts of no concern, which another place of theirs may be concerned by.
 */
export function oncePerPerson(participants: readonly Participant[]): readonly Participant[] {
  const isFirst = ({ personId }: Participant, index: number) =>
    participants.findIndex((other) => other.personId === personId) === index;
  const hasVeto = ({ personId }: Participant) =>
    participants.some((other) => other.personId === personId && other.hasVeto === true);
  const isRepeated = ({ personId }: Participant) =>
    participants.filter((other) => other.personId === personId).length > 1;
  return participants.filter(isFirst).map((participant) => {
    const { indifferentTo: _parts, ...place } = participant;
    return { ...(isRepeated(participant) ? place : participant), ...(hasVeto(participant) && { hasVeto: true }) };
  });
}

/** Why a task that is not open cannot be acted on. Tasks are numbered: a number up to the count was asked once. */
export function whyNotOpen({ caseId, taskCount }: CaseState, taskId: string): RefusalCode {
  const prefix = `${caseId}-`;
  const ordinal = taskId.startsWith(prefix) ? Number(taskId.slice(prefix.length)) : Number.NaN;
  return Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= taskCount ? 'ALREADY_DECIDED' : 'NOT_YOUR_TURN';
}

/** The answer to a task was given and waits for the end of its undo window. */
export function isAnswered({ pending }: Pick<CaseState, 'pending'>, taskId: string): boolean {
  return pending.some((verdict) => verdict.taskId === taskId);
}
