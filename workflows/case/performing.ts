import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { EffectOf, PerformInput, RecordActivities, WorkActivities } from '../../contracts/activities.ts';
import type { SystemCommand } from '../../domain/approval/commands.ts';
import type { Effect } from '../../domain/approval/effects.ts';

/** Without a sign of life for so long the work is begun anew by another worker; see `worker/keep-beating.ts`. */
const WORKER_IS_DEAD_AFTER = '10 seconds';

/** Short work on PostgreSQL, done by the worker that runs the case: the fast way. */
const quick = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '20 seconds',
  retry: { initialInterval: '100 milliseconds', maximumAttempts: 5 },
});

/**
 * The same work, tried again by the server for as long as it takes. Its tries leave nothing in the history, which
 * would otherwise grow over its limit when PostgreSQL is away for a day.
 */
const patient = proxyActivities<RecordActivities>({
  startToCloseTimeout: '30 seconds',
  heartbeatTimeout: WORKER_IS_DEAD_AFTER,
  retry: { initialInterval: '1 second', maximumInterval: '10 seconds' },
});

async function persistently<Result>(ask: (record: RecordActivities) => Promise<Result>): Promise<Result> {
  try {
    return await ask(quick);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return ask(patient);
  }
}

const work = proxyActivities<WorkActivities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: WORKER_IS_DEAD_AFTER,
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** An order of ten thousand students has twenty thousand extracts. */
const longWork = proxyActivities<WorkActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: WORKER_IS_DEAD_AFTER,
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

export const recordEvents: RecordActivities['recordEvents'] = (input) =>
  persistently((record) => record.recordEvents(input));

/** Others that wait for the case are told, for as long as it takes. */
export const tellWaiting: WorkActivities['tellWaiting'] = (input) => longWork.tellWaiting(input);

/** Has an effect done by the activity that knows how. */
export function perform({ effect, summary }: PerformInput): Promise<SystemCommand | undefined> {
  const input = <Type extends Effect['type']>(typed: EffectOf<Type>): PerformInput<EffectOf<Type>> => ({
    effect: typed,
    summary,
  });
  switch (effect.type) {
    case 'resolve-stage':
      return persistently((record) => record.resolveStage(input(effect)));
    case 'register':
      return persistently((record) => record.registerNumber(input(effect)));
    case 'prepare-execution':
      return persistently((record) => record.prepareExecution(input(effect)));
    case 'prepare-wait':
      return persistently((record) => record.prepareWait(input(effect)));
    case 'look-for-outcome':
      return persistently((record) => record.lookForOutcome(input(effect)));
    case 'file':
      return persistently((record) => record.fileCase(input(effect)));
    case 'freeze-documents':
      return work.freezeDocuments(input(effect));
    case 'distribute':
      return longWork.distributeCase(input(effect));
    case 'apply-effects':
      return work.applyEffects(input(effect));
  }
}
