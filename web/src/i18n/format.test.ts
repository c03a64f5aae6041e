import { expect, test } from 'vitest';
import { formatCount, formatDay, formatEither, formatInstant } from './format.ts';
import { LANGUAGES } from './language.ts';

const NOW = new Date('2026-11-21T09:00:00Z');

test('a day of this year is written without the year, as people say it', () => {
  const days = LANGUAGES.map((language) => formatDay('2026-11-21', language, NOW));
  expect(days).toEqual(['21 қараша', '21 ноября', '21 November']);
});

test('a day of another year carries the year in the way of the language', () => {
  const days = LANGUAGES.map((language) => formatDay('2027-03-08', language, NOW));
  expect(days).toEqual(['2027 жылғы 8 наурыз', '8 марта 2027 г.', '8 March 2027']);
});

test('an instant carries the time of day of the reader', () => {
  const instant = new Date(2026, 10, 21, 9, 5);
  const written = LANGUAGES.map((language) => formatInstant(instant.toISOString(), language, NOW));
  expect(written).toEqual(['21 қараша, 09:05', '21 ноября, 09:05', '21 November, 09:05']);
});

test('thousands are set apart', () => {
  expect(formatCount(12_345, 'en')).toBe('12,345');
  expect(formatCount(12_345, 'kk')).toMatch(/^12\s345$/);
});

test('words one of which is meant are joined as people say it', () => {
  expect(formatEither(['a'], 'en')).toBe('a');
  expect(formatEither(['a', 'b', 'c'], 'ru')).toBe('a, b или c');
});
