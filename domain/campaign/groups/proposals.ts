/** What can be done about groups that are too small. */
import { isLivingGroup, type CampaignGroup } from './group.ts';

export type GroupProposal =
  | {
      readonly type: 'merge';
      readonly groupId: string;
      /** students of both together */
      readonly people: number;
      /** they are taught in another language than some of them asked for */
      readonly mixesLanguages: boolean;
      readonly overMaximum: boolean;
    }
  | { readonly type: 'cancel' };

export interface GroupLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** Tells whether somebody has to decide about the group. */
export function isTooSmall(group: CampaignGroup, { minimum }: Pick<GroupLimits, 'minimum'>): boolean {
  return isLivingGroup(group) && group.people < minimum;
}

/**
 * Tells whether a settled group has lost so many that somebody has to decide anew. One joined by hand was decided on, and
 * so was one that was kept, until it loses more.
 */
export function hasFallenBelow(group: CampaignGroup, limits: Pick<GroupLimits, 'minimum'>): boolean {
  const { status, isMerged, keptWith, people } = group;
  const isDecided = isMerged || (keptWith !== undefined && people >= keptWith);
  return status === 'confirmed' && !isDecided && isTooSmall(group, limits);
}

/**
 * What can become of a group below the minimum, the mildest first: joining others of its language, joining those of
 * another language of the course, being cancelled. None for a group that stands by itself.
 *
 * @param groups  all groups of the campaign
 */
export function proposalsFor(
  group: CampaignGroup,
  groups: readonly CampaignGroup[],
  limits: GroupLimits,
): readonly GroupProposal[] {
  if (!isTooSmall(group, limits)) return [];
  const merges = groups
    .filter((other) => mayMerge(group, other))
    .map((other) => ({
      type: 'merge' as const,
      groupId: other.id,
      people: group.people + other.people,
      mixesLanguages: other.language !== group.language,
      overMaximum: group.people + other.people > limits.maximum,
    }))
    .toSorted((a, b) => hardship(a) - hardship(b) || a.people - b.people);
  return [...merges, { type: 'cancel' }];
}

/** Tells whether students of one group may be taught in another: only the same course can take them. */
export function mayMerge(from: CampaignGroup, into: CampaignGroup): boolean {
  const isOther = from.id !== into.id && from.courseCode === into.courseCode;
  return isOther && isLivingGroup(from) && isLivingGroup(into);
}

function hardship(merge: { readonly mixesLanguages: boolean; readonly overMaximum: boolean }): number {
  return Number(merge.mixesLanguages) + 2 * Number(merge.overMaximum);
}
