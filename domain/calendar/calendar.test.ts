import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDays } from '../../db/seeds/foundation/calendar-days.ts';
import { addDays, daysBetween, isIsoDate, weekdayOf } from './calendar-date.ts';
import { specialDays } from './entry.ts';
import { addWorkingMinutes, dueMoment, type LocalMoment } from './due.ts';
import { carriedOverDays } from './holidays.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  type DayKind,
  type WorkingCalendar,
} from './working-calendar.ts';

const WEEKEND = [6, 7];
const HOURS = { fromMinute: 9 * 60, toMinute: 18 * 60 };
const days = specialDays(calendarDays(WEEKEND));
const calendar: WorkingCalendar = { weekend: WEEKEND, days, hours: HOURS };

const date = fc.integer({ min: 0, max: 1090 }).map((day) => addDays('2025-01-01', day));
const moment: fc.Arbitrary<LocalMoment> = fc.record({ date, minute: fc.nat(24 * 60 - 1) });

function at(day: string, hour: number, minute = 0): LocalMoment {
  return { date: day, minute: hour * 60 + minute };
}

function freeDays(year: number): string[] {
  return [...days.keys()].filter((day) => day.startsWith(`${year}-`)).sort();
}

test('dates are checked, added and compared across months, years and leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
  expect([isIsoDate('2026-02-29'), isIsoDate('2024-02-29'), isIsoDate('2026-2-1'), isIsoDate('x')]).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect([weekdayOf('2026-11-21'), weekdayOf('2026-11-22'), weekdayOf('1969-12-31')]).toEqual([6, 7, 3]);
});

test('adding and subtracting days are each other’s reverse', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(addDays(addDays(day, count), -count)).toBe(day);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test('the years have as many working days as the published calendars', () => {
  expect(workingDaysBetween(calendar, '2024-12-31', '2025-12-31')).toBe(246);
  expect(workingDaysBetween(calendar, '2025-12-31', '2026-12-31')).toBe(247);
});

test('holidays on free days are carried over without landing on other holidays', () => {
  const nauryz = ['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24', '2026-03-25'];
  expect(freeDays(2026).filter((day) => day.startsWith('2026-03'))).toEqual(['2026-03-08', '2026-03-09', ...nauryz]);
  expect(freeDays(2025).filter((day) => day.startsWith('2025-03'))).toContain('2025-03-25');
  expect(freeDays(2027)).toContain('2027-01-04');
  expect(freeDays(2027)).toContain('2027-03-24');
});

test('30 August is a working day since 2026 and 15 March is free from 2027', () => {
  expect([isWorkingDay(calendar, '2025-09-01'), isWorkingDay(calendar, '2026-08-31')]).toEqual([false, true]);
  expect([isWorkingDay(calendar, '2026-03-16'), isWorkingDay(calendar, '2027-03-15')]).toEqual([true, false]);
});

test('a six-day week carries over Sundays only', () => {
  const nauryz = ['2026-03-21', '2026-03-22', '2026-03-23'].map((day) => ({ date: day, carriedOver: true }));
  expect(carriedOverDays(nauryz, [7])).toEqual([{ date: '2026-03-24', holiday: '2026-03-22' }]);
  expect(carriedOverDays([{ date: '2026-03-22', carriedOver: false }], [7])).toEqual([]);
});

test('a free day made a working one counts', () => {
  const moved = { ...calendar, days: new Map<string, DayKind>([...days, ['2026-11-21', 'working-day']]) };
  expect(addWorkingDays(moved, '2026-11-20', 1)).toBe('2026-11-21');
  expect(addWorkingDays(calendar, '2026-11-20', 1)).toBe('2026-11-23');
});

test('working days added are working days passed', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addWorkingDays(calendar, from, count);
      expect(isWorkingDay(calendar, to)).toBe(true);
      expect(workingDaysBetween(calendar, from, to)).toBe(count);
      expect(workingDaysBetween(calendar, to, from)).toBe(-count);
    }),
  );
});

test('counting on in two pieces is counting on at once', () => {
  fc.assert(
    fc.property(date, fc.nat(30), fc.integer({ min: 1, max: 30 }), (from, one, other) => {
      const start = nextWorkingDay(calendar, from);
      const pieces = addWorkingDays(calendar, addWorkingDays(calendar, start, one), other);
      expect(pieces).toBe(addWorkingDays(calendar, start, one + other));
    }),
  );
});

test('a calendar without working days is refused, not counted for ever', () => {
  const never = { ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7] };
  expect(() => addWorkingDays(never, '2026-11-20', 1)).toThrow(RangeError);
});

test('working days end with the working hours of the last day', () => {
  const deadline = { amount: 2, unit: 'working-days' } as const;
  expect(dueMoment(calendar, at('2026-11-20', 16), deadline)).toEqual(at('2026-11-24', 18));
  expect(dueMoment(calendar, at('2026-11-21', 3), deadline)).toEqual(at('2026-11-24', 18));
});

test('working hours run only while people work', () => {
  const hours = (amount: number) => ({ amount, unit: 'working-hours' }) as const;
  expect(dueMoment(calendar, at('2026-11-20', 10), hours(4))).toEqual(at('2026-11-20', 14));
  expect(dueMoment(calendar, at('2026-11-20', 16), hours(4))).toEqual(at('2026-11-23', 11));
  expect(dueMoment(calendar, at('2026-11-20', 20), hours(4))).toEqual(at('2026-11-23', 13));
  expect(dueMoment(calendar, at('2026-11-20', 7), hours(9))).toEqual(at('2026-11-20', 18));
  expect(dueMoment(calendar, at('2026-11-21', 12), hours(1))).toEqual(at('2026-11-23', 10));
});

test('a deadline falls in working hours, and a longer one never earlier', () => {
  fc.assert(
    fc.property(moment, fc.nat(5000), fc.nat(600), (from, minutes, more) => {
      const due = addWorkingMinutes(calendar, from, minutes);
      const later = addWorkingMinutes(calendar, from, minutes + more);
      expect(isWorkingDay(calendar, due.date)).toBe(true);
      expect(due.minute).toBeGreaterThanOrEqual(HOURS.fromMinute);
      expect(due.minute).toBeLessThanOrEqual(HOURS.toMinute);
      expect(
        `${due.date} ${String(due.minute).padStart(4, '0')}` <=
          `${later.date} ${String(later.minute).padStart(4, '0')}`,
      ).toBe(true);
    }),
  );
});
