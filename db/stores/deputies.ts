/** Puts deputies into the places of those who are away. */
import type { Knex } from 'knex';
import { standInFor } from '../../domain/absence/stand-in.ts';
import type { Absence } from '../../domain/absence/absence.ts';
import type { Participant } from '../../domain/approval/state.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { createAbsencesStore } from './absences-store.ts';

export interface Substituted {
  /** in the order given; whoever is away without anybody to act for them stays in their place */
  readonly participants: readonly Participant[];
  /** absent people for whom nobody can act, each once */
  readonly deadEnds: readonly string[];
}

interface Occasion {
  readonly date: IsoDate;
  readonly process: string;
}

/** Lets deputies stand in the places of the absent: the post stays that of the absent person. */
export async function substitute(
  db: Knex,
  participants: readonly Participant[],
  occasion: Occasion,
): Promise<Substituted> {
  const absences = await createAbsencesStore(db).onDay(occasion.date);
  if (absences.length === 0) return { participants, deadEnds: [] };
  const units = await unitsOfPosts(db, participants);
  const places = participants.map((participant) => placeOf(participant, { absences, units, occasion }));
  return {
    participants: places.map(({ participant }) => participant),
    deadEnds: [...new Set(places.flatMap(({ deadEnd }) => deadEnd ?? []))],
  };
}

interface Around {
  readonly absences: readonly Absence[];
  /** unit of every post */
  readonly units: ReadonlyMap<string, string>;
  readonly occasion: Occasion;
}

function placeOf(
  participant: Participant,
  { absences, units, occasion }: Around,
): { readonly participant: Participant; readonly deadEnd?: string } {
  const { personId, postId } = participant;
  const unitId = participant.unitId ?? units.get(postId);
  const standIn = standInFor(absences, personId, { ...occasion, ...(unitId !== undefined && { unitId }) });
  switch (standIn.type) {
    case 'present':
      return { participant };
    case 'dead-end':
      return { participant, deadEnd: personId };
    case 'deputy': {
      const { deputyId, absenceId, furtherAbsenceIds } = standIn;
      const deputyship = { actingForId: personId, absenceId, furtherAbsenceIds };
      return { participant: { ...participant, personId: deputyId, ...deputyship } };
    }
  }
}

/** Units of the posts people are asked in, by post id. */
export async function unitsOfPosts(
  db: Knex,
  participants: readonly Pick<Participant, 'postId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = participants.map(({ postId }) => postId);
  const rows = await db('posts').whereIn('id', ids).select<{ id: string; unit_id: string }[]>('id', 'unit_id');
  return new Map(rows.map((row) => [row.id, row.unit_id]));
}
