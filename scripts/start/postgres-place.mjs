// Where the data of PostgreSQL lies: in the data folder, if the user PostgreSQL runs as can get there.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SERVICE_FOLDER } from '../servers/service-folder.mjs';

/** @typedef {import('../servers/postgres-user.mjs').UserIds} UserIds */

/**
 * As root the clone may lie under a home directory that no other user may enter. Then `wanted` becomes a link
 * to a folder that PostgreSQL's user can reach.
 *
 * @param {string} wanted
 * @param {UserIds | undefined} user
 * @returns {string} absolute path without links; the folder may not exist yet
 */
export function postgresPlace(wanted, user) {
  if (existsSync(wanted)) return realpathSync(wanted);
  if (canEnter(dirname(wanted), user)) return wanted;
  const place = join(SERVICE_FOLDER, `data-${randomUUID()}`);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  rmSync(wanted, { force: true }); // a link that leads nowhere
  symlinkSync(place, wanted);
  return place;
}

/**
 * @param {string} folder
 * @param {UserIds | undefined} user
 */
function canEnter(folder, user) {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
