import { stageKey, type CaseState, type Visa } from './state.ts';
import { isStaged } from './steps.ts';

/** Which of the visas given on the version submitted before stand on the next one, and which lapse. */
export interface SortedVisas {
  readonly standing: readonly Visa[];
  readonly lapsing: readonly Visa[];
}

type Sorted = Pick<CaseState, 'definition' | 'visas' | 'mustLookAgain'>;

/**
 * Sorts the visas by whether a part that concerns their stage has changed. A stage that names no parts is concerned
 * by all of them, but for the parts its giver is indifferent to; signatures always lapse, because they stand on bytes,
 * and so does a visa whose giver the return has named.
 *
 * @param changedParts  parts of the content that differ from the version submitted before
 */
export function sortVisas(
  { definition, visas, mustLookAgain = [] }: Sorted,
  changedParts: readonly string[],
): SortedVisas {
  const concerns = new Map(
    definition.steps
      .filter(isStaged)
      .flatMap((step) => step.stages.map((stage) => [stageKey(step.key, stage.key), { step, stage }] as const)),
  );
  const stands = (visa: Visa) => {
    const place = concerns.get(stageKey(visa.step, visa.stage));
    if (place?.step.type !== 'approval' || mustLookAgain.includes(visa.taskId)) return false;
    const parts = place.stage.concerns;
    const weighty = changedParts.filter((part) => !visa.indifferentTo?.includes(part));
    return parts ? !parts.some((part) => weighty.includes(part)) : weighty.length === 0;
  };
  return { standing: visas.filter(stands), lapsing: visas.filter((visa) => !stands(visa)) };
}
