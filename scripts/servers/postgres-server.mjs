// One PostgreSQL server with its own data folder, listening on the loopback address only.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { endProcess, hasExited } from './child-process.mjs';
import { waitFor } from './wait.mjs';

/** @typedef {import('./postgres-programs.mjs').PostgresPrograms} PostgresPrograms */
/** @typedef {import('./postgres-user.mjs').UserIds} UserIds */

/**
 * @typedef {object} PostgresCluster
 * @property {PostgresPrograms} programs
 * @property {UserIds | undefined} user  who runs it; undefined = we ourselves
 * @property {string} folder
 * @property {string} password
 */

const SUPERUSER = 'postgres';

/** Kazakh collation is the default of every database, so lists come in the order of the Kazakh alphabet. */
const INITDB_ARGUMENTS = [
  `--username=${SUPERUSER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=kk-KZ',
  '--locale=C',
];

/**
 * Makes the data folder unless it is there already. A folder of that name is always complete.
 *
 * @param {PostgresCluster} cluster
 * @throws {Error} with what initdb said
 */
export function initialiseCluster(cluster) {
  const { folder, user } = cluster;
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  if (user) chownSync(unfinished, user.uid, user.gid);
  const made = runInitdb({ ...cluster, folder: unfinished });
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its data folder ${folder}: ${reason(made)}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

/** @param {PostgresCluster} cluster */
function runInitdb({ programs, user, folder, password }) {
  const secret = mkdtempSync(join(tmpdir(), 'tirkeu-initdb-'));
  const passwordFile = join(secret, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) [secret, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid));
    return spawnSync(programs.initdb, [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...INITDB_ARGUMENTS], {
      ...user,
      cwd: '/',
      encoding: 'utf8',
      env: serverEnvironment(),
    });
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/**
 * @param {PostgresCluster} cluster
 * @param {{ port: number, settings?: Record<string, string> }} options
 * @returns {import('node:child_process').ChildProcess} the server, not yet ready; what it says is on stderr
 */
export function spawnPostgres({ programs, user, folder }, { port, settings = {} }) {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(programs.postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...user,
    cwd: '/',
    env: serverEnvironment(),
    // a process group of its own: Ctrl-C at the terminal must not end it before those that use it
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * @param {{ port: number, password: string, database: string }} of
 * @returns {string} connection URL
 */
export function postgresUrl({ port, password, database }) {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * @param {string} url
 * @returns {Promise<true | undefined>} whether the server answers queries
 */
export async function isPostgresReady(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the server may go away between connecting and ending
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} server
 */
export async function waitForPostgres(url, server) {
  await waitFor(
    () => {
      if (hasExited(server)) throw new Error(`PostgreSQL ended at start-up with code ${server.exitCode}.`);
      return isPostgresReady(url);
    },
    { what: 'PostgreSQL to answer', timeoutMs: 60_000 },
  );
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<void>}
 */
export function stopPostgres(server) {
  // SIGINT is PostgreSQL's fast shutdown: connections are ended, data is flushed
  return endProcess(server, { signal: 'SIGINT', graceMs: 20_000 });
}

/** PG… variables of the caller would change the server's defaults. */
function serverEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(own), LC_MESSAGES: 'C' };
}

/** @param {import('node:child_process').SpawnSyncReturns<string>} result */
function reason(result) {
  return result.error?.message ?? (result.stderr.trim() || `exit code ${result.status}`);
}
