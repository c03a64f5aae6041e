import { expect, test } from 'vitest';
import { momentBefore } from './before.ts';
import type { WorkingCalendar } from './working-calendar.ts';

const calendar: WorkingCalendar = {
  weekend: [6, 7],
  days: new Map([['2026-12-16', 'day-off']]),
  hours: { fromMinute: 9 * 60, toMinute: 18 * 60 },
};

test('a working day before Monday is Friday morning', () => {
  const friday = { date: '2026-11-20', minute: 9 * 60 };
  expect(momentBefore(calendar, { date: '2026-11-23', minute: 18 * 60 }, { amount: 1, unit: 'working-days' })).toEqual(
    friday,
  );
});

test('holidays are passed over', () => {
  const moment = { date: '2026-12-17', minute: 18 * 60 };
  expect(momentBefore(calendar, moment, { amount: 1, unit: 'working-days' }).date).toBe('2026-12-15');
});

test('working hours reach back into the day before', () => {
  const before = momentBefore(calendar, { date: '2026-11-24', minute: 11 * 60 }, { amount: 4, unit: 'working-hours' });
  expect(before).toEqual({ date: '2026-11-23', minute: 16 * 60 });
});
