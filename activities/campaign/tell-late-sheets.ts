import { SYSTEM } from '../../domain/approval/events.ts';
import { readLateSheets, type LateSheets } from '../../db/read-models/campaign/late-sheets.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { tellInCampaign } from '../../db/stores/campaign/messages-store.ts';
import type { CampaignWork } from './work.ts';

/** Heads of the office and deans of the faculties concerned learn which sheets are late, once for a due day. */
export const tellLateSheets: CampaignWork<'tell-late-sheets'> = ({ db }, { campaignId, at }) =>
  inCampaign(db, { campaignId, at }, async (held) => {
    const late = await readLateSheets(held.transaction, campaignId);
    if (late.numbers.length > 0 && !(await isTold(held))) await tell(held, late);
    return { type: 'late-sheets-told', late: late.numbers.length };
  });

async function tell(held: HeldCampaign, { numbers, concernedIds }: LateSheets): Promise<void> {
  const dueAt = held.state.times.sheetsDueAt;
  await tellInCampaign(
    held,
    concernedIds.map((personId) => ({ kind: 'sheets-late' as const, personId, details: { numbers, dueAt } })),
  );
  await held.log({ actorId: SYSTEM, action: 'sheets-late', details: { numbers, dueAt, told: concernedIds } });
}

async function isTold({ transaction, state: { campaignId, times } }: HeldCampaign): Promise<boolean> {
  const told: unknown = await transaction('campaign_messages')
    .where({ campaign_id: campaignId, kind: 'sheets-late' })
    .whereRaw(`details ->> 'dueAt' = ?`, [times.sheetsDueAt])
    .first('id');
  return told !== undefined;
}
