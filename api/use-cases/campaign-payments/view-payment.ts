import type { PaymentView } from '../../../contracts/campaign-payments.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { readPayment } from '../../../db/read-models/campaign/payments.ts';
import { createCampaignsStore } from '../../../db/stores/campaign/campaigns-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { presentPayment } from '../../present/campaign-payment.ts';
import { lookOn } from '../applications/look-on.ts';

/** A payment after an act with it, which the campaign may have waited for. @throws NOT_FOUND */
export async function viewPayment(
  deps: AppDeps,
  asker: Asker,
  { campaignId, id }: { readonly campaignId: string; readonly id: string },
): Promise<PaymentView> {
  await lookOn(deps, asker, campaignId);
  const [row, campaign] = await Promise.all([
    readPayment(deps.db, id),
    createCampaignsStore(deps.db).stateOf(campaignId),
  ]);
  if (!row) throw new AppError('NOT_FOUND');
  return presentPayment(row, { ...asker, campaign });
}
