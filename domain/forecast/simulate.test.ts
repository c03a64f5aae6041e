import { expect, test } from 'vitest';
import { durationsFrom } from './durations.ts';
import type { Answerer, PlannedPart } from './plan.ts';
import { createRandom } from './random.ts';
import { simulate, type Simulated } from './simulate.ts';

const MANY = Array.from({ length: 4000 }, () => 100);

/** Somebody who has always taken a hundred minutes. */
const STEADY: Answerer = {
  personId: 'steady',
  fresh: durationsFrom(MANY),
  queued: durationsFrom(MANY),
  ...{ perMinute: 0, waiting: [], silent: 0, elapsed: 0, away: [] },
};
const OTHER: Answerer = { ...STEADY, personId: 'other' };

function aPart(overrides: Partial<PlannedPart>): PlannedPart {
  return { type: 'stage', order: 'parallel', need: 2, people: [STEADY, OTHER], returnRate: 0, ...overrides };
}

function outlook(...parts: readonly PlannedPart[]): Simulated {
  return simulate({ parts, rework: durationsFrom(MANY) }, createRandom(1), 200);
}

test('people asked one after another take the sum of their times, people asked together the longest', () => {
  expect(outlook(aPart({})).finish.p50).toBe(100);
  expect(outlook(aPart({ order: 'sequential' })).finish.p50).toBe(200);
  expect(outlook(aPart({ order: 'sequential', need: 1 })).finish.p50).toBe(100);
  expect(outlook(aPart({}), aPart({})).finish.p50).toBe(200);
});

test('somebody away does not work, and the time before counts', () => {
  const away = { ...STEADY, away: [{ from: 50, to: 500 }] };
  expect(outlook(aPart({ people: [away, OTHER] })).finish.p50).toBe(550);
  expect(outlook(aPart({ people: [away, OTHER], need: 1 })).finish.p50).toBe(100);
});

test('whoever is asked twice answers one after the other', () => {
  expect(outlook(aPart({ people: [STEADY, STEADY] })).finish.p50).toBe(200);
});

test('time already waited makes shorter, also for what lies above', () => {
  const mine = (person: Partial<Answerer>) =>
    outlook(aPart({ people: [{ ...STEADY, ...person }], need: 1 })).finish.p50;
  expect(mine({ elapsed: 30, silent: 500 })).toBe(70);
  expect(mine({ waiting: [40, 20], silent: 60 })).toBe(60 + 100 + 100);
  expect(mine({ waiting: [40, 20], silent: 60, elapsed: 30 })).toBe(60 + 100);
  expect(mine({ waiting: [400, 20], silent: 10 })).toBe(90 + 100 + 100);
});

test('what comes meanwhile is answered before, and little comes to whoever is seldom asked', () => {
  const second = (perMinute: number) => {
    const people = [{ ...STEADY, personId: 'slow', fresh: durationsFrom(MANY.map(() => 5000)) }];
    return outlook(aPart({ people, need: 1 }), aPart({ people: [{ ...STEADY, perMinute }], need: 1 })).finish;
  };
  expect(second(0)).toEqual({ p50: 5100, p90: 5100 });
  expect(second(0.008).p50).toBeGreaterThan(5150);
  expect(second(0.0001).p50).toBe(5100);
});

test('a paper always sent back comes to its end all the same, much later', () => {
  expect(outlook(aPart({ returnRate: 1 })).finish.p50).toBe(8 * 200 + 100);
});

test('acquaintance holds up the end and not the number; effects wait for their day', () => {
  const slow = { ...STEADY, personId: 'slow', fresh: durationsFrom(MANY.map(() => 1000)) };
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
  expect(
    outlook(aPart({ people: [{ ...STEADY, fresh: durationsFrom(MANY.map(() => 250)) }], need: 1, closesAfter: 60 }))
      .finish.p50,
  ).toBe(60);
});
