import { expect, test } from 'vitest';
import { academicYearOn, academicYearText } from './academic-year.ts';

test.each([
  ['2026-09-01', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2026],
  ['2027-08-31', 2026],
  ['2027-09-01', 2027],
])('%s belongs to the year that began in %i', (date, year) => {
  expect(academicYearOn(date)).toBe(year);
});

test('papers name both calendar years', () => {
  expect(academicYearText(2026)).toBe('2026–2027');
});
