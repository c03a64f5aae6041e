import type { SealActivities } from '../contracts/activities.ts';
import { createSealsStore } from '../db/stores/seals-store.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Sealing of the change log. */
export function createSealActivities({ db, clock }: ActivityDependencies): SealActivities {
  const seals = createSealsStore(db);
  return { sealChangeLog: () => seals.seal(clock.now()) };
}
