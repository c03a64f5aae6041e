import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { EffectOf, PerformInput, RecordActivities, WorkActivities } from '../../contracts/activities.ts';
import type { SystemCommand } from '../../domain/approval/commands.ts';
import type { Effect } from '../../domain/approval/effects.ts';

/**
 * Short work on PostgreSQL. After the threshold a failing try waits on a durable timer instead of
 * holding the workflow task, so that a database that is away loses nothing.
 */
const record = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '4 seconds',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '10 seconds' },
});

const work = proxyActivities<WorkActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** An order of ten thousand students has twenty thousand extracts. */
const longWork = proxyActivities<WorkActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

export const recordEvents: RecordActivities['recordEvents'] = record.recordEvents;

/** Has an effect done by the activity that knows how. */
export function perform({ effect, summary }: PerformInput): Promise<SystemCommand> {
  const input = <Type extends Effect['type']>(typed: EffectOf<Type>): PerformInput<EffectOf<Type>> => ({
    effect: typed,
    summary,
  });
  switch (effect.type) {
    case 'resolve-stage':
      return record.resolveStage(input(effect));
    case 'register':
      return record.registerNumber(input(effect));
    case 'prepare-execution':
      return record.prepareExecution(input(effect));
    case 'file':
      return record.fileCase(input(effect));
    case 'freeze-documents':
      return work.freezeDocuments(input(effect));
    case 'distribute':
      return longWork.distributeCase(input(effect));
    case 'apply-effects':
      return work.applyEffects(input(effect));
  }
}
