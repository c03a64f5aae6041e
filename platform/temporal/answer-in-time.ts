/** Asks a workflow, and turns what can go wrong into errors people are shown. */
import {
  type Client,
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { AppError, ERROR_STATUS, type ErrorCode } from '../../contracts/errors.ts';

/** How long a caller waits for a workflow before being told to try again; what was asked may still take effect. */
const ANSWER_WITHIN_MS = 8_000;
const RETRY_AFTER_SECONDS = 3;

/** Code of gRPC. */
const FAILED_PRECONDITION = 9;

/**
 * Answers as the workflow does.
 *
 * @param ended  the error when the workflow is over
 * @throws AppError with the refusal's code · `ended` · UNAVAILABLE for silence
 */
export async function answerInTime<Answer>(
  client: Client,
  ended: ErrorCode,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () => untilTaken(ask));
  } catch (cause) {
    if (cause instanceof WorkflowUpdateFailedError) throw new AppError(refusalOf(cause) ?? ended, { cause });
    if (cause instanceof WorkflowNotFoundError) throw new AppError(ended, { cause });
    if (cause instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcServiceError(unwrap(cause))) {
      throw new AppError('UNAVAILABLE', { cause, retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    throw cause;
  }
}

/** Asks again when the workflow was about to end and Temporal had it look again first: the question was lost with that. */
async function untilTaken<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const cause = unwrap(error);
      if (!isGrpcServiceError(cause) || (cause.code as number) !== FAILED_PRECONDITION) throw error;
    }
  }
}

/** The code stands in the failure, or in that of the activity that failed; a workflow that ended leaves none. */
function refusalOf(error: unknown): ErrorCode | undefined {
  const cause = unwrap(error);
  if (cause === error) return undefined;
  const type = cause instanceof ApplicationFailure ? cause.type : undefined;
  return type && Object.hasOwn(ERROR_STATUS, type) ? (type as ErrorCode) : refusalOf(cause);
}

/** The SDK wraps errors of the wire in one of its own. */
function unwrap(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}
