/** Academic years, named by the calendar year they begin in. */
import type { IsoDate } from '../shared/time.ts';

/** A year begins in September; July and August still belong to the one that ends. */
const FIRST_MONTH = 9;

/** The academic year a day belongs to: 2026 for 1 September 2026 and for 31 August 2027. */
export function academicYearOn(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= FIRST_MONTH ? year : year - 1;
}

/** «2026–2027», as papers write it. */
export function academicYearText(academicYear: number): string {
  return `${academicYear}–${academicYear + 1}`;
}
