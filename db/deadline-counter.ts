import { momentBefore } from '../domain/calendar/before.ts';
import type { DeadlineCounter } from '../domain/calendar/counter.ts';
import { dueMoment } from '../domain/calendar/due.ts';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import { toInstant, toLocal } from './local-moment.ts';

/** Counts by a calendar in a time zone (IANA name). */
export function createDeadlineCounter(calendar: WorkingCalendar, timeZone: string): DeadlineCounter {
  return {
    dueAt: (from, deadline) => toInstant(dueMoment(calendar, toLocal(from, timeZone), deadline), timeZone),
    before: (instant, distance) => toInstant(momentBefore(calendar, toLocal(instant, timeZone), distance), timeZone),
  };
}
