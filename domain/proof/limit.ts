import { dueMoment, type LocalMoment } from '../calendar/due.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { isAfter } from './deadline-sum.ts';

/** A limit by law or by the university, as it stands in the reference values. */
interface LimitValue {
  readonly value: unknown;
  readonly unit: string;
  readonly source: string;
  readonly confirmed: boolean;
}

export interface Limit {
  readonly amount: number;
  readonly unit: 'working-days';
  readonly source: string;
  readonly confirmed: boolean;
  readonly by: LocalMoment;
  /** the deadlines of the route end later than the limit allows */
  readonly exceeded: boolean;
}

/** Counts a limit from the launch; none where the value is no number of working days. */
export function limitOf(
  calendar: WorkingCalendar,
  { value, unit, source, confirmed }: LimitValue,
  { from, last }: { readonly from: LocalMoment; readonly last: LocalMoment },
): Limit | undefined {
  if (typeof value !== 'number' || unit !== 'working-days') return undefined;
  const by = dueMoment(calendar, from, { amount: value, unit });
  return { amount: value, unit, source, confirmed, by, exceeded: isAfter(last, by) };
}
