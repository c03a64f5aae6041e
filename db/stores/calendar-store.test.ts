import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createCalendarStore } from './calendar-store.ts';
import { createReferenceStore } from './reference-store.ts';
import { createSettingsStore } from './settings-store.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
});

afterAll(() => database.destroy());

const TWO_DAYS = { amount: 2, unit: 'working-days' } as const;

test('a deadline ends with the working hours of the university’s time zone', async () => {
  const calendar = createCalendarStore(database.db, { timeZone: 'Asia/Almaty' });
  expect(await calendar.dueAt('2026-11-20T11:00:00.000Z', TWO_DAYS)).toBe('2026-11-24T13:00:00.000Z');
});

test('the day an instant falls on is that of the time zone', async () => {
  const calendar = createCalendarStore(database.db, { timeZone: 'Asia/Almaty' });
  // 20:00 UTC on Sunday is one o'clock on Monday there
  expect(await calendar.dueAt('2026-11-22T20:00:00.000Z', TWO_DAYS)).toBe('2026-11-25T13:00:00.000Z');
});

test('a change of the clocks moves the instant, not the hour', async () => {
  const calendar = createCalendarStore(database.db, { timeZone: 'Europe/Berlin' });
  expect(await calendar.dueAt('2026-10-23T10:00:00.000Z', TWO_DAYS)).toBe('2026-10-28T17:00:00.000Z');
});

test('a day added to the calendar moves the deadlines that follow', async () => {
  const calendar = createCalendarStore(database.db, { timeZone: 'Asia/Almaty' });
  const title = { kk: 'Демалыс', ru: 'Выходной', en: 'Day off' };
  await calendar.put([{ date: '2026-12-01', kind: 'day-off', title, source: 'decree', confirmed: true }]);
  expect(await calendar.dueAt('2026-11-27T08:00:00.000Z', TWO_DAYS)).toBe('2026-12-02T13:00:00.000Z');
  expect((await calendar.daysOf(2026)).filter((day) => day.confirmed).map((day) => day.date)).toEqual(['2026-12-01']);
});

test('a reference value is the one in force on the day asked for', async () => {
  const references = createReferenceStore(database.db);
  const value = { key: 'test.term', unit: 'days', source: 'decree', confirmed: true };
  await references.put({ ...value, validFrom: '2026-01-01', value: 5 });
  await references.put({ ...value, validFrom: '2026-07-01', value: 10 });
  await references.put({ ...value, validFrom: '2026-07-01', value: 12 });
  const on = async (date: string) => (await references.valueOn('test.term', date))?.value;
  expect([await on('2025-12-31'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([undefined, 5, 12]);
});

test('what nobody confirmed is marked so', async () => {
  const values = await createReferenceStore(database.db).all();
  const confirmed = values.filter((value) => value.confirmed && value.key !== 'test.term');
  expect(confirmed.map((value) => value.key)).toEqual(['diploma.duplicate-term']);
});

test('a setting keeps its last value, and a database that was never set up says so', async () => {
  const settings = createSettingsStore(database.db);
  await settings.change('working-hours', { fromMinute: 480, toMinute: 1020 });
  expect(await settings.setting('working-hours')).toEqual({ fromMinute: 480, toMinute: 1020 });
  expect(await settings.setting('demo')).toBe(true);
  await database.db('settings').where({ key: 'demo' }).delete();
  await expect(settings.setting('demo')).rejects.toThrow('not in the database');
});
