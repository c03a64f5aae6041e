import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationsFrom } from './durations.ts';
import type { Answerer, Plan, PlannedPart } from './plan.ts';
import { createRandom } from './random.ts';
import { simulate } from './simulate.ts';

const RUNS = 60;
const minutes = fc.integer({ min: 1, max: 5000 });
const answerer = fc.record({
  past: fc.array(minutes, { maxLength: 12 }),
  deadline: minutes,
  perMinute: fc.constantFrom(0, 0.001, 0.01),
  waiting: fc.array(minutes, { maxLength: 3 }),
  away: fc.option(fc.record({ from: minutes, length: minutes })),
});
const part = fc.record({
  type: fc.constantFrom('stage', 'work', 'aside', 'number'),
  order: fc.constantFrom('parallel', 'sequential'),
  need: fc.integer({ min: 0, max: 4 }),
  people: fc.array(answerer, { maxLength: 4 }),
  returnRate: fc.constantFrom(0, 0.1, 0.5),
});
type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

/** The same plan with every past answer and deadline `factor` times as long. */
function planOf(parts: readonly Part[], factor: number, people = busy): Plan {
  return {
    parts: parts.map((each): PlannedPart => ({ ...each, people: each.people.map(people(factor)) })),
    rework: durationsFrom([], { deadlineMinutes: 1000 * factor }),
  };
}

type Someone = Part['people'][number];

function busy(factor: number) {
  return ({ past, deadline, away, perMinute, waiting }: Someone, index: number): Answerer => ({
    personId: `person-${index}`,
    fresh: durationsFrom(
      past.map((time) => time * factor),
      { deadlineMinutes: deadline * factor },
    ),
    queued: durationsFrom(past.map((time) => (time * factor) / 4)),
    perMinute,
    waiting: waiting.toSorted((one, other) => other - one),
    silent: Infinity,
    elapsed: 0,
    away: away ? [{ from: away.from, to: away.from + away.length }] : [],
  });
}

/**
 * Whoever is longer at it is also found with more that came meanwhile, and takes what has queued behind it at another pace
 * than what finds them free: only without either are walks alike.
 */
function undisturbed(factor: number) {
  return (someone: Someone, index: number): Answerer => {
    const person = busy(factor)(someone, index);
    return { ...person, queued: person.fresh, perMinute: 0, waiting: [] };
  };
}

describe('the forecast', () => {
  test('nine of ten runs take at least as long as half of them', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.integer(), (parts, seed) => {
        const { finish, registration } = simulate(planOf(parts, 1), createRandom(seed), RUNS);
        expect(finish.p50).toBeLessThanOrEqual(finish.p90);
        if (registration) expect(registration.p50).toBeLessThanOrEqual(registration.p90);
        if (registration) expect(registration.p90).toBeLessThanOrEqual(finish.p90);
      }),
    );
  });

  test('longer answers never bring the end nearer', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.integer(), fc.constantFrom(1.1, 2, 7), (parts, seed, factor) => {
        const usual = simulate(planOf(parts, 1, undisturbed), createRandom(seed), RUNS).finish;
        const slower = simulate(planOf(parts, factor, undisturbed), createRandom(seed), RUNS).finish;
        expect(slower.p50).toBeGreaterThanOrEqual(usual.p50 - 1e-6);
        expect(slower.p90).toBeGreaterThanOrEqual(usual.p90 - 1e-6);
      }),
    );
  });

  test('the same plan and seed give the same answer', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.integer(), (parts, seed) => {
        const answer = () => simulate(planOf(parts, 1), createRandom(seed), RUNS);
        expect(answer()).toEqual(answer());
      }),
    );
  });
});
