// The file in which a PostgreSQL server notes its process number.
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait.mjs';

/**
 * Makes way for a server in this data folder: ends one that still runs there, and removes a note whose
 * number now belongs to another program. A note of a process that is gone is PostgreSQL's own business.
 *
 * @param {string} folder  absolute path without links
 * @param {(text: string) => void} say
 */
export async function clearPostmasterFile(folder, say) {
  const file = join(folder, 'postmaster.pid');
  const pid = notedProcess(file);
  if (pid === undefined || !isAlive(pid)) return;
  if (!worksIn(pid, folder)) {
    rmSync(file);
    return;
  }
  say(`Ending a PostgreSQL server (process ${pid}) that still uses ${folder} …`);
  process.kill(pid, 'SIGINT');
  await waitFor(() => (isAlive(pid) ? undefined : true), { what: 'that server to end', timeoutMs: 30_000 });
}

/** @param {string} file */
function notedProcess(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * PostgreSQL makes its data folder its working directory.
 *
 * @param {number} pid
 * @param {string} folder
 */
function worksIn(pid, folder) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return true; // cannot be told on this system: the safe answer
  }
}
