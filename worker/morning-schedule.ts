import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import { CASE_TASK_QUEUE } from '../contracts/case.messages.ts';
import { MORNING_SCHEDULE_ID, MORNING_WORKFLOW } from '../contracts/mail.messages.ts';

interface Morning {
  readonly hour: number;
  /** IANA name */
  readonly timeZone: string;
}

/** Makes sure that mornings begin at the hour that is set; which of them are working days is found out then. */
export async function ensureMorningSchedule(client: Client, morning: Morning): Promise<void> {
  const schedule = scheduleOf(morning);
  try {
    await client.schedule.create({ scheduleId: MORNING_SCHEDULE_ID, ...schedule });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const handle = client.schedule.getHandle(MORNING_SCHEDULE_ID);
    await handle.update((running) => ({ ...schedule, state: running.state }));
  }
}

function scheduleOf({ hour, timeZone }: Morning) {
  return {
    spec: { calendars: [{ hour }], timezone: timeZone },
    action: { type: 'startWorkflow', workflowType: MORNING_WORKFLOW, taskQueue: CASE_TASK_QUEUE, args: [] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '6 hours' },
  } satisfies Omit<ScheduleOptions, 'scheduleId'>;
}
