import { expect, test } from 'vitest';
import type { CalendarEntry } from './entry.ts';
import { planChange } from './plan-change.ts';

const WEEKEND = [6, 7];
const SUNDAY = '2026-03-08';
const MONDAY = '2026-03-09';

function aHoliday(overrides: Partial<CalendarEntry> = {}): CalendarEntry {
  const title = { kk: 'Мереке', ru: 'Праздник', en: 'Holiday' };
  const entry = { date: SUNDAY, kind: 'day-off', nature: 'holiday', title, source: '', confirmed: false } as const;
  return { ...entry, carriesOver: true, ...overrides };
}

const before = planChange([], [aHoliday()], WEEKEND);

test('a holiday on a Sunday makes the Monday free, as little confirmed as the holiday', () => {
  expect(before.map(({ date, nature, confirmed }) => [date, nature, confirmed])).toEqual([
    [SUNDAY, 'holiday', false],
    [MONDAY, 'carried-over', false],
  ]);
});

test('whoever confirms a holiday confirms the day that is free because of it', () => {
  const planned = planChange(before, [aHoliday({ confirmed: true, source: 'Law, art. 4' })], WEEKEND);
  expect(planned.map(({ date, confirmed, source }) => [date, confirmed, source])).toEqual([
    [SUNDAY, true, 'Law, art. 4'],
    [MONDAY, true, 'Law, art. 4'],
  ]);
});

test('a holiday entered elsewhere leaves days alone that are free because of others', () => {
  const planned = planChange(before, [aHoliday({ date: '2026-05-07', confirmed: true })], WEEKEND);
  expect(planned.map(({ date }) => date)).toEqual(['2026-05-07']);
});

test('a day carried over goes with its holiday', () => {
  const planned = planChange(before, [aHoliday({ kind: 'ordinary' })], WEEKEND);
  expect(planned.map(({ date, kind }) => [date, kind])).toEqual([
    [SUNDAY, 'ordinary'],
    [MONDAY, 'ordinary'],
  ]);
});

test('a day carried over that the university works all the same is not made free again', () => {
  const worked = before.map((entry) => (entry.date === MONDAY ? { ...entry, kind: 'ordinary' as const } : entry));
  const planned = planChange(worked, [aHoliday({ confirmed: true })], WEEKEND);
  expect(planned.map(({ date }) => date)).toEqual([SUNDAY]);
});
