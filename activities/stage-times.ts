import { stageTimes, type StageTimes, type Timed } from '../domain/approval/stage-times.ts';
import type { Deadline } from '../domain/approval/definition.ts';
import type { DeadlineCounter } from '../domain/calendar/counter.ts';
import type { Instant } from '../domain/shared/time.ts';
import { createCalendarStore } from '../db/stores/calendar-store.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Counts by the calendar as it is known today. */
export function counterToday({ db, clock, timeZone }: ActivityDependencies): Promise<DeadlineCounter> {
  return createCalendarStore(db).counter(clock.today(), timeZone);
}

/** Instant by which an answer is due when asked now. */
export async function dueAt(dependencies: ActivityDependencies, deadline: Deadline): Promise<Instant> {
  return (await counterToday(dependencies)).dueAt(dependencies.clock.now(), deadline);
}

/** Times of a stage that opens now; alarms that would lie in the past are left out. */
export async function timesFromNow(dependencies: ActivityDependencies, stage: Timed): Promise<StageTimes> {
  const now = dependencies.clock.now();
  const times = stageTimes(await counterToday(dependencies), stage, now);
  return { ...times, alarms: times.alarms.filter(({ at }) => at > now) };
}
