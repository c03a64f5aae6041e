import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietRuntime } from '../case-worker.ts';
import { aShortDefinition, aStage } from '../factories/definitions.ts';
import { createTimeSkippingEnvironment } from '../time-skipping.ts';
import { aCaseInTime, lateness, MINUTE, type CaseInTime } from './case-in-time.ts';

const WINDOW = 60 * MINUTE;

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  quietRuntime();
  environment = await createTimeSkippingEnvironment();
});

afterAll(() => environment.teardown());

function aCaseWithWindow(): Promise<CaseInTime> {
  const definition = aShortDefinition(aStage('deans'));
  return aCaseInTime(environment, { open: { definition, undoSeconds: WINDOW / 1000 } });
}

test('a verdict takes effect when its window ends', async () => {
  const order = await aCaseWithWindow();
  await order.answer('dean-1', 'approve');
  await environment.sleep(WINDOW - 5 * MINUTE);
  expect(order.count('decided')).toBe(0);
  expect((await order.state()).status).toBe('in-progress');
  await environment.sleep(10 * MINUTE);
  expect(await order.result()).toBe('closed');
  const [given] = await order.events('verdict-given', 1);
  const [decided] = await order.events('decided', 1);
  expect(decided).toMatchObject({ actorId: 'dean-1', verdict: 'approve' });
  const late = given && decided ? lateness(decided, given.effectiveAt) : Number.NaN;
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(MINUTE);
});

test('a verdict taken back within the window never takes effect, and another may be given', async () => {
  const order = await aCaseWithWindow();
  await order.answer('dean-1', 'refuse');
  await environment.sleep(WINDOW / 2);
  const [task] = (await order.state()).tasks;
  const takeBack = { type: 'take-back', actorId: 'dean-1', taskId: task?.id ?? '' } as const;
  await order.send(takeBack);
  await environment.sleep(2 * WINDOW);
  expect(await order.state()).toMatchObject({ status: 'in-progress', pending: [], timers: [] });
  await order.answer('dean-1', 'approve');
  await environment.sleep(2 * WINDOW);
  expect(await order.result()).toBe('closed');
  expect(order.count('decided')).toBe(1);
});

test('after the window there is nothing to take back', async () => {
  const order = await aCaseWithWindow();
  await order.answer('dean-1', 'return');
  const [task] = (await order.state()).tasks;
  await environment.sleep(2 * WINDOW);
  await order.events('returned', 1);
  await expect(order.send({ type: 'take-back', actorId: 'dean-1', taskId: task?.id ?? '' })).rejects.toMatchObject({
    code: 'NOTHING_TO_TAKE_BACK',
  });
  await order.send({ type: 'withdraw', actorId: 'author', remarkId: 'remark' });
  expect(await order.result()).toBe('withdrawn');
});
