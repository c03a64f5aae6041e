import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { CASE_TASK_QUEUE } from '../contracts/case.messages.ts';
import { MAIL_WORKFLOW, MAIL_WORKFLOW_ID, wakeSignal } from '../contracts/mail.messages.ts';
import { listen } from '../db/listen.ts';
import { MAIL_CHANNEL } from '../db/stores/mails.ts';
import type { Logger } from '../platform/logger.ts';

/** Mails noted down meanwhile go with the next waking, so that many decisions do not cost as many signals. */
const WAKE_AT_MOST_EVERY_MS = 1_000;

export interface MailWaker {
  close(): Promise<void>;
}

interface Waking {
  readonly client: Client;
  readonly databaseUrl: string;
  readonly logger: Logger;
  /** the product's own, unless a test keeps its mail apart */
  readonly taskQueue?: string;
  readonly workflowId?: string;
}

/** Wakes the sending of mail whenever a mail is noted down, and when it starts: some may have been noted before. */
export function createMailWaker({ client, databaseUrl, logger, ...names }: Waking): MailWaker {
  const { taskQueue = CASE_TASK_QUEUE, workflowId = MAIL_WORKFLOW_ID } = names;
  const closing = new AbortController();
  const { signal } = closing;
  const bell = createBell(signal, async () => {
    const signalled = { workflowId, taskQueue, signal: wakeSignal };
    await client.workflow.signalWithStart(MAIL_WORKFLOW, { ...signalled, signalArgs: [], args: [] });
  });
  const running = listen({
    databaseUrl,
    channel: MAIL_CHANNEL,
    signal,
    onAnnounced: bell.ring,
    onConnected: bell.ring,
    onInterrupted: (error) => logger.warn({ err: error }, 'announcements of mail are interrupted'),
  });
  return {
    async close() {
      closing.abort();
      await Promise.all([running, bell.silent()]);
    },
  };
}

/** Answers rings one after another, many at once as one; a ring that could not be answered is answered later. */
function createBell(signal: AbortSignal, answer: () => Promise<void>) {
  let isRinging = false;
  let answering = Promise.resolve();
  let isAnswering = false;
  const answerAll = async () => {
    while (isRinging && !signal.aborted) {
      isRinging = false;
      await answer().catch(() => void (isRinging = true));
      await wait(WAKE_AT_MOST_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
    isAnswering = false;
  };
  return {
    ring: () => {
      isRinging = true;
      if (isAnswering) return;
      isAnswering = true;
      answering = answerAll();
    },
    silent: () => answering,
  };
}
