/** Stands in for Temporal alone: campaigns go on by the same reducer and store, and no work is done. */
import type { Knex } from 'knex';
import type { CampaignClient } from '../../contracts/campaign-client.ts';
import type { CampaignReceipt } from '../../contracts/campaign.messages.ts';
import { AppError } from '../../contracts/errors.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import { applyToCampaign, openCampaign } from '../../domain/campaign/apply.ts';
import type { CampaignCommand } from '../../domain/campaign/commands.ts';
import type { CampaignRun } from '../../domain/campaign/run.ts';

export function createRecordingCampaignClient(db: Knex): CampaignClient {
  const store = createCampaignsStore(db);
  const keep = async ({ state, events }: CampaignRun): Promise<CampaignReceipt> => {
    await store.record(state, events);
    return { seq: state.seq, phase: state.phase };
  };
  const send = async (campaignId: string, command: CampaignCommand): Promise<CampaignReceipt> => {
    const outcome = applyToCampaign(await store.stateOf(campaignId), command, new Date().toISOString());
    if (!outcome.ok) throw new AppError(outcome.code);
    return keep(outcome);
  };
  return {
    open: (input) => keep(openCampaign(input, new Date().toISOString())),
    command: (campaignId, command) => send(campaignId, command),
    bring: async (campaignId, command) => {
      await send(campaignId, command);
    },
  };
}
