import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import type { CalendarDay, CalendarYear } from '../../api/models.ts';
import { faultyFields, firstValues, toNewChange, type ChangeValues } from './change-values.ts';
import { DAY_SORTS, sortOf } from './day-sort.ts';

const titles = { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' };
const day: CalendarDay = {
  date: '2026-03-21',
  kind: 'day-off',
  nature: 'holiday',
  title: titles.ru,
  titles,
  source: 'Law',
  confirmed: false,
  carriesOver: true,
};
const year = { today: '2026-11-21', version: 7, days: [day] } as unknown as CalendarYear;

function complete(values: Partial<ChangeValues>): ChangeValues {
  return { ...values, basis: ' Law ', reason: 'Compared.' } as ChangeValues;
}

test('a day of the calendar is taken over as it stands and confirmed', () => {
  const change = toNewChange(complete(firstValues(year, ['2026-03-21'])), year);
  expect(change).toEqual({
    version: 7,
    validFrom: '2026-11-21',
    basis: 'Law',
    reason: 'Compared.',
    days: [
      { date: '2026-03-21', kind: 'day-off', nature: 'holiday', carriesOver: true, title: titles, confirmed: true },
    ],
  });
});

test('a day that is ordinary again has neither name nor source', () => {
  const values = { ...firstValues(year, ['2026-03-21']) };
  const days = values.days?.map((entered) => ({ ...entered, sort: 'ordinary' as const })) ?? [];
  expect(toNewChange(complete({ ...values, days }), year).days).toEqual([{ date: '2026-03-21', kind: 'ordinary' }]);
});

test('every choice of a day is found again from the day it makes', () => {
  for (const sort of DAY_SORTS) {
    const values = complete({
      validFrom: dayjs('2026-12-01'),
      days: [{ date: dayjs(day.date), sort, title: titles, confirmed: true }],
    });
    const [entered] = toNewChange(values, year).days;
    expect(sortOf({ ...day, carriesOver: false, ...entered } as CalendarDay)).toBe(sort);
  }
});

test('what the server found fault with is told at its field', () => {
  const errors = [{ pointer: '/days/2/date', code: 'DAY_REPEATED', detail: 'The day is there already.' }];
  expect(faultyFields(errors)).toEqual([{ name: ['days', 2, 'date'], errors: ['The day is there already.'] }]);
});
