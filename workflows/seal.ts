import { proxyActivities } from '@temporalio/workflow';
import type { SealActivities } from '../contracts/activities.ts';

const { sealChangeLog } = proxyActivities<SealActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** One seal over the heads of all chains; started by a schedule. */
export async function sealWorkflow(): Promise<{ readonly sealNumber: number; readonly chains: number }> {
  return sealChangeLog();
}
