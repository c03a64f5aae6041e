import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { CaseClient, CommandOptions } from '../../contracts/case-client.ts';
import {
  CASE_WORKFLOW,
  caseWorkflowId,
  type CommandReceipt,
  commandUpdate,
  openedUpdate,
  type OpenCaseInput,
} from '../../contracts/case.messages.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import { answerInTime } from './answer-in-time.ts';

/** Reaches cases through Temporal. Commands are Updates whose id is the command's, so repeating one is safe. */
export function createCaseClient(client: Client, taskQueue: string): CaseClient {
  const inTime = <Answer>(ask: () => Promise<Answer>) => answerInTime(client, 'CASE_CLOSED', ask);

  return {
    open: (input: OpenCaseInput, { commandId }: CommandOptions): Promise<CommandReceipt> =>
      inTime(() =>
        client.workflow.executeUpdateWithStart(openedUpdate, {
          updateId: commandId,
          startWorkflowOperation: new WithStartWorkflowOperation(CASE_WORKFLOW, {
            workflowId: caseWorkflowId(input.caseId),
            taskQueue,
            args: [{ open: input }],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
          }),
        }),
      ),

    command: (caseId: string, command: PersonCommand, { commandId }: CommandOptions): Promise<CommandReceipt> =>
      inTime(() =>
        client.workflow
          .getHandle(caseWorkflowId(caseId))
          .executeUpdate(commandUpdate, { updateId: commandId, args: [command] }),
      ),
  };
}
