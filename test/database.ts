/** A database of its own for a test file, cloned from a migrated template. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { connect, databaseUrl, onServer } from './database-server.ts';
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
