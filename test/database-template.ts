/** Databases that test files are cloned from, made once per test run. */
import type { Knex } from 'knex';
import { migrationSource } from '../migrations/index.ts';
import { connect, databaseUrl, onServer } from './database-server.ts';

type TemplateName = 'tirkeu_empty' | 'tirkeu_demo';

/** Any number: all test files wait for the same lock. */
const TEMPLATE_LOCK = 20261121;

/** Makes the template unless another test file has made it, and gives its name. */
export function ensureTemplate(serverUrl: string, name: TemplateName): Promise<string> {
  return onServer(serverUrl, (server) =>
    server.transaction(async (lock) => {
      await lock.raw('select pg_advisory_xact_lock(?)', [TEMPLATE_LOCK]);
      if (!(await exists(lock, name))) await makeTemplate(serverUrl, name);
      return name;
    }),
  );
}

async function exists(server: Knex, name: string): Promise<boolean> {
  const found: unknown = await server('pg_database').where({ datname: name }).first('datname');
  return found !== undefined;
}

/** Fills a database under another name first: a template that exists is complete. */
async function makeTemplate(serverUrl: string, name: TemplateName): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await onServer(serverUrl, async (server) => {
    await server.raw('drop database if exists ??', [unfinished]);
    await server.raw('create database ??', [unfinished]);
    await fill(databaseUrl(serverUrl, unfinished), name);
    await server.raw('alter database ?? rename to ??', [unfinished, name]);
  });
}

async function fill(url: string, name: TemplateName): Promise<void> {
  const db = connect(url);
  try {
    await db.migrate.latest({ migrationSource });
    if (name === 'tirkeu_demo') await seedDemoData(db);
  } finally {
    await db.destroy();
  }
}

/** Loaded when needed: the seeds pull in much that a test of an empty database does not need. */
async function seedDemoData(db: Knex): Promise<void> {
  const { seedDemo } = await import('../db/seeds/index.ts');
  await seedDemo(db);
}
