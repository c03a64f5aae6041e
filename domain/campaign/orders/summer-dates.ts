import type { PaperText } from '../../shared/localized.ts';
import type { IsoDate } from '../../shared/time.ts';
import type { CampaignOrder } from './campaign-order.ts';

/** Why a student may study in the summer: academic debt, curriculum difference, a higher GPA. */
export type SummerReason = 'debt' | 'difference' | 'gpa';

/** Content of the order that sets when and how the summer semester is held; dates are inclusive and follow one another. */
export interface SummerDates extends CampaignOrder {
  readonly applicationsFrom: IsoDate;
  readonly applicationsUntil: IsoDate;
  readonly paymentUntil: IsoDate;
  readonly begins: IsoDate;
  /** classes end the day before */
  readonly examsFrom: IsoDate;
  /** last day of the examinations and of the semester */
  readonly ends: IsoDate;
  /** most credits a student takes */
  readonly creditCap: number;
  /** whole tenge */
  readonly pricePerCredit: number;
  /** fewest students a group is opened for */
  readonly minimumGroup: number;
  /** at least one, each once */
  readonly reasons: readonly SummerReason[];
  /** who may not attend all the same, as it stands in brackets: «кроме студентов выпускного курса» */
  readonly exceptions?: PaperText | undefined;
}
