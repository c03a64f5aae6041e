import type { Participant, Visa } from './state.ts';

/** What four eyes look at in a visa. */
export type GivenVisa = Pick<Visa, 'step' | 'stage' | 'personId' | 'actingForId'>;

/** A paper with the visas given on it. */
export interface Judged {
  readonly authorId: string;
  readonly visas: readonly GivenVisa[];
}

interface StagePlace {
  readonly step: string;
  readonly stage: string;
}

/**
 * Tells whether a person may visa or sign in a stage. Nobody visas or signs a paper they wrote, or the same version in
 * two stages, and a deputy counts as the person they act for.
 */
export function mayJudge(
  state: Judged,
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
