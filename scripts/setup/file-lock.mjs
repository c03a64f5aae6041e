// A lock between processes, made of a file that its owner keeps fresh.
import { closeSync, mkdirSync, openSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const REFRESH_MS = 2_000;
/** An owner that was killed leaves its file behind; nobody refreshes it. */
const ABANDONED_MS = 15_000;

/**
 * Does the work while no other process does work under the same file.
 *
 * @template T
 * @param {string} file
 * @param {{ work: () => Promise<T>, onWait: () => void }} options  `onWait` is called once when another process is at work
 * @returns {Promise<T>}
 */
export async function withFileLock(file, { work, onWait }) {
  mkdirSync(dirname(file), { recursive: true });
  await acquire(file, onWait);
  const refresh = setInterval(() => touch(file), REFRESH_MS);
  try {
    return await work();
  } finally {
    clearInterval(refresh);
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {() => void} onWait
 */
async function acquire(file, onWait) {
  for (let tries = 0; !tryToCreate(file); tries += 1) {
    if (isAbandoned(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (tries === 0) onWait();
    await delay(500);
  }
}

/** @param {string} file */
function tryToCreate(file) {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return modified !== undefined && Date.now() - modified > ABANDONED_MS;
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // somebody took us for dead: the work is repeatable, so both may finish it
  }
}
