import type { CaseState, Participant } from './state.ts';

interface StagePlace {
  readonly step: string;
  readonly stage: string;
}

/**
 * Tells whether a person may visa or sign in a stage. Nobody visas or signs a paper they wrote, or the same version in
 * two stages, and a deputy counts as the person they act for.
 */
export function mayJudge(
  state: Pick<CaseState, 'authorId' | 'visas'>,
  { step, stage }: StagePlace,
  { personId, actingForId }: Pick<Participant, 'personId' | 'actingForId'>,
): boolean {
  const people = actingForId === undefined ? [personId] : [personId, actingForId];
  if (people.includes(state.authorId)) return false;
  return !state.visas.some((visa) => {
    const isElsewhere = visa.step !== step || visa.stage !== stage;
    const given = visa.actingForId === undefined ? [visa.personId] : [visa.personId, visa.actingForId];
    return isElsewhere && given.some((giver) => people.includes(giver));
  });
}
