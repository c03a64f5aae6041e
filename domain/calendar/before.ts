import type { Deadline } from '../approval/definition.ts';
import type { IsoDate } from '../shared/time.ts';
import { addDays } from './calendar-date.ts';
import type { LocalMoment } from './due.ts';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const HOUR_MINUTES = 60;

/** Longest row of free days that is still a calendar and not a mistake in it. */
const LONGEST_BREAK_DAYS = 366;

/**
 * The moment so much working time before another: the beginning of work so many working days earlier, or so many
 * working hours earlier.
 */
export function momentBefore(calendar: WorkingCalendar, moment: LocalMoment, { amount, unit }: Deadline): LocalMoment {
  if (unit === 'working-hours') return subtractWorkingMinutes(calendar, moment, amount * HOUR_MINUTES);
  let { date } = moment;
  for (let counted = 0; counted < amount; counted += 1) date = previousWorkingDay(calendar, date);
  return { date, minute: calendar.hours.fromMinute };
}

/**
 * The last working day before `date`.
 *
 * @throws RangeError when the calendar has none within a year
 */
function previousWorkingDay(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  for (let days = 1; days <= LONGEST_BREAK_DAYS; days += 1) {
    const day = addDays(date, -days);
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new RangeError(`no working day within a year before ${date}`);
}

function subtractWorkingMinutes(
  calendar: WorkingCalendar,
  { date, minute }: LocalMoment,
  minutes: number,
): LocalMoment {
  const { fromMinute, toMinute } = calendar.hours;
  const worked = isWorkingDay(calendar, date) ? Math.max(0, Math.min(minute, toMinute) - fromMinute) : 0;
  if (minutes <= worked) return { date, minute: fromMinute + worked - minutes };
  const before = { date: previousWorkingDay(calendar, date), minute: toMinute };
  return subtractWorkingMinutes(calendar, before, minutes - worked);
}
