/** What a summer semester is planned to be. Values of a university are pre-filled from reference data and may be changed. */
import type { CandidateReason } from '../academic-record/candidates.ts';
import { addDays } from '../calendar/calendar-date.ts';
import type { Instant, IsoDate } from '../shared/time.ts';

/** Days of a campaign in the order in which they come. */
export const PLAN_DAYS = [
  'announceOn',
  'applicationsFrom',
  'applicationsUntil',
  'visasUntil',
  'startsOn',
  'sheetsOn',
  'endsOn',
  'sheetsUntil',
] as const;
export type PlanDay = (typeof PLAN_DAYS)[number];

export type PlanDays = Readonly<Record<PlanDay, IsoDate>>;

export interface CampaignPlan extends PlanDays {
  /** year in which the academic year began */
  readonly academicYear: number;
  /** a second summer semester of a year is opened by an order of its own */
  readonly session: 1 | 2;
  /** credits a student may take at most */
  readonly creditCap: number;
  /** tenge */
  readonly pricePerCredit: number;
  readonly minimumGroup: number;
  readonly maximumGroup: number;
  /** working days to pay, from the dean's visa */
  readonly paymentDays: number;
  /** working days to choose again when a group is cancelled */
  readonly secondChoiceDays: number;
  readonly reasons: readonly CandidateReason[];
  /** students of the graduating course may attend; the base rules leave them out */
  readonly graduatesMayAttend: boolean;
}

/** When the days of a plan begin or end in the university's time zone. */
export interface CampaignTimes {
  readonly announceAt: Instant;
  readonly opensAt: Instant;
  /** the first instant in which nobody may apply any more */
  readonly closesAt: Instant;
  readonly visasEndAt: Instant;
  readonly startsAt: Instant;
  readonly sheetsAt: Instant;
  readonly sheetsDueAt: Instant;
}

/** Turns days into instants; `startOf` gives the first instant of a day. */
export function timesOf(plan: PlanDays, startOf: (day: IsoDate) => Instant): CampaignTimes {
  const endOf = (day: IsoDate) => startOf(addDays(day, 1));
  return {
    announceAt: startOf(plan.announceOn),
    opensAt: startOf(plan.applicationsFrom),
    closesAt: endOf(plan.applicationsUntil),
    visasEndAt: endOf(plan.visasUntil),
    startsAt: startOf(plan.startsOn),
    sheetsAt: startOf(plan.sheetsOn),
    sheetsDueAt: endOf(plan.sheetsUntil),
  };
}

export const PLAN_FAULTS = ['DAYS_OUT_OF_ORDER', 'GROUP_LIMITS'] as const;

/** A place of a plan that cannot stand. */
export interface PlanFault {
  readonly field: keyof CampaignPlan;
  readonly code: (typeof PLAN_FAULTS)[number];
}

/** What a plan gets wrong in itself; what the day of today makes wrong is found where plans are changed. */
export function planFaults(plan: CampaignPlan): readonly PlanFault[] {
  const late = PLAN_DAYS.filter((day, index) => {
    const before = PLAN_DAYS[index - 1];
    return before !== undefined && plan[day] < plan[before];
  });
  const faults: PlanFault[] = late.map((field) => ({ field, code: 'DAYS_OUT_OF_ORDER' }));
  if (plan.maximumGroup < plan.minimumGroup) faults.push({ field: 'maximumGroup', code: 'GROUP_LIMITS' });
  return faults;
}
