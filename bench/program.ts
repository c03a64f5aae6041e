/** The whole program as `npm start` runs it, with its own settings, on data of its own in a temporary folder. */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../scripts/servers/ports.mjs';
import { findTemporalExecutable } from '../scripts/setup/temporal-executable.mjs';
import { migrate } from '../scripts/start/migrate.mjs';
import { postgresService } from '../scripts/start/services/postgres.mjs';
import { apiService, workerService } from '../scripts/start/services/program.mjs';
import { temporalService } from '../scripts/start/services/temporal.mjs';
import { readStartSettings } from '../scripts/start/settings.mjs';
import { PROJECT } from '../scripts/setup/project.mjs';
import type { PayloadKey } from '../platform/config.ts';

type Service = ReturnType<typeof apiService>;

export interface Program {
  readonly url: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly payloadKeys: readonly PayloadKey[];
  /** process ids, to read their CPU time */
  readonly pids: { readonly api: number; readonly worker: number; readonly temporal: number };
  stop(): Promise<void>;
}

const PAYLOAD_KEYS = [{ id: 'bench', key: randomBytes(32).toString('base64') }];
const NAMESPACE = 'default';

/** Starts PostgreSQL, Temporal, worker and API on the demo data; whatever was started is stopped if one fails. */
export async function startProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'tirkeu-bench-'));
  chmodSync(folder, 0o755);
  const running: [Service, ChildProcess][] = [];
  const stop = async () => {
    for (const [service, child] of running.reverse()) await service.stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async (service: Service) => {
    const child = service.start();
    running.push([service, child]);
    child.stdout?.resume();
    child.stderr?.resume();
    await service.whenReady(child);
    return child.pid ?? 0;
  };
  try {
    return { ...(await startAll(folder, start)), payloadKeys: PAYLOAD_KEYS, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startAll(
  folder: string,
  start: (service: Service) => Promise<number>,
): Promise<Pick<Program, 'url' | 'databaseUrl' | 'temporalAddress' | 'pids'>> {
  const { databaseUrl, temporalAddress, temporalPid } = await startServers(folder, start);
  const environment = environmentOf({ databaseUrl, temporalAddress, port: await findFreePort() });
  await migrate(environment, () => undefined);
  const settings = readStartSettings(environment, { watch: false, project: PROJECT });
  const worker = await start(workerService(settings, environment));
  const api = await start(apiService(settings, environment));
  const url = `http://127.0.0.1:${settings.port}`;
  return { url, databaseUrl, temporalAddress, pids: { api, worker, temporal: temporalPid } };
}

async function startServers(folder: string, start: (service: Service) => Promise<number>) {
  const password = randomBytes(16).toString('hex');
  const place = { folder: join(folder, 'postgres'), port: await findFreePort(), password };
  const postgres = await postgresService({ ...place, say: () => undefined });
  await start(postgres.service);
  await postgres.createDatabase();
  const temporalFolder = join(folder, 'temporal');
  mkdirSync(temporalFolder);
  const temporal = temporalService({
    executable: await findTemporalExecutable(),
    folder: temporalFolder,
    port: await findFreePort(),
    namespace: NAMESPACE,
  });
  const temporalPid = await start(temporal.service);
  return { databaseUrl: postgres.url, temporalAddress: temporal.address, temporalPid };
}

function environmentOf({
  databaseUrl,
  temporalAddress,
  port,
}: {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly port: number;
}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    TIRKEU_HOST: '127.0.0.1',
    TIRKEU_DEMO: '1',
    // a verdict is final at once: a bench cannot wait for the time in which it may be taken back
    TIRKEU_UNDO_SECONDS: '0',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: NAMESPACE,
    TIRKEU_SESSION_SECRET: randomBytes(32).toString('hex'),
    TIRKEU_PAYLOAD_KEYS: JSON.stringify(PAYLOAD_KEYS),
  };
}
