/** A summer semester on a server whose clock the test moves; its rows are answers from memory. */
import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { onTestFinished } from 'vitest';
import { summerSemesterWorkflowId, SUMMER_SEMESTER_WORKFLOW } from '../../contracts/campaign.messages.ts';
import { mayEndPhase } from '../../domain/campaign/end-phase.ts';
import { timesOf, type CampaignPlan, type PlanDay, type PlanDays } from '../../domain/campaign/plan.ts';
import { isOver, type CampaignState } from '../../domain/campaign/state.ts';
import { createDataConverter } from '../../platform/temporal/data-converter.ts';
import { TEST_PAYLOAD_KEYS } from '../case-worker.ts';
import { eventually } from '../eventually.ts';
import { A_PLAN } from '../factories/applications.ts';
import { ledCampaign, slowPeople, type LedCampaign, type Terms } from '../factories/led-campaign.ts';
import { aFakeCampaignOffice } from '../fakes/campaign-office.ts';
import { DAY, PATIENCE, startWorker } from './case-in-time.ts';

export interface CampaignInTime extends LedCampaign {
  runId(): Promise<string>;
  result(): Promise<string>;
  /** Moves a day of the plan by so many days. */
  move(day: PlanDay, days: number): Promise<unknown>;
  /** Moves the clock to just after the instant. */
  readonly pass: (instant: string) => Promise<void>;
  /** Ends the phase by hand, or waits for its term when it cannot be ended so. */
  readonly hasten: (term: string) => Promise<void>;
}

/** Days of the plan, so many from the beginning of the test. */
const DISTANCES: Readonly<Record<PlanDay, number>> = {
  ...{ announceOn: 4, applicationsFrom: 8, applicationsUntil: 11, visasUntil: 14 },
  ...{ startsOn: 20, sheetsOn: 40, endsOn: 44, sheetsUntil: 48 },
};

/** Two days to pay after the visas, and two more to choose again. */
const TERMS = (state: CampaignState): Terms => ({
  payUntil: after(state.times.visasEndAt, 2 * DAY),
  choosesUntil: after(state.times.visasEndAt, 4 * DAY),
});

export async function aCampaignInTime(
  environment: TestWorkflowEnvironment,
  { continueAfterEvents }: { readonly continueAfterEvents?: number } = {},
): Promise<CampaignInTime> {
  const office = aFakeCampaignOffice(slowPeople(TERMS));
  const taskQueue = `time-${randomUUID()}`;
  const stopWorker = await startWorker(environment, { taskQueue, activities: office.activities });
  const client = new Client({
    connection: environment.connection,
    dataConverter: createDataConverter(TEST_PAYLOAD_KEYS),
  });
  const campaignId = randomUUID();
  const workflowId = summerSemesterWorkflowId(campaignId);
  const plan = { ...A_PLAN, ...(await daysFrom(environment)) };
  const open = { campaignId, ownerId: 'registrar', plan, times: timesOf(plan, startOf), undoSeconds: 0 };
  await client.workflow.start(SUMMER_SEMESTER_WORKFLOW, {
    ...{ workflowId, taskQueue },
    args: [{ open, ...(continueAfterEvents !== undefined && { continueAfterEvents }) }],
  });
  await eventually(() => Promise.resolve(office.current()), PATIENCE);
  const handle = client.workflow.getHandle(workflowId);
  const led = ledCampaign(campaignId, { office, client, taskQueue, termsOf: TERMS });
  const pass = async (instant: string) => {
    await environment.sleep(Date.parse(instant) - (await environment.currentTimeMs()) + 1);
  };
  // timers of a campaign without a worker would hold the clock for the next test
  onTestFinished(async () => {
    if (!isOver(led.current())) await led.send({ type: 'cancel', actorId: 'registrar', reasonId: 'reason' });
    await handle.result();
    await stopWorker();
  });
  return {
    ...led,
    runId: async () => (await handle.describe()).runId,
    result: () => handle.result() as Promise<string>,
    move(day, days) {
      const moved = movedBy(led.current().plan, day, days);
      const times = timesOf(moved, startOf);
      return led.send({ type: 'change-plan', actorId: 'registrar', plan: moved, times, reasonId: 'reason' });
    },
    pass,
    hasten: async (term) => {
      if (!mayEndPhase(led.current())) return pass(term);
      await led.endByHand(dayOf(new Date(await environment.currentTimeMs()).toISOString()));
    },
  };
}

async function daysFrom(environment: TestWorkflowEnvironment): Promise<PlanDays> {
  const today = new Date(await environment.currentTimeMs()).toISOString();
  const days = Object.entries(DISTANCES).map(([day, distance]) => [day, dayOf(after(today, distance * DAY))]);
  return Object.fromEntries(days) as PlanDays;
}

function movedBy(plan: CampaignPlan, day: PlanDay, days: number): CampaignPlan {
  return { ...plan, [day]: dayOf(after(startOf(plan[day]), days * DAY)) };
}

/** Days of the plan begin with those of Greenwich. */
function startOf(day: string): string {
  return new Date(day).toISOString();
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function after(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
