import { createApplicationsStore } from '../../db/stores/campaign/applications-store.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { lapseApplications } from '../../db/stores/campaign/lapse-applications.ts';
import type { CampaignWork } from './work.ts';

/** Applications nobody has decided when the term of visas is over come to nothing; until then they are waited for. */
export const checkVisas: CampaignWork<'check-visas'> = ({ db }, { campaignId, at }) =>
  inCampaign(db, { campaignId, at }, async (held) => {
    const undecided = await createApplicationsStore(held.transaction).withStatus(campaignId, ['submitted', 'advised']);
    if (!isTermOver(held)) return { type: 'visas-checked', waiting: undecided.length, lapsed: 0 };
    const lapsed = await lapseApplications(held, undecided, 'not-decided');
    return { type: 'visas-checked', waiting: 0, lapsed };
  });

function isTermOver({ state: { times }, at }: HeldCampaign): boolean {
  return Date.parse(times.visasEndAt) <= Date.parse(at);
}
