import type { IsoDate } from '../../domain/shared/time.ts';

/** «21.11.2026», as all three languages write it in lists. */
export function shortDate(date: IsoDate): string {
  return date.split('-').reverse().join('.');
}
