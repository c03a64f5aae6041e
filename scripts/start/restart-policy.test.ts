import { expect, test } from 'vitest';
import { createRestartPolicy } from './restart-policy.mjs';

const LIMITS = { firstDelayMs: 100, maxDelayMs: 500, stableMs: 10_000, maxFailures: 4 };
const NEVER_READY = { readyForMs: undefined, killed: false };

test('waits twice as long after each failure, up to a limit, and then gives up', () => {
  const afterEnding = createRestartPolicy(LIMITS);
  const decisions = Array.from({ length: 5 }, () => afterEnding(NEVER_READY));
  expect(decisions).toEqual([100, 200, 400, 500, 'give-up']);
});

test('a process that was serving and is killed comes back at once, however often', () => {
  const afterEnding = createRestartPolicy(LIMITS);
  const decisions = Array.from({ length: 20 }, () => afterEnding({ readyForMs: 5, killed: true }));
  expect(new Set(decisions)).toEqual(new Set([100]));
});

test('a process that ends by itself soon after it was ready has failed', () => {
  const afterEnding = createRestartPolicy(LIMITS);
  afterEnding({ readyForMs: 50, killed: false });
  expect(afterEnding({ readyForMs: 50, killed: false })).toBe(200);
});

test('failures are forgotten once a process has served for a while', () => {
  const afterEnding = createRestartPolicy(LIMITS);
  for (let failure = 0; failure < 4; failure += 1) afterEnding(NEVER_READY);
  expect(afterEnding({ readyForMs: 10_000, killed: false })).toBe(100);
  expect(afterEnding(NEVER_READY)).toBe(100);
});
