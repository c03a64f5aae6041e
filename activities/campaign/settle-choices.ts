import { SYSTEM } from '../../domain/approval/events.ts';
import type { Application } from '../../domain/campaign/application.ts';
import { seatChosen } from '../../domain/campaign/groups/second-choice.ts';
import { createApplicationsStore } from '../../db/stores/campaign/applications-store.ts';
import { changeApplications, membersOf } from '../../db/stores/campaign/group-applications.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { lapseApplications } from '../../db/stores/campaign/lapse-applications.ts';
import { tellInCampaign } from '../../db/stores/campaign/messages-store.ts';
import { readGroups } from '../../db/stores/campaign/read-groups.ts';
import type { CampaignWork } from './work.ts';

/**
 * Students who have chosen again join the groups of their courses; who finds no place any more chooses once more. With
 * the end of the term the rest lapses.
 */
export const settleChoices: CampaignWork<'settle-choices'> = ({ db }, { campaignId, at }) =>
  inCampaign(db, { campaignId, at }, async (held) => {
    await placeChosen(held);
    const undecided = await createApplicationsStore(held.transaction).withStatus(campaignId, ['unplaced']);
    if (!isTermOver(held)) return { type: 'choices-settled', lapsed: 0, waiting: undecided.length };
    const lapsed = await lapseApplications(held, undecided, 'not-chosen');
    return { type: 'choices-settled', lapsed, waiting: 0 };
  });

async function placeChosen(held: HeldCampaign): Promise<void> {
  const { campaignId, plan } = held.state;
  const chosen = await createApplicationsStore(held.transaction).withStatus(campaignId, ['paid']);
  if (chosen.length === 0) return;
  const groups = await readGroups(held.transaction, campaignId);
  const { seats } = seatChosen(chosen, groups, plan.maximumGroup);
  const changed = await changeApplications(held, chosen, ({ id }) => {
    const groupId = seats.get(id);
    return groupId === undefined ? { type: 'displace' } : { type: 'place', groupId };
  });
  await held.log({ actorId: SYSTEM, action: 'choices-placed', details: { groups: membersOf(seats) } });
  await tellLatecomers(
    held,
    changed.filter(({ status }) => status === 'unplaced'),
  );
}

/** Others were quicker: these students have chosen in vain, and must know it while they can still choose. */
function tellLatecomers(held: HeldCampaign, latecomers: readonly Application[]): Promise<void> {
  const { choosesUntil } = held.state;
  const until = !isTermOver(held) && choosesUntil !== undefined && { choosesUntil };
  return tellInCampaign(
    held,
    latecomers.map(({ id, studentId, courseCode }) => ({
      kind: 'choice-full' as const,
      studentId,
      details: { applicationId: id, courseCode, ...until },
    })),
  );
}

function isTermOver({ state: { choosesUntil }, at }: HeldCampaign): boolean {
  return choosesUntil !== undefined && Date.parse(choosesUntil) <= Date.parse(at);
}
