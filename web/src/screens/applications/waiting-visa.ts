import type { Application } from '../../api/models.ts';

/** The visa an application waits for from the person signed in. */
export function waitingVisa({ allowedActions }: Application): 'advise' | 'endorse' | undefined {
  return (['advise', 'endorse'] as const).find((visa) => allowedActions.includes(visa));
}
