import { isAwayFor, type Absence, type Occasion } from './absence.ts';

/** Why nobody can act: deputies who act for each other, or an absent person for whom nobody acts. */
export type DeadEndReason = 'LOOP' | 'NO_DEPUTY';

/** Who answers in a person's place. */
export type StandIn =
  | { readonly type: 'present' }
  | {
      readonly type: 'deputy';
      readonly deputyId: string;
      /** the absence of the person themself, however many deputies stand between */
      readonly absenceId: string;
      /** the absences of those deputies, in the order in which they were followed */
      readonly furtherAbsenceIds: readonly string[];
    }
  | { readonly type: 'dead-end'; readonly reason: DeadEndReason; readonly absenceId: string };

/** Follows the deputies of a person until somebody who is there; a deputy who is away is followed further. */
export function standInFor(absences: readonly Absence[], personId: string, occasion: Occasion): StandIn {
  const first = absenceOf(absences, personId, occasion);
  if (!first) return { type: 'present' };
  const absenceId = first.id;
  const passed = new Set([personId]);
  const furtherAbsenceIds: string[] = [];
  let link: Absence | undefined = first;
  let deputyId = personId;
  while (link) {
    if (link.deputyId === undefined) return { type: 'dead-end', reason: 'NO_DEPUTY', absenceId };
    deputyId = link.deputyId;
    if (passed.has(deputyId)) return { type: 'dead-end', reason: 'LOOP', absenceId };
    passed.add(deputyId);
    link = absenceOf(absences, deputyId, occasion);
    if (link) furtherAbsenceIds.push(link.id);
  }
  return { type: 'deputy', deputyId, absenceId, furtherAbsenceIds };
}

function absenceOf(absences: readonly Absence[], personId: string, occasion: Occasion): Absence | undefined {
  return absences.find((absence) => absence.personId === personId && isAwayFor(absence, occasion));
}
