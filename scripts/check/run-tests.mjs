// Sets up what the tests need and runs them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../setup/build.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { installPackages } from '../setup/install.mjs';
import { inProject, PROJECT } from '../setup/project.mjs';
import { runShown } from '../setup/run-command.mjs';
import { findTemporalExecutable } from '../setup/temporal-executable.mjs';
import { findTimeSkippingServer } from '../setup/time-skipping-server.mjs';
import { countTests } from './count-tests.mjs';

/**
 * @param {readonly string[]} args  for vitest
 * @returns {Promise<number>} exit code
 */
export async function runTests(args) {
  await installPackages();
  const env = {
    ...process.env,
    TEMPORAL_CLI_PATH: await findTemporalExecutable(),
    TIRKEU_CHROMIUM: await findChromium(),
    TEMPORAL_TEST_SERVER_PATH: (await findTimeSkippingServer()) ?? '',
  };
  await buildAll();
  const folder = mkdtempSync(join(tmpdir(), 'tirkeu-test-report-'));
  try {
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', ...reporters, ...args];
    const code = await runShown(process.execPath, vitest, { cwd: PROJECT, env });
    return tell(code, countTests(readReport(report)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {number} code  of vitest
 * @param {import('./count-tests.mjs').TestCounts} counts
 * @returns {number} exit code
 */
function tell(code, { passed, failed, skipped }) {
  // vitest also fails on errors outside of tests
  const failures = code === 0 ? failed : Math.max(failed, 1);
  const nothingRan = passed === 0 && failures === 0;
  console.log(`\n${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failures > 0 || nothingRan ? 1 : 0;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}
