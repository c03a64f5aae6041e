import { proxyActivities } from '@temporalio/workflow';
import type { MailActivities } from '../contracts/activities.ts';

const { queueDigests, tidyUp } = proxyActivities<MailActivities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Digests of the day on working days, and what was told long ago is forgotten; started by a schedule. */
export async function morningWorkflow(): Promise<{ readonly digests: number }> {
  await tidyUp();
  return queueDigests();
}
