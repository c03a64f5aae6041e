/** What has become of the lists of an opening order since, and the order that amends them. */
import type { CampaignOrder } from './campaign-order.ts';
import type { OpenedGroup, SummerOpening } from './summer-opening.ts';

/** The lists an opening order holds. */
export type OpeningLists = Pick<SummerOpening, 'groups' | 'students'>;

/** A group that is taken off the lists, comes onto them, or stays with another teacher. */
export interface ChangedGroup extends OpenedGroup {
  readonly change: 'closed' | 'opened' | 'teacher';
  /** number of the group it has joined; absent: it has joined none */
  readonly into?: string | undefined;
  /** whom the lists named until now; absent: nobody, or the teacher is the same */
  readonly formerTeacher?: string | undefined;
}

/** A student of the lists with the numbers of the groups they leave and join; one of the two at least. */
export interface ChangedStudent {
  readonly studentId: string;
  readonly leaves?: readonly string[] | undefined;
  readonly joins?: readonly string[] | undefined;
}

/** The students are those of the lists in their order, and then those who are new. */
export interface ListChanges {
  readonly groups: readonly ChangedGroup[];
  readonly students: readonly ChangedStudent[];
}

/** Content of the order that amends the lists of an opening order. */
export interface OpeningAmendment extends Omit<CampaignOrder, 'academicYear'>, ListChanges {
  /** case of the opening order */
  readonly orderId: string;
}

/** Writes the content of the order; its lists are those of the changes. */
export function openingAmendmentContent(
  orderId: string,
  { groups, students }: ListChanges,
  order: Omit<CampaignOrder, 'academicYear'>,
): OpeningAmendment {
  return { ...order, orderId, groups, students };
}

/**
 * Compares the lists that are in force with the groups as they are.
 *
 * @param joined  number of each group that has joined another, with the number of that one
 */
export function listChanges(
  inForce: OpeningLists,
  current: OpeningLists,
  joined: ReadonlyMap<string, string>,
): ListChanges {
  const closed = without(inForce.groups, current.groups).map((group) => closedGroup(group, joined));
  const opened = without(current.groups, inForce.groups).map((group) => ({ ...group, change: 'opened' as const }));
  const groups = [...closed, ...opened, ...taughtByOthers(inForce.groups, current.groups)];
  return { groups, students: studentChanges(inForce.students, current.students) };
}

/** Tells whether the lists hold as they are. */
export function isUnchanged({ groups, students }: ListChanges): boolean {
  return groups.length === 0 && students.length === 0;
}

/** The lists as they are once the changes are in force. */
export function amendedLists(inForce: OpeningLists, { groups, students }: ListChanges): OpeningLists {
  const closed = new Set(groups.filter(({ change }) => change === 'closed').map(({ number }) => number));
  const opened = groups.filter(({ change }) => change === 'opened').map(listedGroup);
  const taught = new Map(groups.filter(({ change }) => change === 'teacher').map((group) => [group.number, group]));
  const stays = inForce.groups.filter(({ number }) => !closed.has(number));
  const places = placesOf(inForce.students);
  for (const { studentId, leaves = [], joins = [] } of students) {
    const kept = (places.get(studentId) ?? []).filter((number) => !leaves.includes(number));
    places.set(studentId, [...kept, ...joins.filter((number) => !kept.includes(number))]);
  }
  return {
    groups: [...stays.map((group) => withTeacher(group, taught.get(group.number) ?? group)), ...opened],
    students: [...places].filter(([, own]) => own.length > 0).map(([studentId, own]) => ({ studentId, groups: own })),
  };
}

function without(some: readonly OpenedGroup[], others: readonly OpenedGroup[]): readonly OpenedGroup[] {
  const known = new Set(others.map(({ number }) => number));
  return some.filter(({ number }) => !known.has(number));
}

function closedGroup(group: OpenedGroup, joined: ReadonlyMap<string, string>): ChangedGroup {
  const into = lastJoined(group.number, joined);
  return { ...group, change: 'closed', ...(into !== undefined && { into }) };
}

/** Groups that stay, each as it is now with whom the lists name as its teacher. */
function taughtByOthers(before: readonly OpenedGroup[], after: readonly OpenedGroup[]): readonly ChangedGroup[] {
  const known = new Map(before.map((group) => [group.number, group]));
  return after.flatMap((group) => {
    const old = known.get(group.number);
    if (!old || old.teacher === group.teacher) return [];
    const former = old.teacher === undefined ? {} : { formerTeacher: old.teacher };
    return [{ ...group, change: 'teacher' as const, ...former }];
  });
}

function listedGroup({ change: _, into: __, formerTeacher: ___, ...group }: ChangedGroup): OpenedGroup {
  return group;
}

function withTeacher({ teacher: _, ...group }: OpenedGroup, { teacher }: Pick<OpenedGroup, 'teacher'>): OpenedGroup {
  return { ...group, ...(teacher !== undefined && { teacher }) };
}

/** A group may join one that joins a third. */
function lastJoined(number: string, joined: ReadonlyMap<string, string>): string | undefined {
  const next = joined.get(number);
  return next === undefined ? undefined : (lastJoined(next, joined) ?? next);
}

function studentChanges(before: OpeningLists['students'], after: OpeningLists['students']): readonly ChangedStudent[] {
  const old = placesOf(before);
  const now = placesOf(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((studentId) => changeOf(studentId, old.get(studentId) ?? [], now.get(studentId) ?? []))
    .filter(({ leaves, joins }) => leaves !== undefined || joins !== undefined);
}

function changeOf(studentId: string, had: readonly string[], has: readonly string[]): ChangedStudent {
  const leaves = had.filter((number) => !has.includes(number));
  const joins = has.filter((number) => !had.includes(number));
  return { studentId, ...(leaves.length > 0 && { leaves }), ...(joins.length > 0 && { joins }) };
}

function placesOf(students: OpeningLists['students']): Map<string, readonly string[]> {
  return new Map(students.map(({ studentId, groups }) => [studentId, groups]));
}
