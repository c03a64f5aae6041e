import { LIVING_STATUSES } from '../../domain/campaign/application.ts';
import { createApplicationsStore } from '../../db/stores/campaign/applications-store.ts';
import type { HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { lapseApplications } from '../../db/stores/campaign/lapse-applications.ts';
import { countPaidApplications } from '../../db/stores/campaign/payments-store.ts';

export interface Released {
  readonly released: number;
  /** applications somebody has paid for, whose money goes back by hand */
  readonly toRefund: number;
}

/** Lets go of everybody who has applied, because the campaign is cancelled; repeating it releases nobody twice. */
export async function releaseApplications(held: HeldCampaign): Promise<Released> {
  const { campaignId } = held.state;
  const living = await createApplicationsStore(held.transaction).withStatus(campaignId, LIVING_STATUSES);
  const released = await lapseApplications(held, living, 'campaign-cancelled');
  return { released, toRefund: await countPaidApplications(held.transaction, campaignId) };
}
