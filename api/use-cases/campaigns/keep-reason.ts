import { createCampaignsStore } from '../../../db/stores/campaign/campaigns-store.ts';
import type { HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { idFor, type Asker } from '../../call.ts';

/** Id of the reason of a request, by which whatever it explains names it. */
export function reasonIdOf(asker: Asker): string {
  return idFor(asker, 'reason');
}

/** Keeps the words of a reason with the act they explain, so that they are gone when it is refused; answers their id. */
export async function keepReason(
  { transaction, state, at }: HeldCampaign,
  asker: Asker,
  text: string,
): Promise<string> {
  const id = reasonIdOf(asker);
  const reason = { id, campaignId: state.campaignId, authorId: asker.viewer.personId, text, at };
  await createCampaignsStore(transaction).saveRemark(reason);
  return id;
}
