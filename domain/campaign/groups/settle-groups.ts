/** What becomes of proposed groups when the registrar closes them. */
import { isTooSmall, type GroupLimits } from './proposals.ts';
import type { CampaignGroup } from './group.ts';

export interface SettledGroups {
  readonly confirmed: readonly CampaignGroup[];
  readonly cancelled: readonly CampaignGroup[];
}

/**
 * Groups of at least the minimum stand, and those somebody has merged whatever their size; the rest is cancelled.
 * Where no group would stand, nothing is settled: there is nothing to open.
 */
export function settledGroups(groups: readonly CampaignGroup[], limits: Pick<GroupLimits, 'minimum'>): SettledGroups {
  const proposed = groups.filter(({ status }) => status === 'proposed');
  const stands = (group: CampaignGroup) => group.people > 0 && (group.isMerged || !isTooSmall(group, limits));
  const confirmed = proposed.filter(stands);
  if (confirmed.length === 0) return { confirmed: [], cancelled: [] };
  return { confirmed, cancelled: proposed.filter((group) => !stands(group)) };
}
