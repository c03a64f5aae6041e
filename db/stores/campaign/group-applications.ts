/** Acts that concern many applications and their groups at once. */
import { SYSTEM } from '../../../domain/approval/events.ts';
import type { Application, ApplicationCommand } from '../../../domain/campaign/application.ts';
import { changeApplication } from '../../../domain/campaign/change-application.ts';
import { groupNewcomers } from '../../../domain/campaign/groups/form-groups.ts';
import { createApplicationsStore } from './applications-store.ts';
import { createGroupsStore, type Seats } from './groups-store.ts';
import type { HeldCampaign } from './in-campaign.ts';
import { readGroups, readUngrouped } from './read-groups.ts';

/** Gives every paid application a group; who has one keeps it. */
export async function groupPaidApplications(held: HeldCampaign): Promise<void> {
  const { campaignId, plan } = held.state;
  const store = createGroupsStore(held.transaction);
  const newcomers = await readUngrouped(held.transaction, campaignId);
  if (newcomers.length === 0) return;
  const { joined, formed } = groupNewcomers(
    newcomers,
    await readGroups(held.transaction, campaignId),
    plan.maximumGroup,
  );
  const seats: Seats = new Map([...joined, ...(await store.add(campaignId, formed, held.at))]);
  await store.seat(seats);
  await held.log({ actorId: SYSTEM, action: 'groups-formed', details: { groups: membersOf(seats) } });
}

/** Changes applications as one act; those whom the change does not fit stay as they are. @returns the changed ones */
export async function changeApplications(
  held: HeldCampaign,
  applications: readonly Application[],
  commandFor: (application: Application) => ApplicationCommand,
): Promise<readonly Application[]> {
  const changed = applications.flatMap((application) => {
    const outcome = changeApplication(application, commandFor(application));
    return outcome.ok ? [outcome.application] : [];
  });
  if (changed.length > 0) await createApplicationsStore(held.transaction).saveAll(changed, held.at);
  return changed;
}

/** Ids of the applications of each group, for the log. */
export function membersOf(seats: Seats): Readonly<Record<string, readonly string[]>> {
  const members: Record<string, string[]> = {};
  for (const [applicationId, groupId] of seats) (members[groupId] ??= []).push(applicationId);
  return members;
}
