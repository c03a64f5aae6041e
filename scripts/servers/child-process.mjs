// Ending child processes.

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @param {ChildProcess} child
 * @returns {boolean} whether it has ended, or never began
 */
export function hasExited(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<void>} settles when the process is gone
 */
export function exitOf(child) {
  if (hasExited(child)) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/**
 * Asks the process to end, and kills it when it takes too long.
 *
 * @param {ChildProcess} child
 * @param {{ signal: NodeJS.Signals, graceMs: number }} how
 * @returns {Promise<void>}
 */
export async function endProcess(child, { signal, graceMs }) {
  if (hasExited(child)) return;
  const gone = exitOf(child);
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(timer);
}

/**
 * @param {ChildProcess} child
 * @returns {string} how it ended, in words
 */
export function endingOf(child) {
  if (child.signalCode) return `ended by ${child.signalCode}`;
  return child.pid === undefined ? 'could not be started' : `ended with exit code ${child.exitCode}`;
}
