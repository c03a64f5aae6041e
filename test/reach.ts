/** The ways of activities to cases and campaigns, through a worker that may start later than they are made. */
import type { ActivityDependencies } from '../activities/index.ts';
import { createOutsideCases } from '../platform/temporal/outside-cases.ts';
import type { TestWorker } from './case-worker.ts';

type Reach = Pick<ActivityDependencies, 'cases' | 'ownCases' | 'campaigns'>;

export function reachThrough(worker: () => Pick<TestWorker, 'client' | 'cases' | 'campaigns'>): Reach {
  return {
    cases: { bring: (...given) => createOutsideCases(worker().client).bring(...given) },
    ownCases: {
      open: (...given) => worker().cases.open(...given),
      command: (...given) => worker().cases.command(...given),
    },
    campaigns: { bring: (...given) => worker().campaigns.bring(...given) },
  };
}

/** For activities that reach nothing. */
export const NO_REACH: Reach = reachThrough(() => {
  throw new Error('No case is reached here.');
});
