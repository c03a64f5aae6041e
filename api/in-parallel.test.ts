import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inParallel } from './in-parallel.ts';

test('results stand in the order of the items, whichever was ready first', async () => {
  const finished: number[] = [];
  const results = await inParallel([30, 15, 0], 3, async (milliseconds) => {
    await pause(milliseconds);
    finished.push(milliseconds);
    return milliseconds;
  });
  expect(finished).toEqual([0, 15, 30]);
  expect(results).toEqual([30, 15, 0]);
});

test('no more are under way at once than allowed, and all are done', async () => {
  let underWay = 0;
  let most = 0;
  const done = await inParallel(Array.from({ length: 50 }), 8, async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
    return true;
  });
  expect([done.length, most]).toEqual([50, 8]);
});
