import type { IsoDate } from '../../domain/shared/time.ts';

/** Year, month (1 to 12) and day of a date. */
export function partsOf(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}
