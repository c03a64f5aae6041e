import type { Participant } from '../approval/state.ts';
import type { Absence } from './absence.ts';
import { standInFor, type StandIn } from './stand-in.ts';

/** Somebody's coming or going. */
export interface Turn {
  readonly absenceId: string;
  readonly absentId: string;
}

export interface Circumstances {
  /** absences that hold on the day */
  readonly absences: readonly Absence[];
  readonly date: string;
  readonly process: string;
  readonly unitId?: string;
}

/** Who is to have a piece of work: somebody else, nobody who is there, or whoever has it. */
export type Handover =
  { readonly type: 'move'; readonly to: Participant } | { readonly type: 'dead-end' } | { readonly type: 'stay' };

const STAY: Handover = { type: 'stay' };

/**
 * Decides where a piece of work belongs when somebody leaves or comes back. What a present person has was given to
 * them on purpose, so it moves only on the return of the one whose work it is or of a deputy who comes before them.
 */
export function handOver(holder: Participant, turn: Turn, circumstances: Circumstances): Handover {
  const { personId, postId, actingForId, absenceId } = holder;
  const isDelegated = actingForId !== undefined && absenceId === undefined;
  if (isDelegated) return STAY;
  const owner = actingForId ?? personId;
  const { absences, ...occasion } = circumstances;
  const standIn = standInFor(absences, owner, occasion);
  if (standIn.type === 'dead-end') return { type: 'dead-end' };
  const to = { ...placeFor(standIn, owner), postId };
  const isAway = standInFor(absences, personId, occasion).type !== 'present';
  const concerns = isAway || absenceId === turn.absenceId || (absenceId !== undefined && to.personId === turn.absentId);
  return concerns && to.personId !== personId ? { type: 'move', to } : STAY;
}

function placeFor(standIn: Exclude<StandIn, { type: 'dead-end' }>, owner: string): Omit<Participant, 'postId'> {
  if (standIn.type === 'present') return { personId: owner };
  const { deputyId, absenceId, furtherAbsenceIds } = standIn;
  return { personId: deputyId, actingForId: owner, absenceId, furtherAbsenceIds };
}
