/** Statements on the PostgreSQL server of the test run. */
import type { Knex } from 'knex';
import { createDb } from '../db/knex.ts';

/** Runs statements on the server's own database, over a connection that is closed afterwards. */
export async function onServer<T>(serverUrl: string, work: (server: Knex) => Promise<T>): Promise<T> {
  const server = connect(serverUrl);
  try {
    return await work(server);
  } finally {
    await server.destroy();
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export function connect(url: string): Knex {
  return createDb(url, { poolMax: 8 });
}
