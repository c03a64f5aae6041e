import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
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

const RECONNECT_AFTER_MS = 1_000;

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
  const running = listen({ databaseUrl, logger, listeners, signal: closing.signal });
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

interface Listening {
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly listeners: ReadonlySet<Listener>;
  readonly signal: AbortSignal;
}

async function listen(listening: Listening): Promise<void> {
  const { logger, signal } = listening;
  while (!signal.aborted) {
    await listenOnce(listening).catch((error: unknown) => logger.warn({ err: error }, 'notices are interrupted'));
    await wait(RECONNECT_AFTER_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Resolves when told to stop, rejects when the connection breaks. */
async function listenOnce({ databaseUrl, listeners, signal }: Listening): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
  const ended = new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('end', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  // an error while connecting is thrown by `connect` itself
  ended.catch(() => undefined);
  client.on('notification', ({ payload }) => announce(listeners, payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${NOTICE_CHANNEL}`);
    for (const listener of listeners) listener.catchUp();
    await ended;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function announce(listeners: ReadonlySet<Listener>, payload: string): void {
  const notice = noticeShape.parse(JSON.parse(payload));
  for (const listener of listeners) if (listener.personId === notice.personId) listener.tell(notice);
}
