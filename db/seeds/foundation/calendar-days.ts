import type { CalendarEntry } from '../../../domain/calendar/entry.ts';
import { planChange } from '../../../domain/calendar/plan-change.ts';
import { CALENDAR_YEARS, holidaysOf, type NamedHoliday } from './holidays.ts';

const SOURCE = 'Law on holidays of the Republic of Kazakhstan, art. 5, and the published calendar of the year';
const SOURCE_BY_RULE =
  'Law on holidays of the Republic of Kazakhstan, art. 5, by the rule; the official calendar was not published yet';
const LAST_PUBLISHED_YEAR = 2026;

/**
 * Days that are not what their day of the week says, for a week of five working days.
 *
 * None is confirmed: somebody at the university compares the year with the official calendar.
 */
export function calendarDays(weekend: readonly number[]): readonly CalendarEntry[] {
  return planChange([], CALENDAR_YEARS.flatMap(holidaysOf).map(toEntry), weekend);
}

function toEntry({ date, title, carriedOver }: NamedHoliday): CalendarEntry {
  const source = Number(date.slice(0, 4)) <= LAST_PUBLISHED_YEAR ? SOURCE : SOURCE_BY_RULE;
  return { date, kind: 'day-off', nature: 'holiday', title, source, confirmed: false, carriesOver: carriedOver };
}
