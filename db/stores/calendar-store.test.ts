import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposeChanges } from '../../test/factories/calendar.ts';
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

const counterIn = (timeZone: string, on = '2026-11-20') => createCalendarStore(database.db).counter(on, timeZone);

test('a deadline ends with the working hours of the university’s time zone', async () => {
  const counter = await counterIn('Asia/Almaty');
  expect(counter.dueAt('2026-11-20T11:00:00.000Z', TWO_DAYS)).toBe('2026-11-24T13:00:00.000Z');
});

test('the day an instant falls on is that of the time zone', async () => {
  const counter = await counterIn('Asia/Almaty');
  // 20:00 UTC on Sunday is one o'clock on Monday there
  expect(counter.dueAt('2026-11-22T20:00:00.000Z', TWO_DAYS)).toBe('2026-11-25T13:00:00.000Z');
});

test('a change of the clocks moves the instant, not the hour', async () => {
  const counter = await counterIn('Europe/Berlin');
  expect(counter.dueAt('2026-10-23T10:00:00.000Z', TWO_DAYS)).toBe('2026-10-28T17:00:00.000Z');
});

test('a day added to the calendar counts from the day the change begins, and nothing is overwritten', async () => {
  const calendar = createCalendarStore(database.db);
  const title = { kk: 'Демалыс', ru: 'Выходной', en: 'Day off' };
  const day = {
    date: '2026-12-01',
    nature: 'own',
    title,
    source: 'order',
    confirmed: true,
    carriesOver: false,
  } as const;
  await proposeChanges(database.db, ['one', 'two']);
  const before = await calendar.version();
  await calendar.add({ changeId: 'one', validFrom: '2026-11-23', entries: [{ ...day, kind: 'day-off' }] });
  await calendar.add({ changeId: 'two', validFrom: '2026-11-25', entries: [{ ...day, kind: 'ordinary' }] });
  const due = async (on: string) => (await counterIn('Asia/Almaty', on)).dueAt('2026-11-27T08:00:00.000Z', TWO_DAYS);
  const [unchanged, later] = ['2026-12-01T13:00:00.000Z', '2026-12-02T13:00:00.000Z'];
  expect([await due('2026-11-22'), await due('2026-11-23'), await due('2026-11-25')]).toEqual([
    unchanged,
    later,
    unchanged,
  ]);
  const known = await calendar.entriesKnownOn('2026-11-23');
  expect(known.filter(({ confirmed }) => confirmed).map(({ date }) => date)).toEqual(['2026-12-01']);
  expect(await calendar.version()).toBe(before + 2);
  await expect(database.db('calendar_entries').delete()).rejects.toThrow('append-only');
});

test('a reference value is the one in force on the day asked for', async () => {
  const references = createReferenceStore(database.db);
  const value = { key: 'test.term', unit: 'days', source: 'decree', confirmed: true };
  await references.put({ ...value, validFrom: '2026-01-01', value: 5 });
  await references.put({ ...value, validFrom: '2026-07-01', value: 10 });
  await references.put({ ...value, validFrom: '2026-07-01', value: 12 });
  const on = async (date: string) => (await references.valueOn('test.term', date))?.value;
  expect([await on('2025-12-31'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([undefined, 5, 12]);
  await references.put({ ...value, key: 'test.later', validFrom: '2026-07-01', value: 1, confirmed: false });
  const keys = ['test.term', 'test.later', 'test.unknown'];
  const all = async (date: string) =>
    [...(await references.valuesOn(keys, date))].map(([key, { value }]) => [key, value]);
  expect(await all('2026-06-30')).toEqual([['test.term', 5]]);
  expect(new Map((await all('2026-07-01')) as [string, number][])).toEqual(
    new Map([
      ['test.term', 12],
      ['test.later', 1],
    ]),
  );
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
