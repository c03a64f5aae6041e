import type { Participant } from './state.ts';

/** In whose place somebody speaks. */
export function principalOf({ personId, actingForId }: Pick<Participant, 'personId' | 'actingForId'>): string {
  return actingForId ?? personId;
}
