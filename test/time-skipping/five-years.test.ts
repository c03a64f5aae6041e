import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietRuntime } from '../case-worker.ts';
import { createTimeSkippingEnvironment } from '../time-skipping.ts';
import { aCaseInTime, DAY, instantIn, LATE, lateness } from './case-in-time.ts';

const PEOPLE = { deans: ['dean-1'], lawyer: ['lawyer'], 'vice-rector': ['vice-rector'], entry: ['specialist'] };
const YEAR = 365 * DAY;

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  quietRuntime();
  environment = await createTimeSkippingEnvironment();
});

afterAll(() => environment.teardown());

test('a case that waits five years survives new workers and continues as new', async () => {
  const effectsAt = await instantIn(environment, 5 * YEAR);
  const order = await aCaseInTime(environment, { office: { people: PEOPLE, effectsAt }, continueAfterEvents: 20 });
  const firstRun = await order.runId();
  await order.answer('dean-1', 'approve');
  await order.answer('lawyer', 'approve');
  await order.answer('vice-rector', 'sign');
  for (let year = 1; year < 5; year += 1) {
    await environment.sleep(YEAR);
    await order.restartWorker();
    await order.send({ type: 'comment', actorId: 'registrar', remarkId: `remark-${year}` });
  }
  expect(await order.runId()).not.toBe(firstRun);
  await order.answer('specialist', 'complete');
  await order.answer('dean-1', 'acknowledge');
  expect(order.count('effects-due')).toBe(0);
  await environment.sleep(YEAR + DAY);
  expect(await order.result()).toBe('closed');
  const [due] = await order.events('effects-due', 1);
  expect(due && lateness(due, effectsAt)).toBeGreaterThanOrEqual(0);
  expect(due && lateness(due, effectsAt)).toBeLessThan(LATE);
  expect([order.count('commented'), order.count('effects-applied')]).toEqual([4, 1]);
});
