/** The shapes of a summer semester whose histories are kept and replayed; its rows answer from memory. */
import { randomUUID } from 'node:crypto';
import { campaignStateQuery, summerSemesterWorkflowId } from '../../contracts/campaign.messages.ts';
import type { PersonCampaignCommand } from '../../domain/campaign/commands.ts';
import { timesOf, type CampaignPlan } from '../../domain/campaign/plan.ts';
import type { CampaignState, OrderPurpose, Phase } from '../../domain/campaign/state.ts';
import type { TestWorker } from '../case-worker.ts';
import { eventually } from '../eventually.ts';
import { A_PLAN } from '../factories/applications.ts';
import { startOf } from '../factories/campaign-story.ts';
import type { WorkflowStory } from './workflow-story.ts';

/** Long after whenever the history is recorded: every phase is ended by hand. */
const YEARS_AHEAD = 40;

const registrar = { actorId: 'registrar' };

interface Led {
  readonly workflowId: string;
  send(command: PersonCampaignCommand): Promise<void>;
  end(phase: Phase): Promise<void>;
  register(purpose: OrderPurpose): Promise<void>;
  reach(phase: Phase): Promise<void>;
}

async function begun(worker: TestWorker): Promise<Led> {
  const campaignId = randomUUID();
  const workflowId = summerSemesterWorkflowId(campaignId);
  const plan = later(A_PLAN);
  const opened = { campaignId, ownerId: 'registrar', plan, times: timesOf(plan, startOf), undoSeconds: 0 };
  await worker.campaigns.open(opened, { commandId: randomUUID() });
  const state = () => worker.client.workflow.getHandle(workflowId).query<CampaignState>(campaignStateQuery);
  const send = async (command: PersonCampaignCommand) => {
    await worker.campaigns.command(campaignId, command, { commandId: randomUUID() });
  };
  const reach = async (phase: Phase) => {
    await eventually(async () => ((await state()).phase === phase ? true : undefined));
  };
  await send({ type: 'begin', ...registrar });
  return {
    ...{ workflowId, send, reach },
    async end(phase) {
      await reach(phase);
      await send({ type: 'end-phase', phase, today: new Date().toISOString().slice(0, 10), reasonId: 'r', ...registrar });
    },
    async register(purpose) {
      const { caseId } = await eventually(async () => (await state()).orders.find((order) => order.purpose === purpose));
      const command = { type: 'order-came-to', caseId, outcome: 'registered' } as const;
      await worker.campaigns.bring(campaignId, command, { commandId: randomUUID() });
    },
  };
}

function later(plan: CampaignPlan): CampaignPlan {
  const days = Object.entries(plan).filter(([, value]) => typeof value === 'string') as [string, string][];
  const moved = days.map(([day, date]) => [day, `${Number(date.slice(0, 4)) + YEARS_AHEAD}${date.slice(4)}`]);
  return { ...plan, ...(Object.fromEntries(moved) as Partial<CampaignPlan>) };
}

async function close(worker: TestWorker): Promise<string> {
  const led = await begun(worker);
  await led.register('dates');
  for (const phase of ['announcement', 'candidates', 'applications'] as const) await led.end(phase);
  await led.reach('groups');
  await led.send({ type: 'settle-groups', ...registrar });
  await led.register('opening');
  await led.end('teaching');
  await led.reach('results');
  await led.send({ type: 'close-results', ...registrar });
  for (const purpose of ['results', 'transfer', 'repeat'] as const) await led.register(purpose);
  await led.reach('report');
  await led.send({ type: 'accept-report', actorId: 'vice-rector' });
  await led.reach('closed');
  return led.workflowId;
}

async function cancel(worker: TestWorker): Promise<string> {
  const led = await begun(worker);
  await led.register('dates');
  await led.end('announcement');
  await led.reach('candidates');
  await led.send({ type: 'cancel', reasonId: 'r', ...registrar });
  await led.reach('cancelled');
  return led.workflowId;
}

export const CAMPAIGN_STORIES: readonly WorkflowStory[] = [
  { name: 'summer-semester-closed', live: close },
  { name: 'summer-semester-cancelled', live: cancel },
];
