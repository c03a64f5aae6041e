/**
 * Tells the person at the terminal what is going on.
 *
 * @param {string} text
 */
export function say(text) {
  console.log(`· ${text}`);
}

/**
 * @param {number} sinceMs  an earlier `Date.now()`
 * @returns {string} the time that has passed, such as '12 s'
 */
export function secondsSince(sinceMs) {
  return `${Math.round((Date.now() - sinceMs) / 1000)} s`;
}

/**
 * The program's end on a failure the person can understand.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
