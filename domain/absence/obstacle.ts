import type { StageDefinition } from '../approval/definition.ts';
import type { BlockedStage, Participant } from '../approval/state.ts';

/** Whom a stage would ask, deputies in the place of the absent. */
export interface Asked {
  readonly participants: readonly Participant[];
  /** those among them who are away without anybody to act for them */
  readonly deadEnds: readonly string[];
}

/** Why absences stop a stage. Where not everybody must answer, those who are there are enough to begin with. */
export function obstacleOf(
  { rule }: Pick<StageDefinition, 'rule'>,
  { participants, deadEnds }: Asked,
): BlockedStage['reason'] | undefined {
  const present = participants.filter(({ personId }) => !deadEnds.includes(personId));
  const needsAll = rule.type === 'all' && deadEnds.length > 0;
  if (needsAll || present.length === 0) return 'NOBODY';
  return participants.some((participant) => isAskedTwice(participant, participants)) ? 'FOUR_EYES' : undefined;
}

/** One person would answer for themself and for the absent, or for two who are absent. */
function isAskedTwice({ personId, actingForId }: Participant, participants: readonly Participant[]): boolean {
  return actingForId !== undefined && participants.filter((other) => other.personId === personId).length > 1;
}
