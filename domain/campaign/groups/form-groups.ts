/** Forms groups from paid applications. */
import { isLivingGroup, placeOf, type CampaignGroup, type Groupable } from './group.ts';

/** A group that is yet to be made; never empty. */
export interface FormedGroup extends Pick<Groupable, 'courseCode' | 'language'> {
  readonly applicationIds: readonly string[];
}

export interface Grouping {
  /** applications that join a group which is there already, by id of the application */
  readonly joined: ReadonlyMap<string, string>;
  readonly formed: readonly FormedGroup[];
}

/**
 * Gives every newcomer a group: first the free places of groups of the course and language, the smallest group first,
 * then new groups. New groups are as few as the maximum allows, and of a course and language none has more than one
 * student more than another.
 *
 * @param newcomers  students who follow each other stay together
 * @param maximum    students in a group at most
 */
export function groupNewcomers(
  newcomers: readonly Groupable[],
  groups: readonly CampaignGroup[],
  maximum: number,
): Grouping {
  const joined = new Map<string, string>();
  const formed: FormedGroup[] = [];
  for (const [place, applications] of byPlace(newcomers)) {
    const seats = freeSeats(
      groups.filter((group) => isLivingGroup(group) && placeOf(group) === place),
      maximum,
    );
    for (const [index, groupId] of seats.slice(0, applications.length).entries()) {
      joined.set(applications[index]?.id ?? '', groupId);
    }
    formed.push(...evenGroups(applications.slice(seats.length), maximum));
  }
  return { joined, formed };
}

function byPlace(applications: readonly Groupable[]): ReadonlyMap<string, readonly Groupable[]> {
  const places = new Map<string, Groupable[]>();
  for (const application of applications) {
    const place = placeOf(application);
    const known = places.get(place);
    if (known) known.push(application);
    else places.set(place, [application]);
  }
  return places;
}

/** Groups in the order in which they take newcomers, a group once for each free place. */
function freeSeats(groups: readonly CampaignGroup[], maximum: number): readonly string[] {
  const seats = groups.flatMap(({ id, people }) =>
    Array.from({ length: Math.max(0, maximum - people) }, (_, index) => ({ id, size: people + index })),
  );
  return seats.toSorted((a, b) => a.size - b.size).map(({ id }) => id);
}

function evenGroups(applications: readonly Groupable[], maximum: number): readonly FormedGroup[] {
  const [first] = applications;
  if (!first) return [];
  const { courseCode, language } = first;
  const count = Math.ceil(applications.length / maximum);
  const startOf = (index: number) => Math.floor((index * applications.length) / count);
  return Array.from({ length: count }, (_, index) => {
    const members = applications.slice(startOf(index), startOf(index + 1));
    return { courseCode, language, applicationIds: members.map(({ id }) => id) };
  });
}
