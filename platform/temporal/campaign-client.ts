import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { CampaignClient } from '../../contracts/campaign-client.ts';
import {
  campaignCommandUpdate,
  campaignOpenedUpdate,
  campaignSystemUpdate,
  SUMMER_SEMESTER_WORKFLOW,
  summerSemesterWorkflowId,
} from '../../contracts/campaign.messages.ts';
import { AppError } from '../../contracts/errors.ts';
import { answerInTime } from './answer-in-time.ts';

/** Reaches campaigns through Temporal. Commands are Updates whose id is the command's, so repeating one is safe. */
export function createCampaignClient(client: Client, taskQueue: string): CampaignClient {
  const inTime = <Answer>(ask: () => Promise<Answer>) => answerInTime(client, 'CAMPAIGN_OVER', ask);
  const handleOf = (campaignId: string) => client.workflow.getHandle(summerSemesterWorkflowId(campaignId));

  return {
    open: (open, { commandId }) =>
      inTime(() =>
        client.workflow.executeUpdateWithStart(campaignOpenedUpdate, {
          updateId: commandId,
          startWorkflowOperation: new WithStartWorkflowOperation(SUMMER_SEMESTER_WORKFLOW, {
            workflowId: summerSemesterWorkflowId(open.campaignId),
            taskQueue,
            args: [{ open }],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
          }),
        }),
      ),

    command: (campaignId, command, { commandId }) =>
      inTime(() => handleOf(campaignId).executeUpdate(campaignCommandUpdate, { updateId: commandId, args: [command] })),

    async bring(campaignId, command, { commandId }) {
      try {
        await inTime(() =>
          handleOf(campaignId).executeUpdate(campaignSystemUpdate, { updateId: commandId, args: [command] }),
        );
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'CAMPAIGN_OVER') throw error;
      }
    },
  };
}
