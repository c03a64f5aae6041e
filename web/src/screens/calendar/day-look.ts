import type { CalendarDay, CalendarYear } from '../../api/models.ts';

/** How a day is drawn. */
export type DayLook = 'plain' | 'weekend' | 'day-off' | 'working-day' | 'coming';

export const LOOKS: readonly DayLook[] = ['weekend', 'day-off', 'working-day', 'coming'];

/** What the year says of its days, found by date. */
export interface MarkedDays {
  readonly special: ReadonlyMap<string, CalendarDay>;
  readonly coming: ReadonlyMap<string, CalendarDay>;
  readonly weekend: readonly number[];
  readonly today: string;
}

export function markedDays({ days, coming, weekend, today }: CalendarYear): MarkedDays {
  const byDate = (list: readonly CalendarDay[]) => new Map(list.map((day) => [day.date, day]));
  return { special: byDate(days), coming: byDate(coming), weekend, today };
}

/**
 * A day that will change is shown so, whatever it is now.
 *
 * @param weekday  1 for Monday to 7 for Sunday
 */
export function lookOf(date: string, weekday: number, { special, coming, weekend }: MarkedDays): DayLook {
  if (coming.has(date)) return 'coming';
  const kind = special.get(date)?.kind;
  if (kind === 'day-off' || kind === 'working-day') return kind;
  return weekend.includes(weekday) ? 'weekend' : 'plain';
}
