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

/** Where everybody who has chosen sits, and the groups as they are then. */
interface Seated {
  /** group by application; who finds no place is not in it */
  readonly seats: ReadonlyMap<string, string>;
  readonly groups: readonly CampaignGroup[];
}

/**
 * Gives places to those who have chosen, one after another, so that each finds the groups as the one before has left them.
 *
 * @param groups  all groups of the campaign
 */
export function seatChosen(chosen: readonly Groupable[], groups: readonly CampaignGroup[], maximum: number): Seated {
  const seats = new Map<string, string>();
  let known = groups;
  for (const application of chosen) {
    const group = groupFor(application, known, maximum);
    if (!group) continue;
    seats.set(application.id, group.id);
    known = known.map((each) => (each.id === group.id ? { ...each, people: each.people + 1 } : each));
  }
  return { seats, groups: known };
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
