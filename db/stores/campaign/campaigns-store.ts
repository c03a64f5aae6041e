/** The campaign itself, as its workflow leaves it. */
import type { Knex } from 'knex';
import { AppError } from '../../../contracts/errors.ts';
import { SYSTEM } from '../../../domain/approval/events.ts';
import type { CampaignEvent } from '../../../domain/campaign/commands.ts';
import type { CampaignState, OrderPurpose } from '../../../domain/campaign/state.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { sha256 } from '../../sha256.ts';
import { withTransaction } from '../../transaction.ts';
import { insertCampaign, updateCampaign } from './campaign-row.ts';
import { takeIntoCampaign } from '../pending-remarks.ts';
import { appendToCampaignLog, inCampaign } from './in-campaign.ts';

interface NewCampaignRemark {
  readonly id: string;
  readonly campaignId: string;
  readonly authorId: string;
  readonly text: string;
  readonly at: Instant;
}

interface NewChildOrder {
  readonly caseId: string;
  readonly campaignId: string;
  readonly purpose: OrderPurpose;
  readonly attempt: number;
}

export function createCampaignsStore(db: Knex) {
  return {
    /** Keeps the campaign after some events, with the events; what is recorded already is left as it is. */
    record(state: CampaignState, events: readonly CampaignEvent[]): Promise<void> {
      return withTransaction(db, (transaction) => recordEvents(transaction, state, events));
    },

    async stateOf(campaignId: string): Promise<CampaignState> {
      const row = await db('campaigns').where({ id: campaignId }).first<{ state: CampaignState } | undefined>('state');
      if (!row) throw new AppError('NOT_FOUND');
      return row.state;
    },

    /** Keeps a reason under its id; saving the same id again changes nothing. */
    async saveRemark({ id, campaignId, authorId, text, at }: NewCampaignRemark): Promise<void> {
      await db('campaign_remarks')
        .insert({ id, campaign_id: campaignId, author_id: authorId, text, sha256: sha256(text), created_at: at })
        .onConflict('id')
        .ignore();
    },

    /** Notes which case an order of the campaign is; the same again changes nothing. */
    async keepOrder({ caseId, campaignId, purpose, attempt }: NewChildOrder): Promise<void> {
      await db('campaign_orders')
        .insert({ case_id: caseId, campaign_id: campaignId, purpose, attempt })
        .onConflict('case_id')
        .ignore();
    },

    /** The campaign that has opened a case, if one has. */
    async campaignOfCase(caseId: string): Promise<string | undefined> {
      const row = await db('campaign_orders')
        .where({ case_id: caseId })
        .first<{ campaign_id: string } | undefined>('campaign_id');
      return row?.campaign_id;
    },
  };
}

async function recordEvents(
  transaction: Knex.Transaction,
  state: CampaignState,
  events: readonly CampaignEvent[],
): Promise<void> {
  const { campaignId } = state;
  const at = events.at(-1)?.at;
  if (at === undefined) return;
  if (events[0]?.seq === 1) await insertCampaign(transaction, state, at);
  await inCampaign(transaction, { campaignId, at }, async (held) => {
    const fresh = events.filter(({ seq }) => seq > held.state.seq);
    if (fresh.length === 0) return;
    await takeIntoCampaign(transaction, campaignId, reasonIdsOf(fresh));
    await updateCampaign(transaction, state, at);
    for (const { type, actorId = SYSTEM, details, at: happenedAt } of fresh) {
      await appendToCampaignLog(transaction, campaignId, { at: happenedAt, actorId, action: type, details });
    }
  });
}

function reasonIdsOf(events: readonly CampaignEvent[]): string[] {
  return events.map(({ details }) => details['reasonId']).filter((id) => typeof id === 'string');
}
