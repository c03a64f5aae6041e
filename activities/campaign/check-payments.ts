import { createApplicationsStore } from '../../db/stores/campaign/applications-store.ts';
import { inCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { lapseApplications } from '../../db/stores/campaign/lapse-applications.ts';
import type { CampaignWork } from './work.ts';

/** Applications whose term of payment is over come to nothing; answers when the next one's will be. */
export const checkPayments: CampaignWork<'check-payments'> = ({ db }, { campaignId, at }) =>
  inCampaign(db, { campaignId, at }, async (held) => {
    const store = createApplicationsStore(held.transaction);
    const unpaid = await store.withStatus(campaignId, ['payable']);
    const overdue = unpaid.filter(({ payUntil }) => payUntil !== undefined && Date.parse(payUntil) <= Date.parse(at));
    const lapsed = await lapseApplications(held, overdue, 'not-paid');
    const nextAt = await store.nextPayUntil(campaignId);
    return { type: 'payments-checked', lapsed, ...(nextAt !== undefined && { nextAt }) };
  });
