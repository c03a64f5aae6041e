import { expect, test } from 'vitest';
import { addDays, addMonths } from './dates.ts';
import { datedOn, fromDate, onDate, untilDate } from './dates-in-text.ts';

test.each([
  ['2026-11-21', 6, '2027-05-21'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
])('%s and %i months are %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-03-01', -1, '2028-02-29'],
])('%s and %i days are %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test('Kazakh dates take the ending of the month', () => {
  expect(fromDate('2026-11-21', 'kk')).toBe('2026 жылғы 21 қарашадан');
  expect(untilDate('2027-05-01', 'kk')).toBe('2027 жылғы 1 мамырға');
  expect(onDate('2026-09-30', 'kk')).toBe('2026 жылғы 30 қыркүйекте');
  expect(datedOn('2026-04-05', 'kk')).toBe('2026 жылғы 5 сәуірдегі');
});

test('Russian dates stay in the genitive after every preposition', () => {
  for (const inText of [fromDate, untilDate, onDate, datedOn]) {
    expect(inText('2026-11-21', 'ru')).toBe('21 ноября 2026 года');
  }
});

test('every month has its own ending in both languages', () => {
  for (const inText of [fromDate, untilDate, onDate, datedOn]) {
    for (const language of ['kk', 'ru'] as const) {
      const months = Array.from({ length: 12 }, (_, month) =>
        inText(`2026-${String(month + 1).padStart(2, '0')}-01`, language),
      );
      expect(new Set(months).size).toBe(12);
      expect(months.join()).not.toContain('undefined');
    }
  }
});
