import { expect, test } from 'vitest';
import { durationsFrom } from './durations.ts';
import type { Answerer, PlannedPart } from './plan.ts';
import { createRandom } from './random.ts';
import { simulate, type Simulated } from './simulate.ts';

const MANY = Array.from({ length: 4000 }, () => 100);

/** Somebody who has always taken a hundred minutes. */
const STEADY: Answerer = { times: durationsFrom(MANY, 100), load: 1, elapsed: 0, away: [] };

function aPart(overrides: Partial<PlannedPart>): PlannedPart {
  return { type: 'stage', order: 'parallel', need: 2, people: [STEADY, STEADY], returnRate: 0, ...overrides };
}

function outlook(...parts: readonly PlannedPart[]): Simulated {
  return simulate({ parts, rework: durationsFrom(MANY, 100) }, createRandom(1), 200);
}

test('people asked one after another take the sum of their times, people asked together the longest', () => {
  expect(outlook(aPart({})).finish.p50).toBe(100);
  expect(outlook(aPart({ order: 'sequential' })).finish.p50).toBe(200);
  expect(outlook(aPart({ order: 'sequential', need: 1 })).finish.p50).toBe(100);
  expect(outlook(aPart({}), aPart({})).finish.p50).toBe(200);
});

test('somebody away does not work, and the time before counts', () => {
  const away = { ...STEADY, away: [{ from: 50, to: 500 }] };
  expect(outlook(aPart({ people: [away, STEADY] })).finish.p50).toBe(550);
  expect(outlook(aPart({ people: [away, STEADY], need: 1 })).finish.p50).toBe(100);
});

test('a full desk makes slower, time already waited makes shorter', () => {
  expect(outlook(aPart({ people: [{ ...STEADY, load: 2 }], need: 1 })).finish.p50).toBe(200);
  expect(outlook(aPart({ people: [{ ...STEADY, elapsed: 30 }], need: 1 })).finish.p50).toBe(70);
});

test('a paper always sent back comes to its end all the same, much later', () => {
  expect(outlook(aPart({ returnRate: 1 })).finish.p50).toBe(8 * 200 + 100);
});

test('acquaintance holds up the end and not the number; effects wait for their day', () => {
  const slow = { ...STEADY, load: 10 };
  const aside = aPart({ type: 'aside', people: [slow], need: 1 });
  const number = aPart({ type: 'number', people: [], need: 0 });
  const work = aPart({ type: 'work', notBefore: 400 });
  expect(outlook(aside, number, work)).toEqual({
    registration: { p50: 0, p90: 0 },
    finish: { p50: 1000, p90: 1000 },
  });
  expect(outlook(number, work).finish.p50).toBe(400);
});

test('a vote of those present is over with its deadline', () => {
  expect(outlook(aPart({ people: [{ ...STEADY, load: 2.5 }], need: 1, closesAfter: 60 })).finish.p50).toBe(60);
});

test('a thousand runs of a usual route take less than 50 milliseconds', () => {
  const parts = [aPart({}), aPart({ people: Array<Answerer>(6).fill(STEADY), need: 6 }), aPart({}), aPart({})];
  const run = () => simulate({ parts, rework: durationsFrom(MANY, 100) }, createRandom(1), 1000);
  run();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(50);
});
