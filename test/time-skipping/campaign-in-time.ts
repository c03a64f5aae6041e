/** A summer semester on a server whose clock the test moves; its rows are answers from memory. */
import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  campaignStateQuery,
  summerSemesterWorkflowId,
  type CampaignWorkInput,
  type RecordCampaignInput,
} from '../../contracts/campaign.messages.ts';
import { AppError } from '../../contracts/errors.ts';
import type { CampaignEvent, PersonCampaignCommand } from '../../domain/campaign/commands.ts';
import { timesOf, type CampaignPlan } from '../../domain/campaign/plan.ts';
import type { CampaignState, OrderPurpose, Phase } from '../../domain/campaign/state.ts';
import { createCampaignClient } from '../../platform/temporal/campaign-client.ts';
import { createDataConverter } from '../../platform/temporal/data-converter.ts';
import { TEST_PAYLOAD_KEYS } from '../case-worker.ts';
import { eventually } from '../eventually.ts';
import { A_PLAN } from '../factories/applications.ts';
import { SMOOTH, type Answers } from '../factories/campaign-story.ts';
import { aFakeOffice } from '../fakes/activities.ts';
import { DAY, PATIENCE, startWorker } from './case-in-time.ts';

export interface CampaignInTime {
  readonly workflowId: string;
  /** everything recorded, each event once */
  readonly recorded: readonly CampaignEvent[];
  state(): Promise<CampaignState>;
  send(command: PersonCampaignCommand): Promise<unknown>;
  /** Moves days, so many from the beginning of the test. */
  move(days: Partial<Record<keyof CampaignPlan, number>>): Promise<unknown>;
  register(purpose: OrderPurpose): Promise<void>;
  /** Waits until the campaign has come to the phase. */
  reach(phase: Phase): Promise<void>;
  runId(): Promise<string>;
  result(): Promise<string>;
  restartWorker(): Promise<void>;
}

/** Days of the plan, so many from the beginning of the test. */
const DISTANCES = {
  ...{ announceOn: 10, applicationsFrom: 15, applicationsUntil: 25, visasUntil: 30 },
  ...{ startsOn: 40, sheetsOn: 75, endsOn: 80, sheetsUntil: 84 },
};

export async function aCampaignInTime(
  environment: TestWorkflowEnvironment,
  { answers = SMOOTH, continueAfterEvents }: { readonly answers?: Answers; readonly continueAfterEvents?: number } = {},
): Promise<CampaignInTime> {
  const recorded: CampaignEvent[] = [];
  // what is recorded tells where the campaign is: the server does not bear being asked all the time
  let current: CampaignState | undefined;
  const taskQueue = `time-${randomUUID()}`;
  const activities = {
    ...aFakeOffice().activities,
    recordCampaign: (input: RecordCampaignInput) => {
      current = input.state;
      const { events } = input;
      recorded.push(...events.filter(({ seq }) => !recorded.some((known) => known.seq === seq)));
      return Promise.resolve();
    },
    doCampaignWork: ({ effect }: CampaignWorkInput) => Promise.resolve(current && answers(effect, current)),
  };
  const start = () => startWorker(environment, taskQueue, activities);
  // the worker lives as long as the server: without it, timers of what a test leaves under way would hold its clock
  let stopWorker = await start();
  const client = new Client({
    connection: environment.connection,
    dataConverter: createDataConverter(TEST_PAYLOAD_KEYS),
  });
  const campaignId = randomUUID();
  const workflowId = summerSemesterWorkflowId(campaignId);
  const handle = client.workflow.getHandle(workflowId);
  const state = () => handle.query<CampaignState>(campaignStateQuery);
  const campaigns = createCampaignClient(client, taskQueue);
  const began = await environment.currentTimeMs();
  const dayAt = (distance: number) => new Date(began + distance * DAY).toISOString().slice(0, 10);
  const startOf = (day: string) => new Date(day).toISOString();
  const planWith = (plan: CampaignPlan, days: object): CampaignPlan => ({
    ...plan,
    ...Object.fromEntries(Object.entries(days).map(([day, distance]) => [day, dayAt(Number(distance))])),
  });
  const plan = planWith(A_PLAN, DISTANCES);
  const open = { campaignId, ownerId: 'registrar', plan, times: timesOf(plan, startOf), undoSeconds: 0 };
  await client.workflow.start('summerSemesterWorkflow', {
    ...{ workflowId, taskQueue },
    args: [{ open, ...(continueAfterEvents !== undefined && { continueAfterEvents }) }],
  });
  const send = (command: PersonCampaignCommand) => campaigns.command(campaignId, command, { commandId: randomUUID() });
  return {
    ...{ workflowId, recorded, state, send },
    async move(days) {
      const moved = planWith((await state()).plan, days);
      const times = timesOf(moved, startOf);
      return send({ type: 'change-plan', actorId: 'registrar', plan: moved, times, reasonId: 'reason' });
    },
    async register(purpose) {
      const opened = () => Promise.resolve(current?.orders.findLast((order) => order.purpose === purpose));
      const { caseId } = await eventually(opened, PATIENCE);
      const command = { type: 'order-came-to', caseId, outcome: 'registered' } as const;
      const commandId = randomUUID();
      await untilAnswered(() => campaigns.bring(campaignId, command, { commandId }));
    },
    async reach(phase) {
      await eventually(() => Promise.resolve(current?.phase === phase ? true : undefined), PATIENCE);
    },
    runId: async () => (await handle.describe()).runId,
    result: () => handle.result() as Promise<string>,
    async restartWorker() {
      await stopWorker();
      stopWorker = await start();
    },
  };
}

/** Asks again with the same id, as whoever is told to come again does. */
async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const isSilence = error instanceof AppError && error.code === 'UNAVAILABLE';
      if (!isSilence || tries === 3) throw error;
    }
  }
}
