import { expect, test } from 'vitest';
import { blankDate, longDate, shortDate } from './dates.ts';

test('a long date names the month in the language of the paper', () => {
  expect(longDate('2026-11-21', 'kk')).toBe('2026 жылғы 21 қараша');
  expect(longDate('2026-11-21', 'ru')).toBe('21 ноября 2026 года');
  expect(longDate('2024-02-09', 'kk')).toBe('2024 жылғы 9 ақпан');
  expect(longDate('2027-05-01', 'ru')).toBe('1 мая 2027 года');
});

test('a short date is the same in both languages', () => {
  expect(shortDate('2026-01-09')).toBe('09.01.2026');
});

test.each(['2026-02-29', '2026-13-01', '21.11.2026', ''])('«%s» is refused because it is not a date', (text) => {
  expect(() => longDate(text, 'kk')).toThrow('is not a date');
  expect(() => shortDate(text)).toThrow('is not a date');
});

test('a date not known yet is a line to write on', () => {
  expect(blankDate('kk')).toMatch(/жылғы «_+»/);
  expect(blankDate('ru')).toMatch(/«_+» _+ 20_+ года/);
});
