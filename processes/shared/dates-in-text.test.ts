import { expect, test } from 'vitest';
import { datedOn, fromDate, onDate, untilDate } from './dates-in-text.ts';

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
