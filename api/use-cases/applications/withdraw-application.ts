import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { reasonIdOf } from '../campaigns/keep-reason.ts';
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
  place: ReasonedRequest,
): Promise<ApplicationView> {
  await announcedCampaign(deps, place.campaignId);
  return actOnApplication(deps, asker, {
    ...place,
    action: 'withdraw',
    command: { type: 'withdraw', reasonId: reasonIdOf(asker) },
    kind: 'application-withdrawn',
  });
}
