// Gets the Java server that lets tests skip time.
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, hasExited } from '../servers/child-process.mjs';
import { findFreePort, isPortFree } from '../servers/ports.mjs';
import { waitFor } from '../servers/wait.mjs';
import { cachePath } from './cache-folder.mjs';
import { withFileLock } from './file-lock.mjs';
import { inProject } from './project.mjs';
import { lastLine, runQuietly } from './run-command.mjs';
import { say } from './say.mjs';

const SOURCES = inProject('test', 'time-skipping-server');

/**
 * @returns {Promise<string | undefined>} path of the server, made with Maven and kept in the cache;
 *   undefined = it cannot be made here, and the SDK's own download has to do
 */
export async function findTimeSkippingServer() {
  const given = process.env['TEMPORAL_TEST_SERVER_PATH'];
  if (given) return given;
  const folder = cachePath('time-skipping-server-1.38.0');
  const launcher = join(folder, 'launch.sh');
  if (!(await canRun('java', '-version'))) return undefined;
  return withFileLock(`${folder}.lock`, {
    work: async () => (existsSync(launcher) || (await make(folder, launcher)) ? launcher : undefined),
    onWait: () => say('Another process is getting the time-skipping server; waiting for it …'),
  });
}

/**
 * @param {string} folder  the class archive is bound to it: it cannot be moved later
 * @param {string} launcher  written last: it is there only when everything is
 * @returns {Promise<boolean>}
 */
async function make(folder, launcher) {
  if (!(await canRun('mvn', '-version'))) return false;
  say('Getting the time-skipping test server with Maven …');
  mkdirSync(folder, { recursive: true });
  const args = ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  const copied = await runQuietly('mvn', [...args, `-DoutputDirectory=${join(folder, 'lib')}`], { cwd: SOURCES });
  if (copied.code !== 0) {
    say(`Maven could not get it: ${lastLine(copied.output)}`);
    return false;
  }
  await archiveClasses(folder);
  copyFileSync(join(SOURCES, 'launch.sh'), launcher);
  chmodSync(launcher, 0o755);
  return true;
}

/**
 * Writes the loaded classes into an archive, which halves every later start. The server does without, only slower.
 *
 * @param {string} folder
 */
async function archiveClasses(folder) {
  const port = await findFreePort();
  const flags = [
    `-XX:ArchiveClassesAtExit=${join(folder, 'classes.jsa')}`,
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
  ];
  const main = ['-Xlog:disable', '-cp', `${join(folder, 'lib')}/*`, 'io.temporal.testserver.TestServer', String(port)];
  const server = spawn('java', [...flags, ...main], { stdio: 'ignore' });
  const isUp = async () => hasExited(server) || !(await isPortFree(port, '127.0.0.1')) || undefined;
  await waitFor(isUp, { what: 'the time-skipping server to start', timeoutMs: 60_000, everyMs: 200 });
  // the archive is written when the server is asked to end
  await endProcess(server, { signal: 'SIGTERM', graceMs: 60_000 });
}

/**
 * @param {string} program
 * @param {string} versionFlag
 */
async function canRun(program, versionFlag) {
  return (await runQuietly(program, [versionFlag], { cwd: SOURCES })).code === 0;
}
