/** What steps wait for, and who is told when another case has come to it. */
import type { EffectOf, PerformInput, RecordActivities, WorkActivities } from '../contracts/activities.ts';
import { readOrderOutcome } from '../db/read-models/campaign/order-lists.ts';
import { readOutcome, readWaitNews, type FoundOutcome, type WaitNews } from '../db/read-models/waits.ts';
import { createCampaignsStore } from '../db/stores/campaign/campaigns-store.ts';
import type { PreparedWait, SystemCommand } from '../domain/approval/commands.ts';
import type { WaitStep } from '../domain/approval/definition.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import { derivedId } from '../platform/ids.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { instantOfDate, resolveAssignment } from './participants.ts';

type OutcomeCommand = Extract<SystemCommand, { type: 'outcome-reached' | 'outcome-missed' }>;

type Created = Pick<RecordActivities, 'prepareWait' | 'lookForOutcome'> & Pick<WorkActivities, 'tellWaiting'>;

export function createWaitActivities(dependencies: ActivityDependencies): Created {
  const { db } = dependencies;
  return {
    async prepareWait({ effect: { step }, summary }) {
      return { type: 'wait-prepared', step, wait: await prepared(dependencies, summary, step) };
    },

    async lookForOutcome({ effect: { step, awaited } }: PerformInput<EffectOf<'look-for-outcome'>>) {
      const found = await readOutcome(db, awaited);
      return found && toCommand(step, awaited.caseId, found);
    },

    async tellWaiting({ caseId }) {
      const failures: unknown[] = [];
      await tellCampaign(dependencies, caseId).catch((error: unknown) => failures.push(error));
      for (const wait of await readWaitNews(db, caseId)) {
        await tell(dependencies, caseId, wait).catch((error: unknown) => failures.push(error));
      }
      // one case that does not answer keeps no other from being told; the rest is tried again
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** The campaign that has opened the case hears the last it has come to. */
async function tellCampaign({ db, campaigns }: ActivityDependencies, caseId: string): Promise<void> {
  const campaignId = await createCampaignsStore(db).campaignOfCase(caseId);
  const outcome = await readOrderOutcome(db, caseId);
  if (campaignId === undefined || outcome === undefined) return;
  const commandId = derivedId('order-came-to', caseId, outcome);
  await campaigns.bring(campaignId, { type: 'order-came-to', caseId, outcome }, { commandId });
}

/** A case that has gone on meanwhile refuses, and needs nothing more. */
async function tell({ cases }: ActivityDependencies, awaitedId: string, wait: WaitNews): Promise<void> {
  const { caseId, step, found } = wait;
  const outcome = 'reached' in found ? found.reached : 'missed';
  const commandId = derivedId('outcome', awaitedId, outcome, caseId, step);
  await cases.bring(caseId, toCommand(step, awaitedId, found), { commandId });
}

function toCommand(step: string, caseId: string, found: FoundOutcome): OutcomeCommand {
  if ('reached' in found) return { type: 'outcome-reached', step, caseId, outcome: found.reached };
  const { endedAs } = found;
  return { type: 'outcome-missed', step, caseId, ...(endedAs && { endedAs }) };
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
