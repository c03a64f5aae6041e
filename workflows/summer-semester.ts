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

  while (!shell.isFinished()) {
    if (isGoodMomentToContinue(shell, input)) {
      await continueAsNew<typeof summerSemesterWorkflow>({ ...input, carried: shell.continuation() });
    }
    await goOn(shell);
  }
  await condition(allHandlersFinished);
  return shell.state.phase;
}

/**
 * One round: what is to be recorded, what is to be begun, or a wait. Everything is asked for from here, one after another,
 * so that it comes in the same order when Temporal puts into one task of a replay what came in two.
 */
async function goOn(shell: CampaignShell): Promise<void> {
  if (shell.hasUnrecorded()) {
    const batch = shell.takeBatch();
    await recordCampaign(batch);
    shell.markRecorded(batch);
  } else if (shell.mayWork()) {
    beginWork(shell);
  } else {
    await waitForNext(shell);
  }
}

/** Begins the next piece of work; the campaign goes on being led meanwhile. */
function beginWork(shell: CampaignShell): void {
  const effect = shell.nextWork();
  if (!effect) return;
  const { campaignId } = shell.state;
  doCampaignWork({ campaignId, effect, at: new Date().toISOString() }).then(
    (result) => shell.finishWork(result),
    (error: unknown) => shell.fail(error),
  );
}

/** Waits for the next instant of the campaign and looks when it has come, or for anything that happens before. */
async function waitForNext(shell: CampaignShell): Promise<void> {
  const next = shell.nextLook();
  const isMoved = () => shell.hasNews() || shell.nextLook() !== next;
  if (next === undefined) await condition(isMoved);
  else if (next > Date.now()) await condition(isMoved, next - Date.now());
  else if (!shell.look(next)) await condition(isMoved);
  shell.throwFailure();
}

function isGoodMomentToContinue(shell: CampaignShell, { continueAfterEvents }: SummerSemesterInput): boolean {
  const info = workflowInfo();
  const isLong = info.continueAsNewSuggested || info.historyLength > (continueAfterEvents ?? Infinity);
  return isLong && !shell.isFinished() && shell.isQuiet() && allHandlersFinished();
}
