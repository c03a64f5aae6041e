import type { GroupAct, GroupDetails } from '../../../contracts/campaign-groups.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { createGroupsStore } from '../../../db/stores/campaign/groups-store.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { readGroups } from '../../../db/stores/campaign/read-groups.ts';
import { groupActions } from '../../../domain/campaign/groups/group-actions.ts';
import type { CampaignGroup } from '../../../domain/campaign/groups/group.ts';
import { mayMerge } from '../../../domain/campaign/groups/proposals.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { keepReason } from '../campaigns/keep-reason.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';
import { viewGroup } from './view-groups.ts';

export interface GroupRequest {
  readonly campaignId: string;
  readonly groupId: string;
  readonly act: GroupAct;
}

/**
 * Changes a group of the summer semester.
 *
 * @throws FORBIDDEN · NOT_FOUND · GROUP_MOVED_ON when the group allows it no more · GROUPS_DIFFER
 */
export async function actOnGroup(deps: AppDeps, asker: Asker, request: GroupRequest): Promise<GroupDetails> {
  const { campaignId, groupId, act } = request;
  await visibleCampaign(deps, asker.viewer, campaignId);
  if (!mayPlanCampaigns(asker.viewer)) throw new AppError('FORBIDDEN');
  await inCampaign(deps.db, { campaignId, at: deps.clock.now() }, async (held) => {
    const groups = await readGroups(held.transaction, campaignId);
    const group = groupOf(groups, groupId);
    if (!groupActions(group, groups, held.state).includes(act.type)) throw new AppError('GROUP_MOVED_ON');
    await carryOut(held, group, { act, groups });
    const reasonId = act.type === 'keep' ? await keepReason(held, asker, act.reason) : undefined;
    await held.log({
      actorId: asker.viewer.personId,
      action: `group-${act.type}`,
      details: { groupId, ...logged(act), ...(reasonId !== undefined && { reasonId }) },
    });
  });
  return viewGroup(deps, asker, { campaignId, groupId: act.type === 'merge' ? act.into : groupId });
}

async function carryOut(
  held: HeldCampaign,
  group: CampaignGroup,
  { act, groups }: { readonly act: GroupAct; readonly groups: readonly CampaignGroup[] },
): Promise<void> {
  const store = createGroupsStore(held.transaction);
  switch (act.type) {
    case 'merge':
      requireSameCourse(group, groupOf(groups, act.into));
      return store.merge(group.id, act.into, held.at);
    case 'cancel':
      return store.setStatus([group.id], 'cancelled', held.at);
    case 'reopen':
      return store.setStatus([group.id], 'proposed', held.at);
    case 'keep':
      return store.keep(group.id, group.people, held.at);
    case 'move':
      requireSameCourse(group, groupOf(groups, act.into));
      await requireMember(held, group, act.applicationId);
      return store.seat(new Map([[act.applicationId, act.into]]));
    case 'name-teacher':
      return store.nameTeacher(group.id, act.teacher, held.at);
  }
}

async function requireMember({ transaction, state }: HeldCampaign, group: CampaignGroup, id: string): Promise<void> {
  const [application] = await createApplicationsStore(transaction).byIds(state.campaignId, [id]);
  if (application?.groupId !== group.id) throw new AppError('NOT_FOUND');
}

function requireSameCourse(from: CampaignGroup, into: CampaignGroup): void {
  if (!mayMerge(from, into)) throw new AppError('GROUPS_DIFFER');
}

function groupOf(groups: readonly CampaignGroup[], id: string): CampaignGroup {
  const group = groups.find((each) => each.id === id);
  if (!group) throw new AppError('NOT_FOUND');
  return group;
}

/** Names of people stay out of the log. */
function logged(act: GroupAct): Readonly<Record<string, string>> {
  switch (act.type) {
    case 'merge':
      return { into: act.into };
    case 'move':
      return { applicationId: act.applicationId, into: act.into };
    default:
      return {};
  }
}
