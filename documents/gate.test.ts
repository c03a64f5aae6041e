import { expect, test } from 'vitest';
import { createGate } from './gate.ts';

test('no more tasks run at once than the gate lets through, and all of them run', async () => {
  const gate = createGate(2);
  let running = 0;
  let most = 0;
  const task = (result: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return result;
  };
  const results = await Promise.all([1, 2, 3, 4, 5].map((number) => gate(task(number))));
  expect(results).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('a task that fails leaves its place to the next one', async () => {
  const gate = createGate(1);
  const failed = gate(() => Promise.reject(new Error('no')));
  const next = gate(() => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});
