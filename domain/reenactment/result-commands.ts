import type { ResolvedAssignment, SystemCommand } from '../approval/commands.ts';
import type { CaseEvent } from '../approval/events.ts';
import type { Task } from '../approval/state.ts';
import { participantOf } from './participant-of.ts';

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
  const { tasks, alarmsOf } = askedFrom(rest.slice(1), step);
  return {
    type: 'distributed',
    step,
    extracts,
    ...(extractsSha256 !== undefined && { extractsSha256 }),
    participants: tasks.map(participantOf),
    dueAt: tasks[0]?.dueAt ?? '',
    ...alarmsOf(undefined),
  };
}

/** Assignments were handed out and the clock was set for the effective date; either may be missing. */
export function preparedBy(rest: readonly CaseEvent[]): readonly SystemCommand[] {
  const step = stepOfFirst(rest);
  if (step === undefined) return [];
  const asked = askedFrom(rest, step);
  const next = rest[asked.length];
  return [
    {
      type: 'execution-prepared',
      step,
      assignments: assignmentsOf(asked),
      ...(next?.type === 'effects-scheduled' && { effectsAt: next.effectsAt }),
    },
  ];
}

/** People were asked to say that something is done. */
export function markAskedBy(rest: readonly CaseEvent[]): readonly SystemCommand[] {
  const step = stepOfFirst(rest);
  if (step === undefined) return [];
  const { tasks, alarmsOf } = askedFrom(rest, step);
  const [first] = tasks;
  if (!first) return [];
  const wait = { participants: tasks.map(participantOf), dueAt: first.dueAt, ...alarmsOf(undefined) };
  return [{ type: 'wait-prepared', step, wait }];
}

function stepOfFirst([first]: readonly CaseEvent[]): string | undefined {
  if (first?.type === 'task-opened') return first.task.step;
  return (first as { readonly step?: string } | undefined)?.step;
}

interface Asked {
  readonly tasks: readonly Task[];
  /** how many events tell of it */
  readonly length: number;
  /** what was set for an assignment, or for a step without them */
  readonly alarmsOf: (stage: string | undefined) => Pick<ResolvedAssignment, 'alarms'>;
}

/** The tasks the events begin with, and the alarms set for them. */
function askedFrom(events: readonly CaseEvent[], step: string): Asked {
  const isAsking = (event: CaseEvent) =>
    event.type === 'task-opened' ? event.task.step === step : event.type === 'alarms-set' && event.step === step;
  const end = events.findIndex((event) => !isAsking(event));
  const asking = end < 0 ? events : events.slice(0, end);
  const sets = asking.flatMap((event) => (event.type === 'alarms-set' ? [event] : []));
  return {
    tasks: asking.flatMap((event) => (event.type === 'task-opened' ? [event.task] : [])),
    length: asking.length,
    alarmsOf: (stage) => {
      const set = sets.find((each) => each.stage === stage);
      return set ? { alarms: set.alarms } : {};
    },
  };
}

function assignmentsOf({ tasks, alarmsOf }: Asked): readonly ResolvedAssignment[] {
  const keys = [...new Set(tasks.map(({ stage = '' }) => stage))];
  return keys.map((key) => {
    const own = tasks.filter(({ stage = '' }) => stage === key);
    return { key, participants: own.map(participantOf), dueAt: own[0]?.dueAt ?? '', ...alarmsOf(key) };
  });
}
