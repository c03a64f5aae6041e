/** What the writers of a campaign's orders have in common. */
import { readOrderNumber } from '../../../db/read-models/campaign/order-lists.ts';
import type { CampaignBasis, CampaignOrder } from '../../../domain/campaign/orders/campaign-order.ts';
import { latestOrder, type CampaignState } from '../../../domain/campaign/state.ts';
import type { PaperText } from '../../../domain/shared/localized.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import type { ActivityDependencies } from '../../dependencies.ts';

/** The year of the campaign; orders that end it are about the next one, which their writers know. */
export function orderOf({ plan }: CampaignState, today: IsoDate): Omit<CampaignOrder, 'basis'> {
  return { academicYear: plan.academicYear, effectiveDate: today };
}

const BASIS_OF = { dates: 'summer-dates-order', results: 'summer-results-order' } as const;

/** The registered order another one rests on. */
export async function basisOn(
  { db, clock }: ActivityDependencies,
  state: CampaignState,
  purpose: keyof typeof BASIS_OF,
): Promise<CampaignBasis[]> {
  const order = await readOrderNumber(db, latestOrder(state, purpose));
  return [{ kind: BASIS_OF[purpose], date: clock.today(), ...order }];
}

/** Papers are in Kazakh and Russian only. */
export function inPaper({ kk, ru }: PaperText): PaperText {
  return { kk, ru };
}
