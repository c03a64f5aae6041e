/** Test runs that were killed leave their servers behind; the next run ends them. */
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers, isRunning, readRunRecord } from '../../scripts/start/run-record.mjs';

/** How the folders of test runs begin; each holds a record of its processes. */
export const TEST_FOLDER = join(tmpdir(), 'tirkeu-test-');

export function recordFile(folder: string): string {
  return join(folder, 'run.json');
}

/** Ends servers and removes folders of runs that are no longer going on. */
export async function endAbandonedRuns(): Promise<void> {
  const folders = readdirSync(tmpdir()).map((name) => join(tmpdir(), name));
  for (const folder of folders.filter((path) => path.startsWith(TEST_FOLDER))) {
    const run = readRunRecord(recordFile(folder));
    if (!run || isRunning(run.supervisor)) continue;
    await endLeftovers(run, () => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}
