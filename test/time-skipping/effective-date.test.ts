import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietRuntime } from '../case-worker.ts';
import { createTimeSkippingEnvironment } from '../time-skipping.ts';
import { aCaseInTime, DAY, instantIn, LATE, lateness, type CaseInTime } from './case-in-time.ts';

const PEOPLE = { deans: ['dean-1'], lawyer: ['lawyer'], 'vice-rector': ['vice-rector'], entry: ['specialist'] };
const YEAR = 365 * DAY;

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  quietRuntime();
  environment = await createTimeSkippingEnvironment();
});

afterAll(() => environment.teardown());

/** Everybody has done their part; only the effective date is waited for. */
async function untilOnlyTheDateIsMissing(order: CaseInTime): Promise<void> {
  await order.answer('dean-1', 'approve');
  await order.answer('lawyer', 'approve');
  await order.answer('vice-rector', 'sign');
  await order.answer('specialist', 'complete');
  await order.answer('dean-1', 'acknowledge');
}

test('an effective date a year ahead comes once, at its instant', async () => {
  const effectsAt = await instantIn(environment, YEAR);
  const order = await aCaseInTime(environment, { office: { people: PEOPLE, effectsAt } });
  await untilOnlyTheDateIsMissing(order);
  await environment.sleep(YEAR - 2 * DAY);
  expect(order.count('effects-due')).toBe(0);
  await environment.sleep(3 * DAY);
  expect(await order.result()).toBe('closed');
  const [due] = await order.events('effects-due', 1);
  expect(due && lateness(due, effectsAt)).toBeGreaterThanOrEqual(0);
  expect(due && lateness(due, effectsAt)).toBeLessThan(LATE);
  await environment.sleep(30 * DAY);
  expect([order.count('effects-due'), order.count('effects-applied')]).toEqual([1, 1]);
});

test('effects that are refused are tried again at the instant named, until they are possible', async () => {
  const effectsAt = await instantIn(environment, DAY);
  const tries = [3, 6].map((days) => new Date(Date.parse(effectsAt) + days * DAY).toISOString());
  const again = [...tries];
  const order = await aCaseInTime(environment, {
    office: { people: PEOPLE, effectsAt },
    special: {
      applyEffects({ effect: { step } }) {
        const tryAgainAt = again.shift();
        if (tryAgainAt === undefined) return Promise.resolve({ type: 'effects-applied', step, students: 1 });
        return Promise.resolve({ type: 'effects-refused', step, studentIds: ['student-1'], tryAgainAt });
      },
    },
  });
  await untilOnlyTheDateIsMissing(order);
  for (let day = 0; day < 8; day += 1) await environment.sleep(DAY);
  expect(await order.result()).toBe('closed');
  const due = await order.events('effects-due', 3);
  const late = [effectsAt, ...tries].map((instant, index) => due[index] && lateness(due[index], instant));
  expect(late.every((ms) => ms !== undefined && ms >= 0 && ms < LATE)).toBe(true);
  expect([order.count('effects-refused'), order.count('effects-applied')]).toEqual([2, 1]);
});
