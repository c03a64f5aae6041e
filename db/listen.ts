import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const RECONNECT_AFTER_MS = 1_000;

export interface Listening {
  readonly databaseUrl: string;
  readonly channel: string;
  readonly onAnnounced: (payload: string) => void;
  /** listening has begun, for the first time or again: what was announced before then was missed */
  readonly onConnected: () => void;
  readonly onInterrupted: (error: unknown) => void;
  /** ends the listening */
  readonly signal: AbortSignal;
}

/** Hears a channel of the database over a connection of its own, made again whenever it breaks. Resolves when told to stop. */
export async function listen(listening: Listening): Promise<void> {
  const { onInterrupted, signal } = listening;
  while (!signal.aborted) {
    await listenOnce(listening).catch(onInterrupted);
    await wait(RECONNECT_AFTER_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Resolves when told to stop, rejects when the connection breaks. */
async function listenOnce({ databaseUrl, channel, onAnnounced, onConnected, signal }: Listening): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
  const ended = new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('end', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  // an error while connecting is thrown by `connect` itself
  ended.catch(() => undefined);
  client.on('notification', ({ payload }) => onAnnounced(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    onConnected();
    await ended;
  } finally {
    await client.end().catch(() => undefined);
  }
}
