// Lets Temporal's SDK download the executable.
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject, PROJECT } from './project.mjs';
import { lastLine, runQuietly } from './run-command.mjs';
import { say } from './say.mjs';
import { TEMPORAL_VERSION } from './temporal-version.mjs';

const SITE = 'https://temporal.download';
const REACH_LIMIT_MS = 8_000;
const DOWNLOAD_LIMIT_MS = 180_000;

/**
 * @param {string} target  where the executable is put, whole or not at all
 * @throws {Error} saying why there is none
 */
export async function downloadTemporal(target) {
  await requireSite();
  say(`Downloading Temporal ${TEMPORAL_VERSION} …`);
  const folder = mkdtempSync(join(dirname(target), 'download-'));
  try {
    const helper = inProject('scripts', 'setup', 'temporal-download-helper.mjs');
    // in a process of its own, so that a download that hangs can be ended
    const { code, output } = await runQuietly(process.execPath, [helper, folder, `v${TEMPORAL_VERSION}`], {
      cwd: PROJECT,
      timeoutMs: DOWNLOAD_LIMIT_MS,
    });
    const [file] = readdirSync(folder);
    if (code !== 0 || !file) throw new Error(lastLine(output) || `exit code ${code}`);
    renameSync(join(folder, file), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A network that swallows requests must not cost minutes. */
async function requireSite() {
  // the SDK goes through a proxy, our own request would not
  if (process.env['HTTPS_PROXY'] || process.env['https_proxy']) return;
  try {
    await fetch(SITE, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`${SITE} cannot be reached (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
}
