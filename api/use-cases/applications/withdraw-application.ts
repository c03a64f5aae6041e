import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { keepReason } from '../campaigns/change-campaign.ts';
import { actOnApplication } from './act-on-application.ts';
import { announcedCampaign } from './view-applications.ts';

export interface ReasonedRequest {
  readonly campaignId: string;
  readonly applicationId: string;
  readonly version: number;
  readonly reason: string;
}

/** Takes an application back: students and advisers while nothing is paid, the office also afterwards. */
export async function withdrawApplication(
  deps: AppDeps,
  asker: Asker,
  { reason, ...place }: ReasonedRequest,
): Promise<ApplicationView> {
  await announcedCampaign(deps, place.campaignId);
  const reasonId = await keepReason(deps, asker, place.campaignId, reason);
  return actOnApplication(deps, asker, {
    ...place,
    action: 'withdraw',
    command: { type: 'withdraw', reasonId },
    kind: 'application-withdrawn',
  });
}
