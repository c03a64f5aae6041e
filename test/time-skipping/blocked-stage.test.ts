import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietRuntime } from '../case-worker.ts';
import { eventually } from '../eventually.ts';
import { aShortDefinition, aStage } from '../factories/definitions.ts';
import { createTimeSkippingEnvironment } from '../time-skipping.ts';
import { aCaseInTime, MINUTE } from './case-in-time.ts';

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  quietRuntime();
  environment = await createTimeSkippingEnvironment();
});

afterAll(() => environment.teardown());

test('a stage with an empty post is asked for again every quarter of an hour, and opens once somebody is appointed', async () => {
  let asked = 0;
  let isAppointed = false;
  const order = await aCaseInTime(environment, {
    open: { definition: aShortDefinition(aStage('deans')) },
    special: {
      resolveStage({ effect: { step, stage } }) {
        asked += 1;
        if (!isAppointed) return Promise.resolve({ type: 'stage-unresolved', step, stage, reason: 'NOBODY' });
        const participants = [{ personId: 'dean-1', postId: 'post-1' }];
        const dueAt = '2099-01-01T00:00:00.000Z';
        return Promise.resolve({ type: 'stage-resolved', step, stage, participants, dueAt, alarms: [] });
      },
    },
  });
  const askedTimes = (count: number) => eventually(() => Promise.resolve(asked >= count ? asked : undefined));
  expect(await askedTimes(1)).toBe(1);
  await order.events('stage-blocked', 1);
  for (const [count, minutes] of [
    [2, 14],
    [3, 13],
    [4, 13],
  ] as const) {
    await environment.sleep(minutes * MINUTE);
    expect(asked).toBe(count - 1);
    await environment.sleep(2 * MINUTE);
    expect(await askedTimes(count)).toBe(count);
  }
  expect(order.count('stage-blocked')).toBe(1);
  isAppointed = true;
  await environment.sleep(16 * MINUTE);
  await order.answer('dean-1', 'approve');
  expect(await order.result()).toBe('closed');
});
