import { AppError } from '../../contracts/errors.ts';
import { lastDetails } from '../../db/read-models/campaign/campaign-history.ts';
import { readCampaignOrders } from '../../db/read-models/campaign/campaign-orders.ts';
import { readOrderOutcome } from '../../db/read-models/campaign/order-lists.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { actWithRemark } from '../../db/stores/pending-remarks.ts';
import { SYSTEM } from '../../domain/approval/events.ts';
import type { CaseOutcome } from '../../domain/approval/definition.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';
import { derivedId } from '../../platform/ids.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { releaseApplications } from './release-applications.ts';
import type { CampaignWork } from './work.ts';

/**
 * Undoes a campaign in reverse: first its orders, the latest first, then its sheets and groups, then its applications.
 * What is registered stands until an annulling order, and money goes back by hand; both are told of.
 */
export const compensate: CampaignWork<'compensate'> = async (dependencies, { campaignId, at }) => {
  const state = await createCampaignsStore(dependencies.db).stateOf(campaignId);
  const reason = await reasonOf(dependencies, campaignId);
  const ofCampaign = state.orders.map(({ caseId }) => caseId);
  const orders = await readCampaignOrders(dependencies.db, ofCampaign);
  const standingOrders: string[] = [];
  let withdrawnOrders = 0;
  for (const { caseId } of state.orders.toReversed()) {
    const outcome = await withdraw(dependencies, state, { caseId, reason });
    if (outcome === 'withdrawn') withdrawnOrders += 1;
    else if (outcome !== 'refused' && !orders.get(caseId)?.isAnnulled) standingOrders.push(caseId);
  }
  const released = await inCampaign(dependencies.db, { campaignId, at }, releaseAll);
  return { type: 'compensated', withdrawnOrders, standingOrders, ...released };
};

async function reasonOf({ db }: ActivityDependencies, campaignId: string): Promise<string> {
  const details = await lastDetails(db, campaignId, 'cancelled');
  const row = await db('campaign_remarks')
    .where({ id: details?.['reasonId'] })
    .first<{ text: string } | undefined>('text');
  return row?.text ?? '';
}

/** What the order has come to: withdrawn, unless it is signed or has ended in another way. */
async function withdraw(
  { db, clock, ownCases }: ActivityDependencies,
  { ownerId }: CampaignState,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
): Promise<CaseOutcome | undefined> {
  const ended = await readOrderOutcome(db, caseId);
  if (ended !== undefined) return ended;
  const remarkId = derivedId('campaign-cancelled', caseId);
  const command = { type: 'withdraw', actorId: ownerId, remarkId } as const;
  try {
    const remark = { id: remarkId, authorId: ownerId, text: reason, at: clock.now() };
    await actWithRemark(db, remark, () => ownCases.command(caseId, command, { commandId: remarkId }));
  } catch (error) {
    const isRefused = error instanceof AppError && error.code !== 'UNAVAILABLE';
    if (!isRefused) throw error;
  }
  return readOrderOutcome(db, caseId);
}

async function releaseAll(held: HeldCampaign): Promise<{ readonly released: number; readonly toRefund: number }> {
  await voidSheets(held);
  await cancelGroups(held);
  return releaseApplications(held);
}

async function voidSheets(held: HeldCampaign): Promise<void> {
  const sheets = await held
    .transaction('grade_sheets')
    .where({ campaign_id: held.state.campaignId, status: 'issued' })
    .update({ status: 'void' })
    .returning<{ id: string }[]>('id');
  if (sheets.length > 0)
    await held.log({ actorId: SYSTEM, action: 'sheets-voided', details: { sheets: idsOf(sheets) } });
}

async function cancelGroups(held: HeldCampaign): Promise<void> {
  const groups = await held
    .transaction('campaign_groups')
    .where({ campaign_id: held.state.campaignId })
    .whereIn('status', ['proposed', 'confirmed'])
    .update({ status: 'cancelled', updated_at: held.at })
    .returning<{ id: string }[]>('id');
  if (groups.length > 0)
    await held.log({ actorId: SYSTEM, action: 'groups-cancelled', details: { groups: idsOf(groups) } });
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id).toSorted();
}
