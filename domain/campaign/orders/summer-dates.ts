import type { IsoDate } from '../../shared/time.ts';
import type { CandidateReason } from '../../academic-record/candidates.ts';
import type { CampaignPlan } from '../plan.ts';
import type { CampaignOrder } from './campaign-order.ts';

/** Content of the order that sets when and how the summer semester is held; days are inclusive and follow one another. */
export interface SummerDates extends CampaignOrder {
  readonly session: number;
  readonly applicationsFrom: IsoDate;
  readonly applicationsUntil: IsoDate;
  /** last day on which advisers and deans decide on applications */
  readonly visasUntil: IsoDate;
  /** working days to pay, from the dean's visa */
  readonly paymentDays: number;
  readonly startsOn: IsoDate;
  /** classes end the day before */
  readonly examsFrom: IsoDate;
  /** last day of the examinations and of the semester */
  readonly endsOn: IsoDate;
  /** most credits a student takes */
  readonly creditCap: number;
  /** whole tenge */
  readonly pricePerCredit: number;
  /** fewest students a group is opened for */
  readonly minimumGroup: number;
  /** at least one, each once */
  readonly reasons: readonly CandidateReason[];
  readonly graduates: 'attend' | 'stay-away';
}

/** Writes the content of the order of dates by the plan of the campaign; examinations begin when sheets are given out. */
export function summerDatesContent(plan: CampaignPlan, order: Omit<CampaignOrder, 'academicYear'>): SummerDates {
  const { academicYear, session, applicationsFrom, applicationsUntil, visasUntil, paymentDays } = plan;
  const { startsOn, endsOn, creditCap, pricePerCredit, minimumGroup, reasons } = plan;
  return {
    ...order,
    academicYear,
    session,
    applicationsFrom,
    applicationsUntil,
    visasUntil,
    paymentDays,
    startsOn,
    examsFrom: plan.sheetsOn,
    endsOn,
    creditCap,
    pricePerCredit,
    minimumGroup,
    reasons,
    graduates: plan.graduatesMayAttend ? 'attend' : 'stay-away',
  };
}
