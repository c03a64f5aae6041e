/** By when a stage is due, and when people are reminded, told or counted. */
import type { Deadline, StageDefinition } from '../domain/approval/definition.ts';
import type { Alarm } from '../domain/approval/state.ts';
import type { Instant } from '../domain/shared/time.ts';
import { createCalendarStore } from '../db/stores/calendar-store.ts';
import type { ActivityDependencies } from './dependencies.ts';

export interface StageTimes {
  readonly dueAt: Instant;
  /** in the order of the definition; those already past when computed are left out */
  readonly alarms: readonly Alarm[];
}

type Timed = Pick<StageDefinition, 'deadline' | 'reminders' | 'escalation' | 'rule'>;

/** Instant by which an answer is due when asked now. */
export function dueAt({ db, clock, timeZone }: ActivityDependencies, deadline: Deadline): Promise<Instant> {
  return createCalendarStore(db, { timeZone }).dueAt(clock.now(), deadline);
}

/** Counts by the working calendar, from the instant at which the stage was opened. */
export async function stageTimes(
  { db, clock, timeZone }: ActivityDependencies,
  stage: Timed,
  openedAt: Instant,
): Promise<StageTimes> {
  const calendar = createCalendarStore(db, { timeZone });
  const due = await calendar.dueAt(openedAt, stage.deadline);
  const reminders = (stage.reminders ?? []).map(async ({ when, ...distance }): Promise<Alarm> => {
    const at = when === 'before' ? calendar.before(due, distance) : calendar.dueAt(due, distance);
    return { type: 'remind', at: await at };
  });
  const alarms = await Promise.all([...reminders, ...escalationOf(stage, (after) => calendar.dueAt(due, after))]);
  const closing: Alarm[] = isCountedWhenDue(stage) ? [{ type: 'close-voting', at: due }] : [];
  return { dueAt: due, alarms: [...alarms, ...closing].filter((alarm) => alarm.at > clock.now()) };
}

function escalationOf({ escalation }: Timed, instantOf: (after: Deadline) => Promise<Instant>): Promise<Alarm>[] {
  if (!escalation) return [];
  return [instantOf(escalation.after).then((at) => ({ type: 'escalate', at, to: escalation.to }))];
}

/** A vote of those present ends with its deadline. */
function isCountedWhenDue({ rule }: Timed): boolean {
  return rule.type === 'fraction' && rule.of === 'present';
}
