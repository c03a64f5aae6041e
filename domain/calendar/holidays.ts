import type { IsoDate } from '../shared/time.ts';
import { addDays, weekdayOf } from './calendar-date.ts';

/** A holiday of a year. */
export interface Holiday {
  readonly date: IsoDate;
  /** whether a holiday on a free day makes another day free; Orthodox Christmas and Kurban ait do not */
  readonly carriedOver: boolean;
}

/** A day made free because `holiday` fell on a free day. */
export interface CarriedOver {
  readonly date: IsoDate;
  readonly holiday: IsoDate;
}

/**
 * Finds the days that become free because holidays fall on free days: the next day that is neither free by the week,
 * nor a holiday, nor taken already.
 *
 * @param weekend  free days of the week, 1 for Monday to 7 for Sunday
 * @returns in order of the holidays
 * @source Law on holidays of the Republic of Kazakhstan, art. 5
 */
export function carriedOverDays(holidays: readonly Holiday[], weekend: readonly number[]): CarriedOver[] {
  const taken = new Set(holidays.map((holiday) => holiday.date));
  const isFree = (date: IsoDate) => weekend.includes(weekdayOf(date));
  const onFreeDays = holidays.filter((holiday) => holiday.carriedOver && isFree(holiday.date));
  return onFreeDays.map(({ date: holiday }) => {
    let date = addDays(holiday, 1);
    while (isFree(date) || taken.has(date)) date = addDays(date, 1);
    taken.add(date);
    return { date, holiday };
  });
}
