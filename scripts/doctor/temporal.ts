import type { Connection } from '@temporalio/client';
import { CASE_TASK_QUEUE } from '../../contracts/case.messages.ts';
import { missingSearchAttributes } from '../../platform/temporal/search-attributes.ts';
import { ill, reasonOf, well, type Finding } from './finding.ts';

/** `TaskQueueType` of the server's API. */
const WORKFLOW_TASKS = 1;
const ANSWER_WITHIN_MS = 5_000;
const FRESH_MS = 90_000;

/** Examines Temporal; what needs a healthy one is left out when it is not. */
export async function examineTemporal(connection: Connection, namespace: string): Promise<Finding[]> {
  return connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, async () => {
    const reached = await examineReach(connection, namespace);
    if (reached.state === 'ill') return [reached];
    return [reached, await examineSearchAttributes(connection, namespace), await examineWorker(connection, namespace)];
  });
}

async function examineReach(connection: Connection, namespace: string): Promise<Finding> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return well(`Temporal answers and has the namespace ${namespace}.`);
  } catch (error) {
    return ill(
      `Temporal or its namespace ${namespace} cannot be reached: ${reasonOf(error)}.`,
      'Start the program (npm start), or check TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.',
    );
  }
}

async function examineSearchAttributes(connection: Connection, namespace: string): Promise<Finding> {
  const missing = await missingSearchAttributes(connection, namespace);
  if (missing.length === 0) return well('Temporal knows all search attributes.');
  return ill(`Temporal does not know ${missing.join(', ')}.`, 'Run: node dist/scripts/migrate.js');
}

async function examineWorker(connection: Connection, namespace: string): Promise<Finding> {
  const { pollers } = await connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: CASE_TASK_QUEUE },
    taskQueueType: WORKFLOW_TASKS,
  });
  const fresh = pollers.filter(({ lastAccessTime }) => isFresh(Number(lastAccessTime?.seconds ?? 0) * 1000));
  if (fresh.length > 0)
    return well(`${fresh.length === 1 ? 'A worker asks' : `${fresh.length} workers ask`} for work.`);
  return ill(
    'No worker asks for work, so cases stand still.',
    'Start one: npm start, or in production: node dist/worker',
  );
}

function isFresh(lastAccessMs: number): boolean {
  return Date.now() - lastAccessMs < FRESH_MS;
}
