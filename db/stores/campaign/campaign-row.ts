import type { Knex } from 'knex';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { toJsonColumn } from '../../json-column.ts';

/** Makes the row of a campaign of which nothing is recorded yet; one that is there already stays as it is. */
export async function insertCampaign(transaction: Knex.Transaction, state: CampaignState, at: Instant): Promise<void> {
  const unrecorded = { ...state, seq: 0 };
  await transaction('campaigns')
    .insert({ id: state.campaignId, owner_id: state.ownerId, created_at: at, ...toRow(unrecorded, at) })
    .onConflict('id')
    .ignore();
}

export async function updateCampaign(transaction: Knex.Transaction, state: CampaignState, at: Instant): Promise<void> {
  await transaction('campaigns').where({ id: state.campaignId }).update(toRow(state, at));
}

function toRow(state: CampaignState, at: Instant): object {
  const { phase, seq, plan } = state;
  return {
    academic_year: plan.academicYear,
    session: plan.session,
    ...{ phase, seq, updated_at: at },
    ...{ plan: toJsonColumn(plan), state: toJsonColumn(state) },
  };
}
