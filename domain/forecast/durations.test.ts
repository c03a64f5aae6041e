import { expect, test } from 'vitest';
import { durationsFrom, remaining } from './durations.ts';
import { layOut } from './working-axis.ts';

const CALENDAR = {
  weekend: [6, 7],
  days: new Map([['2026-12-16', 'day-off'] as const]),
  hours: { fromMinute: 540, toMinute: 1080 },
};

test('without a past the deadline is all there is to go by', () => {
  const { quantiles, answers } = durationsFrom([], { deadlineMinutes: 1000 });
  expect(answers).toBe(0);
  expect(remaining({ quantiles, answers }, 0.5, 0)).toBeCloseTo(350, -1);
  expect(quantiles.at(-1)).toBeGreaterThan(1000);
});

test('a long past outweighs the deadline', () => {
  const past = Array.from({ length: 300 }, (_, index) => 10 + index / 10);
  expect(remaining(durationsFrom(past, { deadlineMinutes: 100_000 }), 0.5, 0)).toBeLessThan(30);
});

test('whoever has been asked for long is expected among the slow, and later than anybody begins anew', () => {
  const times = durationsFrom([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], { deadlineMinutes: 100 });
  expect(remaining(times, 0.5, 60)).toBeLessThan(remaining(times, 0.5, 0));
  expect(60 + remaining(times, 0.5, 60)).toBeGreaterThan(remaining(times, 0.5, 0));
  expect(remaining(times, 0.5, 10_000)).toBe(remaining(times, 0.5, 0));
});

test('of whom little is known the answers of others tell more than the deadline', () => {
  const peers = durationsFrom(Array.from({ length: 300 }, () => 10));
  const expected = { deadlineMinutes: 100_000, peers };
  expect(remaining(durationsFrom([], expected), 0.9, 0)).toBe(10);
  expect(remaining(durationsFrom([500, 500, 500, 500, 500, 500], expected), 0.75, 0)).toBe(500);
  expect(remaining(durationsFrom([500, 500, 500, 500, 500, 500], expected), 0.25, 0)).toBe(10);
});

test('working time is a line without nights, weekends and holidays', () => {
  const axis = layOut(CALENDAR, '2026-12-01', 60);
  const tuesday = axis.placeOf({ date: '2026-12-15', minute: 1020 });
  expect(axis.placeOf({ date: '2026-12-17', minute: 600 }) - tuesday).toBe(120);
  expect(axis.placeOf({ date: '2026-12-19', minute: 700 })).toBe(axis.placeOf({ date: '2026-12-21', minute: 0 }));
  expect(axis.momentAt(tuesday + 120)).toEqual({ date: '2026-12-17', minute: 600 });
  expect(axis.momentAt(tuesday + 60)).toEqual({ date: '2026-12-15', minute: 1080 });
});
