import { isTooSmall } from '../../domain/campaign/groups/proposals.ts';
import { isLivingGroup } from '../../domain/campaign/groups/group.ts';
import { groupPaidApplications } from '../../db/stores/campaign/group-applications.ts';
import { inCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { readGroups } from '../../db/stores/campaign/read-groups.ts';
import type { CampaignWork } from './work.ts';

/** Everybody who has paid gets a group; groups that are there already stay as people have made them. */
export const proposeGroups: CampaignWork<'propose-groups'> = ({ db }, { campaignId, at }) =>
  inCampaign(db, { campaignId, at }, async (held) => {
    if (held.state.phase === 'groups') await groupPaidApplications(held);
    const groups = (await readGroups(held.transaction, campaignId)).filter(isLivingGroup);
    const minimum = held.state.plan.minimumGroup;
    const small = groups.filter((group) => isTooSmall(group, { minimum }));
    return { type: 'groups-proposed', groups: groups.length, small: small.length };
  });
