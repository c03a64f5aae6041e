/** A person is away on some days, and somebody acts for them in all or some of their work. */
import type { IsoDate } from '../shared/time.ts';

export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly from: IsoDate;
  /** the last day, included */
  readonly to: IsoDate;
  /** absent: nobody acts */
  readonly deputyId?: string;
  /** keys of the procedures in which the deputy acts; absent: all */
  readonly processes?: readonly string[];
  /** units for which the deputy acts; absent: all */
  readonly unitIds?: readonly string[];
}

/** What somebody is asked about. */
export interface Occasion {
  readonly date: IsoDate;
  readonly process: string;
  /** unit of the post in which the person is asked */
  readonly unitId?: string;
}

/** Tells whether the absence holds on a day for a procedure and a unit. */
export function isAwayFor({ from, to, processes, unitIds }: Absence, { date, process, unitId }: Occasion): boolean {
  if (date < from || date > to) return false;
  if (processes && !processes.includes(process)) return false;
  return !unitIds || (unitId !== undefined && unitIds.includes(unitId));
}

/** Tells whether two absences of one person would give two answers on some day for the same work. */
export function overlap(one: Absence, other: Absence): boolean {
  const sameDays = one.from <= other.to && other.from <= one.to;
  return sameDays && meet(one.processes, other.processes) && meet(one.unitIds, other.unitIds);
}

/** An absent list means everything. */
function meet(some: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  return !some || !others || some.some((item) => others.includes(item));
}
