import { expect, test } from 'vitest';
import { formatBeginning, formatEnd } from './format-term.ts';

const reader = { language: 'ru', now: new Date('2026-11-21T09:00:00Z'), timeZone: 'Asia/Almaty' } as const;

test('a term that ends with a day names this day, wherever its reader is', () => {
  expect(formatEnd('2026-12-02T19:00:00.000Z', reader)).toBe('2 декабря');
  expect(formatEnd('2027-01-31T19:00:00Z', reader)).toBe('31 января 2027 г.');
  expect(formatEnd('2026-12-03T00:00:00.000Z', { ...reader, timeZone: 'UTC' })).toBe('2 декабря');
});

test('a term that ends within a day names the time too', () => {
  expect(formatEnd('2026-12-02T12:30:00.000Z', reader)).toMatch(/^2 декабря, \d\d:30$/);
});

test('a term that begins with a day names this day', () => {
  expect(formatBeginning('2026-12-02T19:00:00.000Z', reader)).toBe('3 декабря');
});
