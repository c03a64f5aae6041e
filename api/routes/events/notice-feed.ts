import { z } from 'zod';
import { listen } from '../../../db/listen.ts';
import type { Notice } from '../../../db/read-models/notices.ts';
import { NOTICE_CHANNEL } from '../../../db/stores/notices.ts';
import type { Logger } from '../../../platform/logger.ts';

/** An open page of a person. */
export interface Listener {
  readonly personId: string;
  tell(notice: Notice): void;
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

/** Hands the database's announcements to open pages over one connection, which is made again whenever it breaks. */
export function createNoticeFeed(databaseUrl: string, logger: Logger): NoticeFeed {
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  const running = listen({
    databaseUrl,
    channel: NOTICE_CHANNEL,
    signal: closing.signal,
    onAnnounced: (payload) => announce(listeners, payload),
    onConnected: () => listeners.forEach((listener) => listener.catchUp()),
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

function announce(listeners: ReadonlySet<Listener>, payload: string): void {
  const notice = noticeShape.parse(JSON.parse(payload));
  for (const listener of listeners) if (listener.personId === notice.personId) listener.tell(notice);
}
