/** By when people answer, and when they are reminded, told of or counted. */
import type { DeadlineCounter } from '../calendar/counter.ts';
import type { Instant } from '../shared/time.ts';
import type { Deadline, Prompts, StageRule } from './definition.ts';
import type { Alarm } from './state.ts';

export interface StageTimes {
  readonly dueAt: Instant;
  /** in the order of the definition: reminders, escalation, the counting of votes */
  readonly alarms: readonly Alarm[];
}

/** What the times of a stage, an assignment or an acquaintance follow from. */
export interface Timed extends Prompts {
  readonly deadline: Deadline;
  /** of a stage: how it is decided */
  readonly rule?: StageRule;
}

/** Counts from the instant at which people were asked; alarms may lie in the past. */
export function stageTimes(counter: DeadlineCounter, stage: Timed, openedAt: Instant): StageTimes {
  const dueAt = counter.dueAt(openedAt, stage.deadline);
  const reminders = (stage.reminders ?? []).map(({ when, ...distance }): Alarm => {
    const at = when === 'before' ? counter.before(dueAt, distance) : counter.dueAt(dueAt, distance);
    return { type: 'remind', at };
  });
  return { dueAt, alarms: [...reminders, ...escalationOf(stage, dueAt, counter), ...countingOf(stage, dueAt)] };
}

function escalationOf({ escalation }: Timed, dueAt: Instant, counter: DeadlineCounter): Alarm[] {
  return escalation ? [{ type: 'escalate', at: counter.dueAt(dueAt, escalation.after), to: escalation.to }] : [];
}

/** A vote of those present ends with its deadline. */
function countingOf({ rule }: Timed, dueAt: Instant): Alarm[] {
  return rule?.type === 'fraction' && rule.of === 'present' ? [{ type: 'close-voting', at: dueAt }] : [];
}
