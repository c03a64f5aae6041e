import type { IsoDate } from '../shared/time.ts';
import type { Absence } from './absence.ts';
import { standInFor, type DeadEndReason, type StandIn } from './stand-in.ts';

/** An absence by which somebody acts for its person today. */
export interface ActedFor {
  readonly personId: string;
  readonly absenceId: string;
  readonly to: IsoDate;
}

/** Absences through which `deputyId` acts on a day, directly or as the deputy of a deputy, in the order given. */
export function actedForBy(absences: readonly Absence[], deputyId: string, date: IsoDate): readonly ActedFor[] {
  const isActing = (standIn: StandIn) => standIn.type === 'deputy' && standIn.deputyId === deputyId;
  return absences
    .filter((absence) => holdsOn(absence, date) && standInsOf(absences, absence, date).some(isActing))
    .map(({ personId, id, to }) => ({ personId, absenceId: id, to }));
}

/** What stops the work of an absent person on a day; nothing when somebody acts wherever they are asked. */
export function deadEndOf(absences: readonly Absence[], absence: Absence, date: IsoDate): DeadEndReason | undefined {
  const ends = standInsOf(absences, absence, date).flatMap((found) => (found.type === 'dead-end' ? found.reason : []));
  return ends[0];
}

function holdsOn({ from, to }: Absence, date: IsoDate): boolean {
  return from <= date && date <= to;
}

/** One answer for every procedure and unit that any of the absences tells apart from the others. */
function standInsOf(absences: readonly Absence[], absence: Absence, date: IsoDate): readonly StandIn[] {
  const processes = absence.processes ?? named(absences.map(({ processes: some }) => some));
  const unitIds = absence.unitIds ?? named(absences.map(({ unitIds: some }) => some));
  return processes.flatMap((process) =>
    unitIds.map((unitId) => standInFor(absences, absence.personId, { date, process, unitId })),
  );
}

/** Everything named, and the empty word for all that is not. */
function named(lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return [...new Set(lists.flatMap((list) => list ?? [])), ''];
}
