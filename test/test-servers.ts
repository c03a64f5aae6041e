/** Starts PostgreSQL and Temporal once for a test run, when the first test file asks for them. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { openRunRecord } from '../scripts/start/run-record.mjs';
import { endAbandonedRuns, recordFile, TEST_FOLDER } from './servers/abandoned.ts';
import { startTestPostgres } from './servers/postgres.ts';
import { startTestTemporal } from './servers/temporal.ts';

/** A running server: what tests connect to, and how to end it. */
export interface TestServer {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const STARTERS: Readonly<Record<string, (folder: string) => Promise<TestServer>>> = {
  postgres: (folder) => startTestPostgres(join(folder, 'postgres')),
  temporal: startTestTemporal,
};

/** Serves `GET /postgres` and `GET /temporal`: the body is the address of the server, started if need be. */
export async function serveTestServers(): Promise<{ url: string; close: () => Promise<void> }> {
  await endAbandonedRuns();
  const folder = mkdtempSync(TEST_FOLDER);
  const record = openRunRecord(recordFile(folder));
  const started = new Map<string, Promise<TestServer>>();
  const broker = createServer((request, response) => {
    answer(request.url?.slice(1) ?? '').then(
      (address) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });

  async function answer(name: string): Promise<string> {
    const start = STARTERS[name];
    if (!start) throw new Error(`There is no test server "${name}".`);
    const server = started.get(name) ?? start(folder);
    started.set(name, server);
    const { address, pid } = await server;
    record.add(name, pid);
    return address;
  }

  async function close(): Promise<void> {
    broker.closeAllConnections();
    broker.close();
    for (const server of await Promise.allSettled(started.values())) {
      if (server.status === 'fulfilled') await server.value.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  }

  return { url: await listen(broker), close };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The broker of test servers has no port.');
  return `http://127.0.0.1:${address.port}`;
}
