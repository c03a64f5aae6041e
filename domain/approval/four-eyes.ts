import type { FourEyesException } from './definition.ts';
import type { CaseState, Participant, Visa } from './state.ts';
import { stageOfTask } from './tasks.ts';

/** What four eyes look at in a visa. */
export type GivenVisa = Pick<Visa, 'step' | 'stage' | 'personId' | 'actingForId'>;

/** A paper with the visas given on it. */
export interface Judged {
  readonly authorId: string;
  readonly visas: readonly GivenVisa[];
  /** whom four eyes do not bar in a stage */
  exceptionsAt(place: StagePlace): readonly FourEyesException[];
}

interface StagePlace {
  readonly step: string;
  readonly stage: string;
}

/**
 * Tells whether a person may visa or sign in a stage. Nobody visas or signs a paper they wrote, or the same version in
 * two stages, unless the stage says so; a deputy counts as the person they act for.
 */
export function mayJudge(
  paper: Judged,
  place: StagePlace,
  { personId, actingForId }: Pick<Participant, 'personId' | 'actingForId'>,
): boolean {
  const people = actingForId === undefined ? [personId] : [personId, actingForId];
  const allowed = paper.exceptionsAt(place);
  if (people.includes(paper.authorId) && !allowed.includes('author')) return false;
  if (allowed.includes('repeated')) return true;
  return !paper.visas.some((visa) => {
    const isElsewhere = visa.step !== place.step || visa.stage !== place.stage;
    const given = visa.actingForId === undefined ? [visa.personId] : [visa.personId, visa.actingForId];
    // whoever spoke in a stage that asks everybody again has not used up their voice
    const counts = isElsewhere && !paper.exceptionsAt(visa).includes('repeated');
    return counts && given.some((giver) => people.includes(giver));
  });
}

/** A case as four eyes look at it. */
export function judged({ authorId, visas, definition }: Pick<CaseState, 'authorId' | 'visas' | 'definition'>): Judged {
  return { authorId, visas, exceptionsAt: (place) => stageOfTask(definition, place)?.mayAlsoJudge ?? [] };
}
