import type { LocalizedText } from '../shared/localized.ts';
import type { IsoDate } from '../shared/time.ts';
import type { CalendarEntry } from './entry.ts';
import { carriedOverDays, type CarriedOver } from './holidays.ts';

/**
 * Adds to the days entered what follows from them by the rule: a holiday on a free day makes another day free, and a
 * holiday that is gone takes such a day with it; what is entered anew of the holiday holds for that day too. Days the rule
 * had nothing to do with stay as they are.
 *
 * @param current  what the calendar says now, one entry a day
 * @param weekend  free days of the week, 1 for Monday to 7 for Sunday
 * @returns in order of date
 */
export function planChange(
  current: readonly CalendarEntry[],
  entered: readonly CalendarEntry[],
  weekend: readonly number[],
): readonly CalendarEntry[] {
  const after = withEntries(current, entered);
  const [before, then] = [carriedOverOf(current, weekend), carriedOverOf(after, weekend)];
  const isEntered = (date: IsoDate) => entered.some((entry) => entry.date === date);
  const carriedNow = (date: IsoDate) => current.filter((entry) => entry.date === date && isCarriedOver(entry));
  const isRenewed = ({ date, holiday }: CarriedOver) => isEntered(holiday) && carriedNow(date).length > 0;
  const gone = before
    .filter(({ date }) => !isEntered(date) && !isKnown(then, date))
    .flatMap(({ date }) => carriedNow(date))
    .map((entry): CalendarEntry => ({ ...entry, kind: 'ordinary' }));
  const come = then
    .filter((carried) => !isEntered(carried.date) && (isRenewed(carried) || !isKnown(before, carried.date)))
    .flatMap((carried) => entriesFor(carried, after));
  return [...entered, ...gone, ...come].sort((a, b) => a.date.localeCompare(b.date));
}

function isCarriedOver({ kind, nature }: CalendarEntry): boolean {
  return kind === 'day-off' && nature === 'carried-over';
}

function isKnown(carried: readonly CarriedOver[], date: IsoDate): boolean {
  return carried.some((other) => other.date === date);
}

/** What the calendar says after the entries given, one entry a day, in order of date. */
export function withEntries(
  current: readonly CalendarEntry[],
  entries: readonly CalendarEntry[],
): readonly CalendarEntry[] {
  const days = new Map([...current, ...entries].map((entry) => [entry.date, entry]));
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** Every other free day is taken already, whatever its ground. */
function carriedOverOf(entries: readonly CalendarEntry[], weekend: readonly number[]): CarriedOver[] {
  const free = entries.filter(({ kind, nature }) => kind === 'day-off' && nature !== 'carried-over');
  const holidays = free.map(({ date, nature, carriesOver }) => ({
    date,
    carriedOver: nature === 'holiday' && carriesOver,
  }));
  return carriedOverDays(holidays, weekend);
}

function entriesFor({ date, holiday }: CarriedOver, entries: readonly CalendarEntry[]): CalendarEntry[] {
  return entries
    .filter((entry) => entry.date === holiday)
    .map(({ title, source, confirmed }) => ({
      date,
      kind: 'day-off',
      nature: 'carried-over',
      title: carriedOverTitle(title),
      source,
      confirmed,
      carriesOver: false,
    }));
}

/** What a day is called that is free in the place of a holiday. */
export function carriedOverTitle(holiday: LocalizedText): LocalizedText {
  return {
    kk: `Ауыстырылған демалыс күні: ${holiday.kk}`,
    ru: `Перенесённый выходной день: ${holiday.ru}`,
    en: `Day off carried over: ${holiday.en}`,
  };
}
