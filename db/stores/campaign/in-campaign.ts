/**
 * Every act in the rows of a campaign goes through here: one at a time, on the campaign as it stands, and with an entry
 * in its log. So an act and the end of a phase are always in one order, the same for everybody.
 */
import type { Knex } from 'knex';
import { AppError } from '../../../contracts/errors.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { LogEntry } from '../../../domain/change-log/entry.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { withTransaction } from '../../transaction.ts';
import { tellOfCampaign } from '../notices.ts';
import { createOfficeLogStore } from '../office-log-store.ts';

/** What was done, for the log: ids, codes and sums; names and texts stay in their tables. */
export interface CampaignAct {
  readonly actorId: string;
  readonly action: string;
  readonly details: LogEntry['details'];
}

/** The campaign, held until the transaction ends. */
export interface HeldCampaign {
  readonly transaction: Knex.Transaction;
  readonly state: CampaignState;
  readonly at: Instant;
  /** Joins an entry to the log of the campaign. */
  log(act: CampaignAct): Promise<void>;
}

/**
 * Holds the campaign while `act` changes its rows.
 *
 * @throws NOT_FOUND when there is no such campaign
 */
export function inCampaign<T>(
  db: Knex,
  { campaignId, at }: { readonly campaignId: string; readonly at: Instant },
  act: (held: HeldCampaign) => Promise<T>,
): Promise<T> {
  return withTransaction(db, async (transaction) => {
    const row = await transaction('campaigns')
      .where({ id: campaignId })
      .forUpdate()
      .first<{ state: CampaignState } | undefined>('state');
    if (!row) throw new AppError('NOT_FOUND');
    const log = (entry: CampaignAct) => appendToCampaignLog(transaction, campaignId, { ...entry, at });
    return act({ transaction, state: row.state, at, log });
  });
}

/** Joins an entry to the log of a campaign, and tells the pages that show it; the caller holds the campaign. */
export async function appendToCampaignLog(
  transaction: Knex.Transaction,
  campaignId: string,
  act: CampaignAct & { readonly at: Instant },
): Promise<void> {
  await createOfficeLogStore(transaction).append({ ...act, chain: `campaign/${campaignId}` });
  await tellOfCampaign(transaction, campaignId);
}
