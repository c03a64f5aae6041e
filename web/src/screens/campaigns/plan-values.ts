import dayjs, { type Dayjs } from 'dayjs';
import type { CampaignPlan } from '../../api/models.ts';

/** Days of a plan in the order in which they come. */
export const DAYS = [
  'announceOn',
  'applicationsFrom',
  'applicationsUntil',
  'visasUntil',
  'startsOn',
  'sheetsOn',
  'endsOn',
  'sheetsUntil',
] as const;
type Day = (typeof DAYS)[number];

/** Terms of a plan that are numbers. */
export const NUMBERS = [
  'creditCap',
  'pricePerCredit',
  'minimumGroup',
  'maximumGroup',
  'paymentDays',
  'secondChoiceDays',
] as const;

export const REASONS = ['academic-debt', 'curriculum-difference', 'gpa-raise'] as const;

/** A plan as its form holds it. */
export type PlanValues = Omit<CampaignPlan, Day> & Readonly<Record<Day, Dayjs>> & { readonly reason?: string };

export function toValues(plan: CampaignPlan): PlanValues {
  const days = DAYS.map((day) => [day, dayjs(plan[day])] as const);
  return { ...plan, ...(Object.fromEntries(days) as Record<Day, Dayjs>) };
}

export function toPlan({ reason: _reason, ...values }: PlanValues): CampaignPlan {
  const days = DAYS.map((day) => [day, values[day].format('YYYY-MM-DD')] as const);
  return { ...values, ...(Object.fromEntries(days) as Record<Day, string>) };
}
