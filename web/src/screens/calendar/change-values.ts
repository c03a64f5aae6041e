import dayjs, { type Dayjs } from 'dayjs';
import type { CalendarDay, CalendarYear, EnteredDay, NewCalendarChange } from '../../api/models.ts';
import type { FieldProblem } from '../../api/problem.ts';
import type { Localized } from '../../i18n/language.ts';
import { meaningOf, sortOf, type DaySort } from './day-sort.ts';

const STORED = 'YYYY-MM-DD';

export interface DayValues {
  readonly date: Dayjs;
  readonly sort: DaySort;
  readonly title?: Localized;
  readonly confirmed: boolean;
}

/** What the form holds once it is complete. */
export interface ChangeValues {
  readonly days: readonly DayValues[];
  readonly validFrom: Dayjs;
  readonly basis: string;
  readonly reason: string;
}

/** Days of the calendar to be changed or confirmed, or one new day; whoever enters a day has its source before them. */
export function firstValues({ days, today }: CalendarYear, dates: readonly string[]): Partial<ChangeValues> {
  const known = days.filter(({ date }) => dates.includes(date)).map(toValues);
  const fresh: Partial<DayValues> = { sort: 'holiday', confirmed: true };
  return { days: known.length > 0 ? known : [fresh as DayValues], validFrom: dayjs(today) };
}

function toValues(day: CalendarDay): DayValues {
  return { date: dayjs(day.date), sort: sortOf(day), title: day.titles, confirmed: true };
}

/** What the API takes. */
export function toNewChange(
  { days, validFrom, basis, reason }: ChangeValues,
  { version }: CalendarYear,
): NewCalendarChange {
  return {
    version,
    validFrom: validFrom.format(STORED),
    days: days.map(toEntered),
    basis: basis.trim(),
    reason: reason.trim(),
  };
}

function toEntered({ date, sort, title, confirmed }: DayValues): EnteredDay {
  const day = date.format(STORED);
  if (sort === 'ordinary' || !title) return { date: day, kind: 'ordinary' };
  return { date: day, ...meaningOf(sort), title, confirmed };
}

/** The fields of the form the server found fault with, with its words. */
export function faultyFields(errors: readonly FieldProblem[]): { name: (string | number)[]; errors: string[] }[] {
  return errors.map(({ pointer, detail }) => ({
    name: pointer
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    errors: [detail],
  }));
}
