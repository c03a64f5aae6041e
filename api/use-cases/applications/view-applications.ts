import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { isAnnounced } from '../../../db/read-models/campaign/open-campaigns.ts';
import { listApplications, type ApplicationFilter } from '../../../db/read-models/campaign/applications.ts';
import { readVisaDesks } from '../../../db/read-models/campaign/visa-desks.ts';
import { createCampaignsStore } from '../../../db/stores/campaign/campaigns-store.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { applicationScopeOf } from '../../policy/application-policy.ts';
import { presentApplication, type ApplicationReader } from '../../present/application.ts';

/** More than a student can apply for, and more than is decided at once. */
const MOST = 500;

/** A campaign that applications can belong to. @throws NOT_FOUND also before it is announced */
export async function announcedCampaign({ db }: AppDeps, campaignId: string): Promise<CampaignState> {
  const state = await createCampaignsStore(db).stateOf(campaignId);
  if (!isAnnounced(state)) throw new AppError('NOT_FOUND');
  return state;
}

/** Applications of a campaign that meet the filter, as the asker may see them. */
export async function viewApplications(
  deps: AppDeps,
  asker: Asker,
  { campaignId, ...filter }: ApplicationFilter & { readonly campaignId: string },
): Promise<ApplicationView[]> {
  const campaign = await announcedCampaign(deps, campaignId);
  const reader = await readerOf(deps, asker, campaign);
  const scope = applicationScopeOf(asker.viewer, reader.desks);
  const rows = await listApplications(deps.db, { scope, filter: { campaignId, ...filter }, limit: MOST });
  return rows.map((row) => presentApplication(row, reader));
}

export async function readerOf(
  { db, clock }: AppDeps,
  { viewer, language }: Asker,
  campaign: CampaignState,
): Promise<ApplicationReader> {
  const desks = await readVisaDesks(db, clock.today());
  return { viewer, language, campaign, desks, now: clock.now() };
}
