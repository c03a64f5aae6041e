// Builds the Temporal executable from its pinned sources.
import { renameSync } from 'node:fs';
import { inProject } from './project.mjs';
import { lastLine, runQuietly } from './run-command.mjs';
import { say, secondsSince } from './say.mjs';
import { TEMPORAL_VERSION } from './temporal-version.mjs';

const PACKAGE = 'github.com/temporalio/cli/cmd/temporal';
const PROGRESS_MS = 15_000;

/**
 * @param {string} target  where the executable is put, whole or not at all
 * @throws {Error} saying why there is none
 */
export async function buildTemporal(target) {
  const cwd = inProject('scripts', 'temporal-cli');
  const go = await runQuietly('go', ['version'], { cwd, timeoutMs: 60_000 });
  if (go.code !== 0) throw new Error(`Go is not installed or too old (${lastLine(go.output)})`);
  const start = Date.now();
  say(`Building Temporal ${TEMPORAL_VERSION} with ${go.output.trim()}: this happens once and takes some minutes …`);
  const progress = setInterval(() => say(`… still building Temporal (${secondsSince(start)})`), PROGRESS_MS);
  try {
    await compile(cwd, target);
  } finally {
    clearInterval(progress);
  }
  say(`Built Temporal in ${secondsSince(start)}; it is kept in ${target}.`);
}

/**
 * @param {string} cwd
 * @param {string} target
 */
async function compile(cwd, target) {
  const unfinished = `${target}.${process.pid}`;
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', unfinished];
  const env = { ...process.env, CGO_ENABLED: '0' };
  const built = await runQuietly('go', ['build', ...flags, PACKAGE], { cwd, env });
  if (built.code !== 0) throw new Error(`the build failed: ${lastLine(built.output)}`);
  renameSync(unfinished, target);
}
