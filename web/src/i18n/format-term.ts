/** First and last days of terms. A term begins and ends with a day in the time zone of the university. */
import { formatDay, formatInstant } from './format.ts';
import type { Language } from './language.ts';

interface Reader {
  readonly language: Language;
  readonly now: Date;
  /** of the university, as in `Asia/Almaty` */
  readonly timeZone: string;
}

/** The calendar date that begins with the instant; undefined for an instant within a day. */
function dayBegunBy(instant: Date, timeZone: string): string | undefined {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' }).format(instant);
  if (time !== '00:00:00') return undefined;
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}

/** From when something holds: the day alone when it holds from the beginning of that day. */
export function formatBeginning(value: string, { language, now, timeZone }: Reader): string {
  return formatDay(dayBegunBy(new Date(value), timeZone) ?? value, language, now);
}

/** Until when something holds: the last day, when the instant is the first after it; otherwise day and time. */
export function formatEnd(value: string, { language, now, timeZone }: Reader): string {
  const next = dayBegunBy(new Date(value), timeZone);
  if (next === undefined) return formatInstant(value, language, now);
  const last = new Date(`${next}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return formatDay(last.toISOString().slice(0, 10), language, now);
}
