// The Temporal development server, started with the settings that were measured to be fast and safe.
import { spawn } from 'node:child_process';
import { endProcess, hasExited } from './child-process.mjs';
import { waitFor } from './wait.mjs';

/** What a case may be found by in Temporal; no personal data. */
export const SEARCH_ATTRIBUTES = ['TirkeuStatus', 'TirkeuProcess', 'TirkeuKind'];

/**
 * As shipped, one rate limit makes an ordinary activity cost 100 ms and the shortest timer 1 s.
 */
const DYNAMIC_CONFIG = ['history.transferProcessorMaxPollRPS=200', 'history.timerProcessorMaxTimeShift="10ms"'];

/** Every commit reaches the disk: PostgreSQL must never know more than Temporal after a power failure. */
const DATABASE_PRAGMAS = ['journal_mode=WAL', 'synchronous=FULL'];

/**
 * @typedef {object} TemporalOptions
 * @property {string} executable
 * @property {number} port
 * @property {string} [databaseFile]  without it, everything is kept in memory
 * @property {string} namespace
 */

/**
 * @param {TemporalOptions} options
 * @returns {import('node:child_process').ChildProcess} the server, not yet ready
 */
export function spawnTemporal(options) {
  return spawn(options.executable, temporalArguments(options), {
    cwd: '/',
    // a process group of its own: Ctrl-C at the terminal must not end it before those that use it
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * @param {TemporalOptions} options
 * @returns {string[]}
 */
export function temporalArguments({ port, databaseFile, namespace }) {
  return [
    ...['server', 'start-dev', '--headless', '--log-level', 'error', '--log-format', 'json'],
    ...['--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace],
    ...(databaseFile ? ['--db-filename', databaseFile, ...repeated('--sqlite-pragma', DATABASE_PRAGMAS)] : []),
    ...repeated('--dynamic-config-value', DYNAMIC_CONFIG),
    ...repeated(
      '--search-attribute',
      SEARCH_ATTRIBUTES.map((name) => `${name}=Keyword`),
    ),
  ];
}

/**
 * @param {string} flag
 * @param {string[]} values
 */
function repeated(flag, values) {
  return values.flatMap((value) => [flag, value]);
}

/**
 * @param {string} address
 * @param {string} namespace
 * @returns {Promise<true | undefined>} whether the server serves this namespace
 */
export async function isTemporalReady(address, namespace) {
  const { Connection } = await import('@temporalio/client');
  const connection = Connection.lazy({ address, connectTimeout: 2_000 });
  try {
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return undefined;
  } finally {
    await connection.close();
  }
}

/**
 * @param {{ address: string, namespace: string, server: import('node:child_process').ChildProcess }} options
 */
export async function waitForTemporal({ address, namespace, server }) {
  await waitFor(
    () => {
      if (hasExited(server)) throw new Error(`Temporal ended at start-up with code ${server.exitCode}.`);
      return isTemporalReady(address, namespace);
    },
    { what: 'Temporal to answer', timeoutMs: 60_000 },
  );
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<void>}
 */
export function stopTemporal(server) {
  return endProcess(server, { signal: 'SIGTERM', graceMs: 15_000 });
}
