import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { CASE_TASK_QUEUE } from '../contracts/case.messages.ts';
import { SEAL_EVERY_MINUTES, SEAL_SCHEDULE_ID, SEAL_WORKFLOW } from '../contracts/seal.messages.ts';

/** Makes sure the change log is sealed regularly; a schedule that is there stays as it is. */
export async function ensureSealSchedule(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: SEAL_SCHEDULE_ID,
      spec: { intervals: [{ every: `${SEAL_EVERY_MINUTES} minutes` }] },
      action: { type: 'startWorkflow', workflowType: SEAL_WORKFLOW, taskQueue: CASE_TASK_QUEUE, args: [] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
