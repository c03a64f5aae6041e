import type { Client } from '@temporalio/client';
import type { OutsideCases } from '../../contracts/case-client.ts';
import { caseWorkflowId, systemUpdate } from '../../contracts/case.messages.ts';
import { AppError, isRefusalCode } from '../../contracts/errors.ts';
import { answerInTime } from './answer-in-time.ts';

/** Brings commands of the program into running cases; the id is the command's, so repeating one is safe. */
export function createOutsideCases(client: Client): OutsideCases {
  return {
    async bring(caseId, command, { commandId: updateId }) {
      const handle = client.workflow.getHandle(caseWorkflowId(caseId));
      try {
        await answerInTime(client, 'CASE_CLOSED', () =>
          handle.executeUpdate(systemUpdate, { updateId, args: [command] }),
        );
        return undefined;
      } catch (error) {
        if (error instanceof AppError && isRefusalCode(error.code)) return error.code;
        throw error;
      }
    },
  };
}
