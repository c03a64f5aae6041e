import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf, stageResult, type Tally } from './voting.ts';
import type { StageRule } from './definition.ts';

function aTally(overrides: Partial<Tally>): Tally {
  const spoken = { listed: 3, approved: 0, refused: 0, abstained: 0, returned: 0, isVetoed: false, ...overrides };
  const silent = spoken.listed - spoken.approved - spoken.refused - spoken.abstained - spoken.returned;
  return { ...spoken, silent: overrides.silent ?? silent };
}

const TWO_THIRDS = { numerator: 2, denominator: 3 } as const;
const HALF = { numerator: 1, denominator: 2 } as const;

test.each([
  ['all', { type: 'all' }, { approved: 2 }, 'open'],
  ['all', { type: 'all' }, { approved: 3 }, 'passed'],
  ['all', { type: 'all' }, { approved: 2, refused: 1 }, 'refused'],
  ['any', { type: 'any' }, { approved: 1 }, 'passed'],
  ['any', { type: 'any' }, { refused: 2 }, 'open'],
  ['any', { type: 'any' }, { refused: 3 }, 'refused'],
  ['2 of 3', { type: 'at-least', count: 2 }, { approved: 2 }, 'passed'],
  ['2 of 3', { type: 'at-least', count: 2 }, { approved: 1, refused: 1 }, 'open'],
  ['2 of 3', { type: 'at-least', count: 2 }, { refused: 2 }, 'refused'],
  ['2/3 of the listed', { type: 'fraction', share: TWO_THIRDS, of: 'listed' }, { approved: 2 }, 'passed'],
  ['2/3 of the listed', { type: 'fraction', share: TWO_THIRDS, of: 'listed' }, { abstained: 2 }, 'refused'],
] as const)('%s: %o with %o is %s', (_, rule, counts, result) => {
  expect(stageResult({ rule }, aTally(counts))).toBe(result);
});

test('a return goes back at once, and after everybody has spoken where all are to be heard', () => {
  const counted = aTally({ returned: 1, approved: 1 });
  expect(stageResult({ rule: { type: 'all' } }, counted)).toBe('returned');
  expect(stageResult({ rule: { type: 'all' }, collectAll: true }, counted)).toBe('open');
  expect(stageResult({ rule: { type: 'all' }, collectAll: true }, aTally({ returned: 1, approved: 2 }))).toBe(
    'returned',
  );
});

test('a veto refuses the paper although enough approve', () => {
  expect(stageResult({ rule: { type: 'any' } }, aTally({ approved: 2, refused: 1, isVetoed: true }))).toBe('refused');
});

test('a vote of those present is counted when the voting closes', () => {
  const rule = { type: 'fraction', share: TWO_THIRDS, of: 'present' } as const;
  expect(stageResult({ rule }, aTally({ listed: 9, approved: 2, refused: 1 }))).toBe('open');
  expect(stageResult({ rule }, aTally({ listed: 9, approved: 2, refused: 1, silent: 0 }))).toBe('passed');
});

test('a vote without its quorum goes back', () => {
  const rule = { type: 'fraction', share: TWO_THIRDS, of: 'present', quorum: HALF } as const;
  expect(stageResult({ rule }, aTally({ listed: 9, approved: 4, silent: 0 }))).toBe('returned');
  expect(stageResult({ rule }, aTally({ listed: 9, approved: 5, silent: 0 }))).toBe('passed');
});

const share = fc
  .record({ numerator: fc.integer({ min: 1, max: 10 }), denominator: fc.integer({ min: 1, max: 10 }) })
  .filter(({ numerator, denominator }) => numerator <= denominator);
const rule: fc.Arbitrary<StageRule> = fc.oneof(
  fc.constant({ type: 'all' as const }),
  fc.constant({ type: 'any' as const }),
  fc.record({ type: fc.constant('at-least' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ type: fc.constant('fraction' as const), share, of: fc.constantFrom('listed', 'present'), quorum: share }),
);
const spoken = fc.array(fc.constantFrom('approved', 'refused', 'abstained'), { minLength: 1, maxLength: 12 });

function counted(all: readonly string[], spokenSoFar: number): Tally {
  const said = all.slice(0, spokenSoFar);
  const count = (word: string) => said.filter((one) => one === word).length;
  return aTally({
    listed: all.length,
    approved: count('approved'),
    refused: count('refused'),
    abstained: count('abstained'),
  });
}

test('once everybody has spoken a stage is over, except one where all must approve and some abstain', () => {
  fc.assert(
    fc.property(rule, spoken, (someRule, all) => {
      const result = stageResult({ rule: someRule }, counted(all, all.length));
      if (someRule.type !== 'all' || !all.includes('abstained')) expect(result).not.toBe('open');
    }),
  );
});

test('a result that is reached early is the one that stands when everybody has spoken', () => {
  fc.assert(
    fc.property(rule, spoken, fc.nat(12), (someRule, all, spokenSoFar) => {
      fc.pre(someRule.type !== 'all' || !all.includes('abstained'));
      const early = stageResult({ rule: someRule }, counted(all, Math.min(spokenSoFar, all.length)));
      if (early !== 'open') expect(stageResult({ rule: someRule }, counted(all, all.length))).toBe(early);
    }),
    { numRuns: 2000 },
  );
});

test('one more approval never makes a result worse', () => {
  const worth = { refused: 0, returned: 0, open: 1, passed: 2 };
  fc.assert(
    fc.property(rule, spoken, fc.nat(11), (someRule, all, place) => {
      const better = all.map((word, index) => (index === place ? 'approved' : word));
      const before = worth[stageResult({ rule: someRule }, counted(all, all.length))];
      expect(worth[stageResult({ rule: someRule }, counted(better, better.length))]).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 2000 },
  );
});

test('a share of people is rounded up', () => {
  expect(shareOf(TWO_THIRDS, 10)).toBe(7);
  expect(shareOf(TWO_THIRDS, 9)).toBe(6);
  expect(shareOf(HALF, 0)).toBe(0);
});
