import type { Deadline } from '../approval/definition.ts';
import type { IsoDate } from '../shared/time.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** A moment on the wall clock of the university. */
export interface LocalMoment {
  readonly date: IsoDate;
  /** after midnight */
  readonly minute: number;
}

const HOUR_MINUTES = 60;

/**
 * When a deadline ends that starts now.
 *
 * Working days end with the working hours of the last day; working hours run only while people work.
 */
export function dueMoment(calendar: WorkingCalendar, from: LocalMoment, deadline: Deadline): LocalMoment {
  if (deadline.unit === 'working-hours') return addWorkingMinutes(calendar, from, deadline.amount * HOUR_MINUTES);
  return { date: addWorkingDays(calendar, from.date, deadline.amount), minute: calendar.hours.toMinute };
}

/** Lets working time pass; with none it is the moment itself, or the next in which people work. */
export function addWorkingMinutes(calendar: WorkingCalendar, from: LocalMoment, minutes: number): LocalMoment {
  let moment = atWork(calendar, from);
  let rest = minutes;
  for (;;) {
    const today = calendar.hours.toMinute - moment.minute;
    if (rest <= today) return { date: moment.date, minute: moment.minute + rest };
    rest -= today;
    moment = { date: nextWorkingDay(calendar, moment.date), minute: calendar.hours.fromMinute };
  }
}

/** The moment itself while people work, otherwise the next beginning of work. */
function atWork(calendar: WorkingCalendar, { date, minute }: LocalMoment): LocalMoment {
  const { fromMinute, toMinute } = calendar.hours;
  if (!isWorkingDay(calendar, date) || minute >= toMinute) {
    return { date: nextWorkingDay(calendar, date), minute: fromMinute };
  }
  return { date, minute: Math.max(minute, fromMinute) };
}
