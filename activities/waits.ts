/** What steps wait for, and who is told when another case has come to it. */
import type { EffectOf, PerformInput, RecordActivities, WorkActivities } from '../contracts/activities.ts';
import { readEndedWaits, readOutcomes, type EndedWait } from '../db/read-models/waits.ts';
import type { PreparedWait } from '../domain/approval/commands.ts';
import type { WaitStep } from '../domain/approval/definition.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import { derivedId } from '../platform/ids.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { instantOfDate, resolveAssignment } from './participants.ts';

type Created = Pick<RecordActivities, 'prepareWait' | 'lookForOutcome'> & Pick<WorkActivities, 'tellWaiting'>;

export function createWaitActivities(dependencies: ActivityDependencies): Created {
  const { db } = dependencies;
  return {
    async prepareWait({ effect: { step }, summary }) {
      return { type: 'wait-prepared', step, wait: await prepared(dependencies, summary, step) };
    },

    async lookForOutcome({ effect: { step, awaited } }: PerformInput<EffectOf<'look-for-outcome'>>) {
      const reached = await readOutcomes(db, awaited.caseId);
      const outcome = reached.find((each) => awaited.outcomes.includes(each));
      return outcome && { type: 'outcome-reached', step, caseId: awaited.caseId, outcome };
    },

    async tellWaiting({ caseId }) {
      const failures: unknown[] = [];
      for (const wait of await readEndedWaits(db, caseId)) {
        await tell(dependencies, caseId, wait).catch((error: unknown) => failures.push(error));
      }
      // one case that does not answer keeps no other from being told; the rest is tried again
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** A case that has gone on meanwhile refuses, and needs nothing more. */
async function tell({ cases }: ActivityDependencies, awaitedId: string, wait: EndedWait): Promise<void> {
  const { caseId, step, outcome } = wait;
  const commandId = derivedId('outcome', awaitedId, outcome, caseId, step);
  await cases.bring(caseId, { type: 'outcome-reached', step, caseId: awaitedId, outcome }, { commandId });
}

async function prepared(dependencies: ActivityDependencies, summary: CaseSummary, key: string): Promise<PreparedWait> {
  const step = waitStep(summary, key);
  const { until } = step;
  switch (until.type) {
    case 'date':
    case 'date-of-fact':
      return { until: instantOfDate(dependencies.timeZone, step, summary.facts) };
    case 'case': {
      const caseId = summary.facts[until.caseFact];
      if (typeof caseId !== 'string') throw new Error(`The fact ${until.caseFact} names no case.`);
      return { awaited: { caseId, outcomes: until.outcomes } };
    }
    case 'mark': {
      const { key: _step, ...asked } = await resolveAssignment(dependencies, { key, ...until }, summary);
      return asked;
    }
  }
}

function waitStep({ definition }: CaseSummary, key: string): WaitStep {
  const step = definition.steps.find((candidate) => candidate.key === key);
  if (step?.type !== 'wait') throw new Error(`The definition ${definition.key} has no step ${key} that waits.`);
  return step;
}
