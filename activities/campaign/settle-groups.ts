import { SYSTEM } from '../../domain/approval/events.ts';
import type { Application } from '../../domain/campaign/application.ts';
import { settledGroups, type SettledGroups } from '../../domain/campaign/groups/settle-groups.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { createApplicationsStore } from '../../db/stores/campaign/applications-store.ts';
import { createCalendarStore } from '../../db/stores/calendar-store.ts';
import { changeApplications, groupPaidApplications } from '../../db/stores/campaign/group-applications.ts';
import { createGroupsStore } from '../../db/stores/campaign/groups-store.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { lapseApplications } from '../../db/stores/campaign/lapse-applications.ts';
import { tellInCampaign } from '../../db/stores/campaign/messages-store.ts';
import { readGroups } from '../../db/stores/campaign/read-groups.ts';
import { dateIn } from '../../platform/clock.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import type { CampaignWork } from './work.ts';

/** Groups that stand are confirmed with their students; students of the others choose again within a term. */
export const settleGroups: CampaignWork<'settle-groups'> = (dependencies, { campaignId, at }) =>
  inCampaign(dependencies.db, { campaignId, at }, async (held) => {
    const choosesUntil = await endOfChoice(dependencies, held);
    if (held.state.phase === 'groups') await settle(held, choosesUntil);
    const known = await readGroups(held.transaction, campaignId);
    const groups = known.filter(({ status }) => status === 'confirmed').length;
    const displaced = (await createApplicationsStore(held.transaction).withStatus(campaignId, ['unplaced'])).length;
    return { type: 'groups-settled', groups, displaced, ...(displaced > 0 && { choosesUntil }) };
  });

async function settle(held: HeldCampaign, choosesUntil: Instant): Promise<void> {
  const { campaignId, plan } = held.state;
  // those of which a payment was taken back and has not come again
  const unpaid = await createApplicationsStore(held.transaction).withStatus(campaignId, ['payable']);
  await lapseApplications(held, unpaid, 'not-paid');
  await groupPaidApplications(held);
  const known = await readGroups(held.transaction, campaignId);
  const settled = settledGroups(known, { minimum: plan.minimumGroup });
  if (settled.confirmed.length === 0) return;
  const displaced = await carryOut(held, settled);
  await tellDisplaced(held, displaced, choosesUntil);
}

/** @returns applications whose group is gone */
async function carryOut(held: HeldCampaign, { confirmed, cancelled }: SettledGroups): Promise<readonly Application[]> {
  const store = createGroupsStore(held.transaction);
  const standing = new Set(confirmed.map(({ id }) => id));
  const paid = await createApplicationsStore(held.transaction).withStatus(held.state.campaignId, ['paid']);
  const stays = ({ groupId }: Application) => groupId !== undefined && standing.has(groupId);
  await changeApplications(held, paid.filter(stays), ({ groupId = '' }) => ({ type: 'place', groupId }));
  const left = paid.filter((application) => !stays(application));
  const displaced = await changeApplications(held, left, () => ({ type: 'displace' }));
  await store.setStatus([...standing], 'confirmed', held.at);
  await store.setStatus(
    cancelled.map(({ id }) => id),
    'cancelled',
    held.at,
  );
  await held.log({
    actorId: SYSTEM,
    action: 'groups-closed',
    details: {
      confirmed: [...standing],
      cancelled: cancelled.map(({ id }) => id),
      displaced: displaced.map(({ id }) => id),
    },
  });
  return displaced;
}

function tellDisplaced(held: HeldCampaign, displaced: readonly Application[], choosesUntil: Instant): Promise<void> {
  return tellInCampaign(
    held,
    displaced.map(({ id, studentId, courseCode }) => ({
      kind: 'group-cancelled' as const,
      studentId,
      details: { applicationId: id, courseCode, choosesUntil },
    })),
  );
}

async function endOfChoice({ timeZone }: ActivityDependencies, held: HeldCampaign): Promise<Instant> {
  const counter = await createCalendarStore(held.transaction).counter(dateIn(timeZone, held.at), timeZone);
  return counter.dueAt(held.at, { amount: held.state.plan.secondChoiceDays, unit: 'working-days' });
}
