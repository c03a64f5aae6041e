import { DateTime } from 'luxon';
import type { Instant, IsoDate } from '../domain/shared/time.ts';

/** Where the program reads the time; tests give their own. */
export interface Clock {
  now(): Instant;
  /** today in the university's time zone */
  today(): IsoDate;
}

/** The machine's clock, seen from the university's time zone (IANA name). */
export function systemClock(timeZone: string): Clock {
  return {
    now: () => new Date().toISOString(),
    today: () => dateIn(timeZone, new Date().toISOString()),
  };
}

/** Calendar date of an instant in a time zone. */
export function dateIn(timeZone: string, instant: Instant): IsoDate {
  return DateTime.fromISO(instant, { zone: timeZone }).toISODate() ?? '';
}

/** Time of day of an instant in a time zone, to the second: 14:05:33. */
export function timeIn(timeZone: string, instant: Instant): string {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat('HH:mm:ss');
}

/** First instant of a calendar date in a time zone. */
export function startOfDay(timeZone: string, date: IsoDate): Instant {
  return DateTime.fromISO(date, { zone: timeZone }).startOf('day').toUTC().toISO() ?? '';
}
