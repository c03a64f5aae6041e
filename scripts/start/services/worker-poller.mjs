// A worker is ready when Temporal has seen it ask for work.
import { Connection } from '@temporalio/client';
import { inProject } from '../../setup/project.mjs';

const ASK_WITHIN_MS = 3_000;

/**
 * @param {NodeJS.ProcessEnv} env  of the worker
 * @param {number | undefined} pid  of the worker; undefined = any worker will do
 * @returns {Promise<boolean>}
 */
export async function hasPoller(env, pid) {
  const connection = Connection.lazy({ address: env['TEMPORAL_ADDRESS'] ?? '' });
  try {
    const { pollers } = await connection.withDeadline(Date.now() + ASK_WITHIN_MS, async () =>
      connection.workflowService.describeTaskQueue({
        namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
        taskQueue: { name: await taskQueue() },
        taskQueueType: 1, // workflow tasks
      }),
    );
    return pollers.some(({ identity }) => pid === undefined || identity?.startsWith(`${pid}@`));
  } finally {
    await connection.close();
  }
}

async function taskQueue() {
  const { CASE_TASK_QUEUE } = await import(inProject('dist', 'contracts', 'case.messages.js'));
  return CASE_TASK_QUEUE;
}
