/** A summer semester from its plan to its closing report: a thin shell around the pure reducer of `domain/campaign`. */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CampaignActivities } from '../contracts/campaign-activities.ts';
import {
  campaignCommandUpdate,
  campaignOpenedUpdate,
  campaignStateQuery,
  campaignSystemUpdate,
  type OutsideCampaignCommand,
  type SummerSemesterInput,
} from '../contracts/campaign.messages.ts';
import type { PersonCampaignCommand } from '../domain/campaign/commands.ts';
import type { Phase } from '../domain/campaign/state.ts';
import { CampaignShell } from './campaign/shell.ts';

/** Without a sign of life for so long the work is begun anew by another worker. */
const WORKER_IS_DEAD_AFTER = '10 seconds';

/** An ordinary activity: what is acknowledged is in the history of the workflow before it is in PostgreSQL. */
const { recordCampaign } = proxyActivities<CampaignActivities>({
  startToCloseTimeout: '30 seconds',
  heartbeatTimeout: WORKER_IS_DEAD_AFTER,
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

/** Five thousand applications are gone through, three hundred sheets made. */
const { doCampaignWork } = proxyActivities<CampaignActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: WORKER_IS_DEAD_AFTER,
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** Lives as long as the campaign and answers with how it ended. */
export async function summerSemesterWorkflow(input: SummerSemesterInput): Promise<Phase> {
  const shell = new CampaignShell(input);
  setHandler(campaignStateQuery, () => shell.state);
  setHandler(campaignOpenedUpdate, () => shell.receiptOnceRecorded());
  setHandler(campaignCommandUpdate, (command) => shell.handle(command), {
    validator: (command: PersonCampaignCommand) => shell.check(command),
  });
  setHandler(campaignSystemUpdate, (command) => shell.handle(command), {
    validator: (command: OutsideCampaignCommand) => shell.check(command),
  });

  const living = Promise.all([keepRecording(shell), keepWorking(shell), keepLooking(shell)]);
  const mayStop = () => shell.isFinished() || isGoodMomentToContinue(shell, input);
  while (!shell.isFinished()) {
    await Promise.race([condition(mayStop), living]);
    if (isGoodMomentToContinue(shell, input)) {
      await continueAsNew<typeof summerSemesterWorkflow>({ ...input, carried: shell.continuation() });
    }
  }
  await condition(allHandlersFinished);
  return shell.state.phase;
}

async function keepRecording(shell: CampaignShell): Promise<never> {
  for (;;) {
    await condition(() => shell.hasUnrecorded());
    const batch = shell.takeBatch();
    await recordCampaign(batch);
    shell.markRecorded(batch);
  }
}

async function keepWorking(shell: CampaignShell): Promise<never> {
  const { campaignId } = shell.state;
  for (;;) {
    await condition(() => shell.hasWork());
    const effect = shell.nextWork();
    if (!effect) continue;
    const at = new Date().toISOString();
    shell.finishWork(await doCampaignWork({ campaignId, effect, at }));
  }
}

/** Looks when the next instant of the campaign has come, and waits anew whenever that instant changes. */
async function keepLooking(shell: CampaignShell): Promise<never> {
  for (;;) {
    const next = shell.nextLook();
    const changed = () => shell.nextLook() !== next;
    const wait = next === undefined ? undefined : Math.max(next - Date.now(), 0);
    const isChanged =
      wait === undefined ? await always(condition(changed)) : wait > 0 && (await condition(changed, wait));
    if (isChanged) continue;
    shell.look();
    // an instant that moves nothing must not be looked at for ever
    await condition(changed);
  }
}

async function always(waited: Promise<void>): Promise<true> {
  await waited;
  return true;
}

function isGoodMomentToContinue(shell: CampaignShell, { continueAfterEvents }: SummerSemesterInput): boolean {
  const info = workflowInfo();
  const isLong = info.continueAsNewSuggested || info.historyLength > (continueAfterEvents ?? Infinity);
  return isLong && !shell.isFinished() && shell.isQuiet() && allHandlersFinished();
}
