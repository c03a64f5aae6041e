/** What every order of a summer campaign holds. Stored JSON: a change of these shapes needs a migration of contents. */
import type { PaperText } from '../../shared/localized.ts';
import type { IsoDate } from '../../shared/time.ts';

/** Papers the orders of a campaign rest on. */
export type CampaignBasisKind =
  | 'memo'
  | 'dean-submission'
  | 'council-minutes'
  | 'academic-calendar'
  | 'summer-dates-order'
  | 'summer-results-order'
  | 'paid-applications'
  | 'grade-sheets';

export interface CampaignBasis {
  readonly kind: CampaignBasisKind;
  readonly number?: string;
  readonly date: IsoDate;
}

export interface CampaignOrder {
  /** the year the order is about, by the calendar year it begins in: 2026 is 2026–2027 */
  readonly academicYear: number;
  readonly effectiveDate: IsoDate;
  /** at least one */
  readonly basis: readonly CampaignBasis[];
  /** who watches over the execution; absent: the signatory himself */
  readonly control?: PaperText | undefined;
}
