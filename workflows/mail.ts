/** Sends mail while there is any; whoever notes down a mail wakes it. */
import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { MailActivities } from '../contracts/activities.ts';
import { wakeSignal } from '../contracts/mail.messages.ts';

/** Tries leave nothing in the history, so the mail server may be away for days. */
const { sendMails } = proxyActivities<MailActivities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '2 seconds', maximumInterval: '2 minutes' },
});

export async function mailWorkflow(): Promise<void> {
  const state = { isWoken: false };
  setHandler(wakeSignal, () => void (state.isWoken = true));
  for (;;) {
    state.isWoken = false;
    const { nextAt } = await sendMails();
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof mailWorkflow>();
    if (nextAt === undefined && !state.isWoken) return;
    if (nextAt !== undefined) await sleepUntil(nextAt, state);
  }
}

async function sleepUntil(instant: string, state: { readonly isWoken: boolean }): Promise<void> {
  const pauseMs = Date.parse(instant) - Date.now();
  if (pauseMs > 0) await condition(() => state.isWoken, pauseMs);
}
