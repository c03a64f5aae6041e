/** What people may do with a group, by the phase of its campaign. */
import type { CampaignState, Phase } from '../state.ts';
import { isLivingGroup, type CampaignGroup } from './group.ts';
import { hasFallenBelow, mayMerge } from './proposals.ts';

export const GROUP_ACTIONS = ['merge', 'cancel', 'reopen', 'keep', 'move', 'name-teacher'] as const;
export type GroupAction = (typeof GROUP_ACTIONS)[number];

/** Until sheets are issued, students may change their group and teachers their names. */
const BEFORE_SHEETS: readonly Phase[] = ['groups', 'second-choice', 'opening-order', 'teaching'];

/**
 * A settled group stays; one that has fallen below the minimum since is kept, or joins another of its course.
 *
 * @param groups  all groups of the campaign
 */
export function groupActions(
  group: CampaignGroup,
  groups: readonly CampaignGroup[],
  { phase, plan }: Pick<CampaignState, 'phase' | 'plan'>,
): readonly GroupAction[] {
  const isProposing = phase === 'groups';
  const isBeforeSheets = BEFORE_SHEETS.includes(phase) && isLivingGroup(group);
  const hasFallen = isBeforeSheets && hasFallenBelow(group, { minimum: plan.minimumGroup });
  const hasOther = groups.some((other) => mayMerge(group, other));
  const isOpen: Readonly<Record<GroupAction, boolean>> = {
    merge: (isProposing || hasFallen) && hasOther,
    cancel: isProposing && group.status === 'proposed',
    reopen: isProposing && group.status === 'cancelled',
    keep: hasFallen,
    move: isBeforeSheets && hasOther && group.people > 0,
    'name-teacher': isBeforeSheets,
  };
  return GROUP_ACTIONS.filter((action) => isOpen[action]);
}
