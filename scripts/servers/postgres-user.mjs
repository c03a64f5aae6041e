// PostgreSQL refuses to run as root: as root, it gets a user of its own.
import { execFileSync } from 'node:child_process';

/** @typedef {{ uid: number, gid: number }} UserIds */

/**
 * @returns {UserIds | undefined} the user PostgreSQL runs as; undefined = the one who started us
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return undefined;
  return idsOf('postgres') ?? createUser() ?? idsOf('nobody');
}

/**
 * @param {string} name
 * @returns {UserIds | undefined}
 */
function idsOf(name) {
  try {
    return { uid: readId('-u', name), gid: readId('-g', name) };
  } catch {
    return undefined;
  }
}

/**
 * @param {'-u' | '-g'} which
 * @param {string} name
 */
function readId(which, name) {
  return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

/** @returns {UserIds | undefined} */
function createUser() {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
    return idsOf('postgres');
  } catch {
    return undefined;
  }
}
