/** What a changed calendar does to one open deadline. */
import type { DeadlineCounter } from '../calendar/counter.ts';
import type { Instant } from '../shared/time.ts';
import type { StepDefinition } from './definition.ts';
import { stageTimes, type StageTimes, type Timed } from './stage-times.ts';
import type { Alarm } from './state.ts';

/** A deadline as it stands, with what it follows from. */
export interface StandingDeadline {
  readonly definition: StepDefinition;
  readonly stage: string | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly alarms: readonly Alarm[];
}

export interface DeadlineMove {
  readonly dueAt: Instant;
  readonly alarms: readonly Alarm[];
  /** `reminders`: the deadline stands, but somebody is reminded or told at another time */
  readonly moves: 'deadline' | 'reminders';
}

/** The opening is recorded a moment after the deadline was counted from it. */
const SAME_WITHIN_MS = 60_000;

/**
 * Counts a deadline anew.
 *
 * @param now  alarms that are past already are not compared
 * @returns nothing when everything stays as it is
 */
export function recount(deadline: StandingDeadline, counter: DeadlineCounter, now: Instant): DeadlineMove | undefined {
  const times = timesOf(deadline, counter);
  if (!times) return undefined;
  if (!isSameInstant(times.dueAt, deadline.dueAt)) return { ...times, moves: 'deadline' };
  const toCome = (alarms: readonly Alarm[]) => alarms.map(({ at }) => at).filter((at) => at > now);
  return areSame(toCome(times.alarms), toCome(deadline.alarms)) ? undefined : { ...times, moves: 'reminders' };
}

function timesOf({ definition, stage, openedAt }: StandingDeadline, counter: DeadlineCounter): StageTimes | undefined {
  const timed = timedOf(definition, stage);
  return timed && stageTimes(counter, timed, openedAt);
}

function timedOf(definition: StepDefinition, place: string | null): Timed | undefined {
  switch (definition.type) {
    case 'approval':
    case 'signature':
      return definition.stages.find(({ key }) => key === place);
    case 'execution':
      return definition.assignments.find(({ key }) => key === place);
    case 'distribution':
      return definition;
    case 'wait':
      return definition.until.type === 'mark' ? definition.until : undefined;
    default:
      return undefined;
  }
}

function areSame(a: readonly Instant[], b: readonly Instant[]): boolean {
  const [sorted, others] = [[...a].sort(), [...b].sort()];
  return sorted.length === others.length && sorted.every((at, index) => isSameInstant(at, others[index] ?? ''));
}

function isSameInstant(a: Instant, b: Instant): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= SAME_WITHIN_MS;
}
