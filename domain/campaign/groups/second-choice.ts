/** What students of cancelled groups may choose instead. */
import type { Application } from '../application.ts';
import type { CampaignGroup, Groupable } from './group.ts';

type Asking = Pick<Groupable, 'courseCode' | 'language'>;

/**
 * The group that takes a student who chose its course: of the student's language if there is one, then the smallest.
 * A full group takes nobody.
 *
 * @param groups  all groups of the campaign
 */
export function groupFor(
  { courseCode, language }: Asking,
  groups: readonly CampaignGroup[],
  maximum: number,
): CampaignGroup | undefined {
  const open = groups.filter((group) => group.courseCode === courseCode && hasRoom(group, maximum));
  const far = (group: CampaignGroup) => Number(group.language !== language);
  return open.toSorted((a, b) => far(a) - far(b) || a.people - b.people || a.ordinal - b.ordinal)[0];
}

export interface Choice {
  readonly courseCode: string;
  /** language the student would be taught in */
  readonly language: Application['language'];
}

/** Courses with a free place in a confirmed group, each once, in order of code, with the language they would be taught in. */
export function openChoices(
  { language }: Pick<Asking, 'language'>,
  groups: readonly CampaignGroup[],
  maximum: number,
): readonly Choice[] {
  const codes = new Set(groups.filter((group) => hasRoom(group, maximum)).map(({ courseCode }) => courseCode));
  return [...codes].sort().flatMap((courseCode) => {
    const group = groupFor({ courseCode, language }, groups, maximum);
    return group ? [{ courseCode, language: group.language }] : [];
  });
}

function hasRoom({ status, people }: CampaignGroup, maximum: number): boolean {
  return status === 'confirmed' && people < maximum;
}
