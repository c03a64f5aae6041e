import { AppError } from '../../../contracts/errors.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { createCampaignsStore } from '../../../db/stores/campaign/campaigns-store.ts';
import { awaitedStatuses } from '../../../domain/campaign/application-window.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';

/** Calls the campaign when its phase waits for nobody any more; it looks by itself too, only later. */
export async function lookOn({ db, campaigns }: AppDeps, asker: Asker, campaignId: string): Promise<void> {
  const { phase } = await createCampaignsStore(db).stateOf(campaignId);
  const awaited = awaitedStatuses(phase);
  if (!awaited || (await createApplicationsStore(db).hasAny(campaignId, awaited))) return;
  await campaigns.bring(campaignId, { type: 'look' }, { commandId: idFor(asker, 'look') }).catch(ignoreAbsence);
}

function ignoreAbsence(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'UNAVAILABLE') throw error;
}
