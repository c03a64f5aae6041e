import { expect, test } from 'vitest';
import { weeksOf } from './month-weeks.ts';

test('a month that begins on a Sunday and ends on a Monday', () => {
  const weeks = weeksOf(2027, 8);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2027-08-01']);
  expect(weeks[5]).toEqual(['2027-08-30', '2027-08-31', undefined, undefined, undefined, undefined, undefined]);
});

test('a February of four whole weeks', () => {
  const weeks = weeksOf(2027, 2);
  expect(weeks).toHaveLength(4);
  expect([weeks[0]?.[0], weeks[3]?.[6]]).toEqual(['2027-02-01', '2027-02-28']);
});

test.each([2024, 2025, 2026, 2027])('all days of %i stand once, in order', (year) => {
  const days = Array.from({ length: 12 }, (_, index) => weeksOf(year, index + 1).flat())
    .flat()
    .filter(Boolean);
  expect(days).toHaveLength(year % 4 === 0 ? 366 : 365);
  expect(days).toEqual([...new Set(days)].sort());
});
