// Waiting for a condition of the outside world.
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks until the answer is not undefined.
 *
 * @template T
 * @param {() => T | undefined | Promise<T | undefined>} ask
 * @param {{ what: string, timeoutMs: number, everyMs?: number }} options  `what` completes "waited in vain for …"
 * @returns {Promise<T>}
 * @throws {Error} when the time is over
 */
export async function waitFor(ask, { what, timeoutMs, everyMs = 50 }) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${Math.round(timeoutMs / 1000)} s in vain for ${what}.`);
    await delay(everyMs);
  }
}
