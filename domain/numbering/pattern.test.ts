import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countingYear, formatNumber, problemOfPattern } from './pattern.ts';

test('a number is written as the pattern of its journal says', () => {
  expect(formatNumber('{number}-С', { ordinal: 17, year: 2026 })).toBe('17-С');
  expect(formatNumber('{number}/{year}', { ordinal: 3, year: 2026 })).toBe('3/2026');
  expect(formatNumber('{year}-{number}-{year}', { ordinal: 3, year: 2026 })).toBe('2026-3-2026');
});

test('a pattern without the ordinal, with an unknown word or a stray brace is refused', () => {
  expect(problemOfPattern('{year}-С')).toBe('no-number');
  expect(problemOfPattern('{number}-{unit}')).toBe('unknown-placeholder');
  expect(problemOfPattern('{number}-{')).toBe('stray-brace');
  expect(problemOfPattern('{number}-С')).toBeUndefined();
});

test('two ordinals of a year never get the same number from an accepted pattern', () => {
  const piece = fc.constantFrom('{number}', '{year}', '-', '/', 'С', '№ ', '1', '0');
  const pattern = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const ordinal = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(pattern, ordinal, ordinal, (text, one, other) => {
      fc.pre(problemOfPattern(text) === undefined && one !== other);
      const year = 2026;
      expect(formatNumber(text, { ordinal: one, year })).not.toBe(formatNumber(text, { ordinal: other, year }));
    }),
  );
});

test('a yearly journal counts by the year of registration, another one in a single row', () => {
  expect(countingYear(true, '2026-12-31')).toBe(2026);
  expect(countingYear(true, '2027-01-01')).toBe(2027);
  expect(countingYear(false, '2027-01-01')).toBe(0);
});
