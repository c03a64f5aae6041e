/** The whole program as people start it, in processes of its own that a test may kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { createDb } from '../../db/knex.ts';
import { projectRoot } from '../../platform/paths.ts';
import { commandEnvironment } from '../../scripts/run/command-environment.mjs';
import { endProcess } from '../../scripts/servers/child-process.mjs';
import { findFreePort } from '../../scripts/servers/ports.mjs';
import { waitFor } from '../../scripts/servers/wait.mjs';
import { openDataFolder } from '../../scripts/start/data-folder.mjs';
import { isRunning, readRunRecord } from '../../scripts/start/run-record.mjs';
import { readStartSettings } from '../../scripts/start/settings.mjs';

export const PROCESSES = ['postgres', 'temporal', 'worker', 'api'] as const;
export type ProcessName = (typeof PROCESSES)[number];

const START_WITHIN_MS = 240_000;

export interface RunningProgram {
  readonly url: string;
  readonly db: Knex;
  readonly env: NodeJS.ProcessEnv;
  /** Ends a process with SIGKILL; the program starts another by itself. */
  kill(name: ProcessName): void;
  /** Waits until the program answers that everything it needs is there. */
  whenReady(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the program with a data folder of its own on free ports. */
export async function startProgram(): Promise<RunningProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'tirkeu-chaos-'));
  const port = String(await findFreePort());
  const given = { ...process.env, PORT: port, TIRKEU_DATA_DIR: folder, TIRKEU_UNDO_SECONDS: '0' };
  const program = spawn(process.execPath, ['scripts/start.mjs'], { cwd: projectRoot(), env: given });
  await untilItSaysReady(program);
  const settings = readStartSettings(given, { watch: false, project: projectRoot() });
  const data = openDataFolder(folder);
  const env = commandEnvironment(settings, data);
  const db = createDb(env['DATABASE_URL'] ?? '', { poolMax: 4 });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    db,
    env,
    kill: (name) => killRunning(data.runRecord, name),
    whenReady: () => untilReady(url),
    async stop() {
      await db.destroy();
      await endProcess(program, { signal: 'SIGTERM', graceMs: 60_000 });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItSaysReady(program: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const isReady = () => {
    if (program.exitCode !== null) throw new Error(`The program did not start:\n${said}`);
    return said.includes('Tirkeu is ready at') || undefined;
  };
  await waitFor(isReady, { what: 'the program to start', timeoutMs: START_WITHIN_MS });
}

/** A process that was killed a moment ago and has no successor yet is left alone. */
function killRunning(runRecord: string, name: ProcessName): void {
  const found = readRunRecord(runRecord)?.children.find((child) => child.name === name);
  if (!found) throw new Error(`No process ${name} was started.`);
  if (isRunning(found)) process.kill(found.pid, 'SIGKILL');
}

async function untilReady(url: string): Promise<void> {
  const ask = async () => {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    return answer?.ok ? true : undefined;
  };
  await waitFor(ask, { what: 'the program to work again', timeoutMs: 60_000, everyMs: 200 });
}
