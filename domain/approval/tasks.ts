import type { Instant } from '../shared/time.ts';
import { emit, type Run } from './run.ts';
import type { Participant, TaskAction, Verdict } from './state.ts';

/** The answers each kind of task takes. */
export const VERDICTS_OF: Readonly<Record<TaskAction, readonly Verdict[]>> = {
  approve: ['approve', 'approve-with-remark', 'return', 'refuse'],
  sign: ['sign', 'return', 'refuse'],
  acknowledge: ['acknowledge'],
  complete: ['complete'],
};

/** Verdicts that mean nothing without words. */
export const VERDICTS_WITH_REMARK: readonly Verdict[] = ['approve-with-remark', 'return', 'refuse'];

export interface TaskPlace {
  readonly step: string;
  readonly stage?: string;
  readonly action: TaskAction;
  readonly dueAt: Instant;
}

/** Asks one person. The id follows from the case and the number of tasks asked before. */
export function openTask(run: Run, place: TaskPlace, participant: Participant): Run {
  const { caseId, taskCount, version } = run.state;
  return emit(run, {
    type: 'task-opened',
    task: {
      ...place,
      id: `${caseId}-${taskCount + 1}`,
      assigneeId: participant.personId,
      postId: participant.postId,
      version,
    },
  });
}

/** Asks each person once, in the order given. */
export function openTasks(run: Run, place: TaskPlace, participants: readonly Participant[]): Run {
  return oncePerPerson(participants).reduce((so, participant) => openTask(so, place, participant), run);
}

export function cancelTasks(run: Run): Run {
  return run.state.tasks.reduce((so, task) => emit(so, { type: 'task-cancelled', taskId: task.id }), run);
}

/** The participants without repetitions of a person, first places kept. */
export function oncePerPerson(participants: readonly Participant[]): readonly Participant[] {
  return participants.filter(
    ({ personId }, index) => participants.findIndex((other) => other.personId === personId) === index,
  );
}
