/** Who gives the visas of a summer semester: the adviser and the dean, or whoever acts for them while they are away. */
import type { Absence } from '../absence/absence.ts';
import { standInFor } from '../absence/stand-in.ts';
import type { Deputyship } from '../approval/deputyship.ts';
import type { IsoDate } from '../shared/time.ts';

/** What an absence names when its deputy acts in summer semesters too. */
export const CAMPAIGN_WORK = 'summer-semester';

export type VisaKind = 'advise' | 'endorse';

/** Somebody with a visa to give; a deputy names the absent person and the absences. */
export interface VisaGiver extends Deputyship {
  readonly personId: string;
}

export interface GivenVisa extends VisaGiver {
  readonly kind: VisaKind;
}

/** An application as far as visas to it go. */
export interface VisaSubject {
  readonly adviserId: string | null;
  readonly facultyId: string;
  readonly visas: readonly GivenVisa[];
}

/** Who has visas to give on a day. */
export interface VisaDesks {
  readonly date: IsoDate;
  /** that hold on the day */
  readonly absences: readonly Absence[];
  /** deans by faculty, with an entry for every faculty */
  readonly deans: ReadonlyMap<string, readonly string[]>;
}

/** Those whose visa an application would take: while somebody acts for a person, it is theirs to give. */
export function visaGivers(
  { adviserId, facultyId }: Omit<VisaSubject, 'visas'>,
  kind: VisaKind,
  desks: VisaDesks,
): readonly VisaGiver[] {
  const advisers = adviserId === null ? [] : [adviserId];
  const holders = kind === 'advise' ? advisers : (desks.deans.get(facultyId) ?? []);
  return holders.map((holderId) => giverFor(holderId, facultyId, desks));
}

/** Nobody gives two visas to one application; a deputy counts as the person they act for. */
export function isGivenByAnother({ visas }: Pick<VisaSubject, 'visas'>, kind: VisaKind, giver: VisaGiver): boolean {
  const people = peopleOf(giver);
  return !visas.some((visa) => visa.kind !== kind && peopleOf(visa).some((person) => people.includes(person)));
}

export interface Substituted {
  /** absent people, with the faculties for whose students the deputy gives their visas; never empty */
  readonly advisers: readonly { readonly adviserId: string; readonly facultyIds: readonly string[] }[];
  /** faculties whose dean's visas the deputy gives */
  readonly facultyIds: readonly string[];
}

/** What a person has on the desk by the absence of others. */
export function substitutedBy(deputyId: string, desks: VisaDesks): Substituted {
  const faculties = [...desks.deans.keys()];
  const actsFor = (holderId: string, facultyId: string) =>
    holderId !== deputyId && giverFor(holderId, facultyId, desks).personId === deputyId;
  const absent = [...new Set(desks.absences.map(({ personId }) => personId))];
  const advisers = absent.map((adviserId) => ({
    adviserId,
    facultyIds: faculties.filter((facultyId) => actsFor(adviserId, facultyId)),
  }));
  return {
    advisers: advisers.filter(({ facultyIds }) => facultyIds.length > 0),
    facultyIds: faculties.filter((facultyId) => desks.deans.get(facultyId)?.some((dean) => actsFor(dean, facultyId))),
  };
}

/** Where nobody acts for an absent person, their work stays with them. */
function giverFor(holderId: string, facultyId: string, { absences, date }: VisaDesks): VisaGiver {
  const standIn = standInFor(absences, holderId, { date, process: CAMPAIGN_WORK, unitId: facultyId });
  if (standIn.type !== 'deputy') return { personId: holderId };
  const { deputyId, absenceId, furtherAbsenceIds } = standIn;
  return { personId: deputyId, actingForId: holderId, absenceId, furtherAbsenceIds };
}

function peopleOf({ personId, actingForId }: VisaGiver): readonly string[] {
  return actingForId === undefined ? [personId] : [personId, actingForId];
}
