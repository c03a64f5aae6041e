// Ending child processes.

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {boolean}
 */
export function hasExited(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>} settles when the process is gone
 */
export function exitOf(child) {
  if (hasExited(child)) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/**
 * Asks the process to end, and kills it when it takes too long.
 *
 * @param {import('node:child_process').ChildProcess} child
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
