/** Loaded by path into client, worker and workflow sandbox: error messages and stacks are encrypted like payloads. */
import { DefaultFailureConverter } from '@temporalio/common';

export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
