import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { postgresPrograms } from '../../scripts/servers/postgres-programs.mjs';
import {
  initialiseCluster,
  postgresUrl,
  spawnPostgres,
  stopPostgres,
  waitForPostgres,
} from '../../scripts/servers/postgres-server.mjs';
import { postgresUser } from '../../scripts/servers/postgres-user.mjs';
import { findFreePort } from '../../scripts/servers/ports.mjs';
import type { TestServer } from '../test-servers.ts';

const PASSWORD = 'test';

/** Durability costs time and protects nothing that a test would miss. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** @param folder  data folder to make; its parent is opened to the user PostgreSQL runs as */
export async function startTestPostgres(folder: string): Promise<TestServer> {
  chmodSync(dirname(folder), 0o755);
  const user = postgresUser();
  const cluster = { programs: await postgresPrograms(user), user, folder, password: PASSWORD };
  initialiseCluster(cluster);
  const port = await findFreePort();
  const server = spawnPostgres(cluster, { port, settings: SETTINGS });
  server.stdout?.resume();
  server.stderr?.resume();
  const address = postgresUrl({ port, password: PASSWORD, database: 'postgres' });
  await waitForPostgres(address, server);
  return { address, pid: server.pid ?? 0, stop: () => stopPostgres(server) };
}
