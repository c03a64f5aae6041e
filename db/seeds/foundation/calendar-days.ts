import { carriedOverDays } from '../../../domain/calendar/holidays.ts';
import type { CalendarDay } from '../../stores/calendar-store.ts';
import { text } from '../text.ts';
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
export function calendarDays(weekend: readonly number[]): CalendarDay[] {
  return CALENDAR_YEARS.flatMap((year) => {
    const holidays = holidaysOf(year);
    return [...holidays.map(toDay), ...carriedOver(holidays, weekend)];
  });
}

function toDay({ date, title }: NamedHoliday): CalendarDay {
  return { date, kind: 'day-off', title, source: sourceOf(date), confirmed: false };
}

function carriedOver(holidays: readonly NamedHoliday[], weekend: readonly number[]): CalendarDay[] {
  const titles = new Map(holidays.map(({ date, title }) => [date, title]));
  return carriedOverDays(holidays, weekend).flatMap(({ date, holiday }) => {
    const title = titles.get(holiday);
    if (!title) return [];
    return {
      date,
      kind: 'day-off' as const,
      title: text(
        `Ауыстырылған демалыс күні: ${title.kk}`,
        `Перенесённый выходной день: ${title.ru}`,
        `Day off carried over: ${title.en}`,
      ),
      source: sourceOf(date),
      confirmed: false,
    };
  });
}

function sourceOf(date: string): string {
  return Number(date.slice(0, 4)) <= LAST_PUBLISHED_YEAR ? SOURCE : SOURCE_BY_RULE;
}
