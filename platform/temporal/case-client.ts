import {
  type Client,
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { CaseClient, CommandOptions } from '../../contracts/case-client.ts';
import {
  CASE_WORKFLOW,
  caseWorkflowId,
  type CommandReceipt,
  commandUpdate,
  openedUpdate,
  type OpenCaseInput,
} from '../../contracts/case.messages.ts';
import { AppError, isRefusalCode } from '../../contracts/errors.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';

/** How long a caller waits for a case before being told to try again; the command may still take effect. */
const ANSWER_WITHIN_MS = 8_000;
const RETRY_AFTER_SECONDS = 3;

/** Reaches cases through Temporal. Commands are Updates whose id is the command's, so repeating one is safe. */
export function createCaseClient(client: Client, taskQueue: string): CaseClient {
  const inTime = <Answer>(ask: () => Promise<Answer>) =>
    client.withDeadline(Date.now() + ANSWER_WITHIN_MS, ask).catch(throwAppError);

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

/** @throws always: the refusal's code, CASE_CLOSED for a case that has ended, UNAVAILABLE for silence */
function throwAppError(cause: unknown): never {
  if (cause instanceof WorkflowUpdateFailedError) throw new AppError(refusalOf(cause), { cause });
  if (cause instanceof WorkflowNotFoundError) throw new AppError('CASE_CLOSED', { cause });
  if (cause instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcServiceError(unwrap(cause))) {
    throw new AppError('UNAVAILABLE', { cause, retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  throw cause;
}

function refusalOf(error: WorkflowUpdateFailedError): AppError['code'] {
  const type = error.cause instanceof ApplicationFailure ? error.cause.type : undefined;
  // an update that was under way when the case ended fails with a type of the SDK's own
  return type && isRefusalCode(type) ? type : 'CASE_CLOSED';
}

/** The SDK wraps errors of the wire in one of its own. */
function unwrap(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}
