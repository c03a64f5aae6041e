import type { GroupView } from '../../contracts/campaign-groups.schemas.ts';
import type { GroupStudent } from '../../db/read-models/campaign/group-people.ts';
import { groupActions } from '../../domain/campaign/groups/group-actions.ts';
import { groupNumber, type CampaignGroup } from '../../domain/campaign/groups/group.ts';
import { isTooSmall, proposalsFor } from '../../domain/campaign/groups/proposals.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';
import { surnameInitials } from '../../domain/names/format-name.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

/** All that groups of a campaign are shown with. */
export interface GroupContext {
  readonly state: CampaignState;
  /** all of the campaign */
  readonly groups: readonly CampaignGroup[];
  readonly titles: ReadonlyMap<string, LocalizedText>;
  readonly teachers: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly mayChange: boolean;
}

export function presentGroup(group: CampaignGroup, context: GroupContext): GroupView {
  const { state, groups, titles, teachers, language, mayChange } = context;
  const { id, courseCode, status, people, isMerged } = group;
  const minimum = state.plan.minimumGroup;
  return {
    ...{ id, status, people, isMerged, language: group.language, name: groupNumber(group) },
    course: { code: courseCode, title: titles.get(courseCode)?.[language] ?? courseCode },
    teacher: teachers.get(id) ?? '',
    belowMinimum: isTooSmall(group, { minimum }),
    proposals: proposalsOf(group, context),
    allowedActions: mayChange ? [...groupActions(group, groups, state)] : [],
  };
}

function proposalsOf(group: CampaignGroup, { state, groups }: GroupContext): GroupView['proposals'] {
  if (state.phase !== 'groups') return [];
  const { minimumGroup: minimum, maximumGroup: maximum } = state.plan;
  return proposalsFor(group, groups, { minimum, maximum }).map((proposal) => {
    const into = proposal.type === 'merge' && groups.find(({ id }) => id === proposal.groupId);
    return into ? { ...proposal, groupName: groupNumber(into) } : { type: 'cancel' };
  });
}

/** Names are written as the papers write them; English readers get the Russian spelling. */
export function presentGroupStudent(
  { studentId, name, groupName }: Pick<GroupStudent, 'studentId' | 'name' | 'groupName'>,
  language: Language,
) {
  return { id: studentId, name: surnameInitials(name[language === 'kk' ? 'kk' : 'ru']), groupName };
}
