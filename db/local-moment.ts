/** The wall clock of the university. */
import { DateTime } from 'luxon';
import type { LocalMoment } from '../domain/calendar/due.ts';
import type { Instant } from '../domain/shared/time.ts';

const HOUR_MINUTES = 60;

/** @param zone  IANA name */
export function toLocal(instant: Instant, zone: string): LocalMoment {
  const local = DateTime.fromISO(instant, { zone });
  return { date: local.toFormat('yyyy-MM-dd'), minute: local.hour * HOUR_MINUTES + local.minute };
}

/** @param zone  IANA name */
export function toInstant({ date, minute }: LocalMoment, zone: string): Instant {
  const local = DateTime.fromISO(date, { zone }).set({
    hour: Math.floor(minute / HOUR_MINUTES),
    minute: minute % HOUR_MINUTES,
  });
  return local.toUTC().toJSDate().toISOString();
}
