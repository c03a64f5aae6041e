/** A database of its own for a test file, cloned from a migrated template. */
import { randomUUID } from 'node:crypto';
import knex, { type Knex } from 'knex';
import { ensureTemplate } from './database-template.ts';
import { askForServer } from './servers/ask.ts';

export interface TestDatabase {
  readonly db: Knex;
  readonly url: string;
  /** Closes the connections and drops the database. */
  destroy(): Promise<void>;
}

export async function createTestDatabase(options: { demo?: boolean } = {}): Promise<TestDatabase> {
  const serverUrl = await askForServer('postgres');
  const template = await ensureTemplate(serverUrl, options.demo ? 'tirkeu_demo' : 'tirkeu_empty');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, (server) => server.raw('create database ?? template ??', [name, template]));
  const url = databaseUrl(serverUrl, name);
  const db = connect(url);
  return {
    db,
    url,
    async destroy() {
      await db.destroy();
      await onServer(serverUrl, (server) => server.raw('drop database if exists ?? with (force)', [name]));
    },
  };
}

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
  return knex({ client: 'pg', connection: url, pool: { min: 0, max: 8 } });
}
