import type { IsoDate } from '../shared/time.ts';
import { addDays, weekdayOf } from './calendar-date.ts';

export type DayKind = 'day-off' | 'working-day';

/** Which days are worked. */
export interface WorkingCalendar {
  /** days of the week that are free, 1 for Monday to 7 for Sunday; at least one day is not among them */
  readonly weekend: readonly number[];
  /** days that are not what their day of the week says: holidays, and free days made working ones */
  readonly days: ReadonlyMap<IsoDate, DayKind>;
  readonly hours: WorkingHours;
}

/** Hours of work of a day, in minutes after midnight; the first before the second. */
export interface WorkingHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Longest row of free days that is still a calendar and not a mistake in it. */
const LONGEST_BREAK_DAYS = 366;

export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  const kind = calendar.days.get(date);
  return kind === undefined ? !calendar.weekend.includes(weekdayOf(date)) : kind === 'working-day';
}

/**
 * The first working day after `date`.
 *
 * @throws RangeError when the calendar has none within a year
 */
export function nextWorkingDay(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  for (let days = 1; days <= LONGEST_BREAK_DAYS; days += 1) {
    const day = addDays(date, days);
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new RangeError(`no working day within a year after ${date}`);
}

/**
 * Counts working days from the day after `date`; with 0 it is `date` itself, or the next working day if that is free.
 *
 * @source Civil Code of the Republic of Kazakhstan, art. 173: a period begins on the day after the event
 */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, amount: number): IsoDate {
  if (amount === 0) return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);
  let day = date;
  for (let counted = 0; counted < amount; counted += 1) day = nextWorkingDay(calendar, day);
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}
