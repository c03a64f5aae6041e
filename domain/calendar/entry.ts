import type { LocalizedText } from '../shared/localized.ts';
import type { IsoDate } from '../shared/time.ts';
import type { DayKind } from './working-calendar.ts';

/** Why a day is not what its day of the week says. */
export const DAY_NATURES = ['holiday', 'carried-over', 'moved', 'own'] as const;
export type DayNature = (typeof DAY_NATURES)[number];

/** What the calendar says of a day; `ordinary`: again what its day of the week says. */
export interface CalendarEntry {
  readonly date: IsoDate;
  readonly kind: DayKind | 'ordinary';
  readonly nature: DayNature;
  readonly title: LocalizedText;
  /** the law, decree, announcement or order the day rests on */
  readonly source: string;
  /** somebody at the university has compared the day with its source */
  readonly confirmed: boolean;
  /** whether a holiday on a free day makes another day free */
  readonly carriesOver: boolean;
}

/** The days that differ from their day of the week. */
export function specialDays(entries: Iterable<Pick<CalendarEntry, 'date' | 'kind'>>): Map<IsoDate, DayKind> {
  const days = new Map<IsoDate, DayKind>();
  for (const { date, kind } of entries) if (kind !== 'ordinary') days.set(date, kind);
  return days;
}
