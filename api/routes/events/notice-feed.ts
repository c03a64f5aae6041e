import { z } from 'zod';
import { listen } from '../../../db/listen.ts';
import type { Notice } from '../../../db/read-models/notices.ts';
import { NOTICE_CHANNEL } from '../../../db/stores/notices.ts';
import type { Logger } from '../../../platform/logger.ts';

/** An open page of a person. */
export interface Listener {
  readonly personId: string;
  tell(notice: Notice): void;
  /** null: any campaign may have changed; absent: the person may see none */
  readonly tellCampaign?: (campaignId: string | null) => void;
  /** the feed was interrupted: what was missed must be read from the table */
  catchUp(): void;
  /** the program stops */
  end(): void;
}

export interface NoticeFeed {
  /** @returns ends the subscription */
  subscribe(listener: Listener): () => void;
  close(): Promise<void>;
}

const noticeShape = z.object({
  id: z.number(),
  personId: z.string(),
  event: z.enum(['task', 'case', 'job']),
  caseId: z.string().nullable(),
  taskId: z.string().nullable(),
  at: z.string(),
});

const campaignShape = z.object({ campaignId: z.string() });

/** Hands the database's announcements to open pages over one connection, which is made again whenever it breaks. */
export function createNoticeFeed(databaseUrl: string, logger: Logger): NoticeFeed {
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  const running = listen({
    databaseUrl,
    channel: NOTICE_CHANNEL,
    signal: closing.signal,
    onAnnounced: (payload) => announce(listeners, payload),
    onConnected: () => listeners.forEach(catchUp),
    onInterrupted: (error) => logger.warn({ err: error }, 'notices are interrupted'),
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      closing.abort();
      for (const listener of listeners) listener.end();
      await running;
    },
  };
}

function catchUp(listener: Listener): void {
  listener.catchUp();
  listener.tellCampaign?.(null);
}

function announce(listeners: ReadonlySet<Listener>, payload: string): void {
  const told = z.union([noticeShape, campaignShape]).parse(JSON.parse(payload));
  for (const listener of listeners) {
    if ('campaignId' in told) listener.tellCampaign?.(told.campaignId);
    else if (listener.personId === told.personId) listener.tell(told);
  }
}
