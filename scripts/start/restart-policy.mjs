// When a process that ended is started again.

/**
 * @typedef {object} Ending
 * @property {number | undefined} readyForMs  how long it had served; undefined = it never became ready
 * @property {boolean} killed  whether something outside ended it
 */

/**
 * @typedef {object} RestartLimits
 * @property {number} firstDelayMs
 * @property {number} maxDelayMs
 * @property {number} stableMs  who has served that long has not failed by itself at start-up
 * @property {number} maxFailures  so many failures in a row are borne
 */

/** @type {RestartLimits} */
export const RESTART_LIMITS = { firstDelayMs: 250, maxDelayMs: 8_000, stableMs: 10_000, maxFailures: 6 };

/**
 * @param {RestartLimits} limits
 * @returns {(ending: Ending) => number | 'give-up'} milliseconds to wait before the next start
 */
export function createRestartPolicy({ firstDelayMs, maxDelayMs, stableMs, maxFailures }) {
  let failures = 0;
  return ({ readyForMs, killed }) => {
    const served = readyForMs !== undefined && (killed || readyForMs >= stableMs);
    failures = served ? 0 : failures + 1;
    if (failures > maxFailures) return 'give-up';
    return Math.min(maxDelayMs, firstDelayMs * 2 ** Math.max(0, failures - 1));
  };
}
