import type { ResolvedAssignment, SystemCommand } from '../approval/commands.ts';
import type { CaseEvent } from '../approval/events.ts';
import type { Participant, Task } from '../approval/state.ts';

/** The directory named whoever was asked and whoever was left out. */
export function resolvedBy([first, second]: readonly CaseEvent[]): readonly SystemCommand[] {
  const leftOut = first?.type === 'people-left-out' ? first.participants : [];
  const opened = first?.type === 'people-left-out' ? second : first;
  if (opened?.type !== 'stage-opened') return [];
  const { step, stage, dueAt, alarms, participants } = opened;
  return [{ type: 'stage-resolved', step, stage, dueAt, alarms, participants: [...participants, ...leftOut] }];
}

/** The copies went out, and those who have to take note were asked. */
export function distributedBy(
  { step, extracts, extractsSha256 }: Extract<CaseEvent, { type: 'distributed' }>,
  rest: readonly CaseEvent[],
): SystemCommand {
  const asked = tasksFrom(rest.slice(1), step);
  return {
    type: 'distributed',
    step,
    extracts,
    ...(extractsSha256 !== undefined && { extractsSha256 }),
    participants: asked.map(participantOf),
    dueAt: asked[0]?.dueAt ?? '',
  };
}

/** Assignments were handed out and the clock was set for the effective date; either may be missing. */
export function preparedBy(rest: readonly CaseEvent[]): readonly SystemCommand[] {
  const [first] = rest;
  const step =
    first?.type === 'task-opened' ? first.task.step : (first as { readonly step?: string } | undefined)?.step;
  if (step === undefined) return [];
  const tasks = tasksFrom(rest, step);
  const next = rest[tasks.length];
  return [
    {
      type: 'execution-prepared',
      step,
      assignments: assignmentsOf(tasks),
      ...(next?.type === 'effects-scheduled' && { effectsAt: next.effectsAt }),
    },
  ];
}

/** The tasks the events begin with. */
function tasksFrom(events: readonly CaseEvent[], step: string): readonly Task[] {
  const end = events.findIndex((event) => event.type !== 'task-opened' || event.task.step !== step);
  const opened = end < 0 ? events : events.slice(0, end);
  return opened.flatMap((event) => (event.type === 'task-opened' ? [event.task] : []));
}

function assignmentsOf(tasks: readonly Task[]): readonly ResolvedAssignment[] {
  const keys = [...new Set(tasks.map(({ stage = '' }) => stage))];
  return keys.map((key) => {
    const own = tasks.filter(({ stage = '' }) => stage === key);
    return { key, participants: own.map(participantOf), dueAt: own[0]?.dueAt ?? '' };
  });
}

function participantOf({ assigneeId: personId, postId, actingForId, absenceId }: Task): Participant {
  return {
    personId,
    postId,
    ...(actingForId !== undefined && { actingForId }),
    ...(absenceId !== undefined && { absenceId }),
  };
}
