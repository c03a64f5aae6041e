import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CalendarChangeView, CalendarPreviewView, CalendarYearView } from '../../contracts/calendar.schemas.ts';
import { createCalendarStore } from '../../db/stores/calendar-store.ts';
import { addDays, daysBetween, weekdayOf } from '../../domain/calendar/calendar-date.ts';
import { submitOrder } from './orders.ts';
import type { Answer, ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let head: ApiUser;
let special: readonly string[];
beforeAll(async () => {
  app = await startTestApp();
  head = await app.user('registrar-head');
  special = (await createCalendarStore(app.deps.db).entriesKnownOn(today())).map(({ date }) => date);
});
afterAll(() => app.close());

const bodyOf = <Body>({ body }: Answer) => body as unknown as Body;
const year = async (user: ApiUser, of: number) => bodyOf<CalendarYearView>(await user.get(`/calendar/years/${of}`));
const today = () => app.deps.clock.today();

/** The first plain date so far ahead, or back, that falls on the day of the week and is no neighbour of a holiday. */
function ahead(days: number, weekday: number): string {
  const isNear = (date: string) => special.some((day) => Math.abs(daysBetween(day, date)) < 5);
  let date = addDays(today(), days);
  while (weekdayOf(date) !== weekday || isNear(date)) date = addDays(date, 1);
  return date;
}

function dayOff(date: string, overrides: object = {}): object {
  const title = { kk: 'Демалыс', ru: 'Выходной', en: 'Day off' };
  return { date, kind: 'day-off', nature: 'own', title, confirmed: true, ...overrides };
}

async function change(days: readonly object[], overrides: object = {}): Promise<object> {
  const { version } = await year(head, 2026);
  return { validFrom: today(), version, basis: 'Order No. 7', reason: 'The building is closed.', days, ...overrides };
}

const enter = async (days: readonly object[], overrides: object = {}) =>
  head.post('/calendar/changes', await change(days, overrides));

test('everybody sees the year with its sources and what nobody has confirmed', async () => {
  const seen = await year(await app.user('student-1'), 2026);
  expect(seen).toMatchObject({ weekend: [6, 7], workingHours: { from: '9:00', to: '18:00' }, allowedActions: [] });
  expect(seen.workingDays).toBe(247);
  expect(seen.unconfirmed).toBe(seen.days.length);
  expect(seen.days.find(({ date }) => date === '2026-03-24')).toMatchObject({
    nature: 'carried-over',
    confirmed: false,
  });
  expect((await year(await app.user('admin'), 2026)).allowedActions).toEqual(['change']);
});

test('a holiday on a Sunday makes the Monday free, and both go together', async () => {
  const [sunday, monday] = [ahead(30, 7), addDays(ahead(30, 7), 1)];
  const holiday = dayOff(sunday, { nature: 'holiday', carriesOver: true });
  const entered = bodyOf<{ change: CalendarChangeView }>(await enter([holiday])).change;
  expect(entered.days.map(({ date, nature }) => [date, nature])).toEqual([
    [sunday, 'holiday'],
    [monday, 'carried-over'],
  ]);
  const cancelled = bodyOf<{ change: CalendarChangeView }>(await enter([{ date: sunday, kind: 'ordinary' }])).change;
  expect(cancelled.days.map(({ date, kind }) => [date, kind])).toEqual([
    [sunday, 'ordinary'],
    [monday, 'ordinary'],
  ]);
  const { days } = await year(head, Number(sunday.slice(0, 4)));
  expect(days.some(({ date }) => date === monday)).toBe(false);
});

test('Kurban ait on a Saturday is named and moves nothing', async () => {
  const saturday = ahead(40, 6);
  const { body } = await enter([dayOff(saturday, { nature: 'holiday' })]);
  expect((body as unknown as { change: CalendarChangeView }).change.days.map(({ date }) => date)).toEqual([saturday]);
});

test('the preview says which deadlines would move and changes nothing', async () => {
  const order = await submitOrder(await app.user('registrar'), 'expulsion-own-wish');
  const due = order.openTasks[0]?.dueAt ?? '';
  const date = ahead(2, 2);
  const { version, ...rest } = (await change([dayOff(date)])) as Record<string, unknown>;
  const answer = await head.post('/calendar/preview', { version, validFrom: rest['validFrom'], days: rest['days'] });
  expect(answer.status, answer.text).toBe(200);
  const preview = bodyOf<CalendarPreviewView>(answer);
  const move = preview.moves.find((found) => found.case.id === order.id);
  expect(move).toMatchObject({ from: due, case: { title: order.title } });
  expect(move?.to).not.toBe(due);
  expect(preview.later + preview.earlier).toBe(preview.moves.length);
  expect(preview.days.map((day) => day.date)).toEqual([date]);
  expect((await year(head, 2026)).version).toBe(version);
  const shown = await head.get(`/cases/${order.id}`);
  expect(shown.body.case.openTasks[0]?.dueAt).toBe(due);
  const admin = bodyOf<CalendarPreviewView>(
    await (await app.user('admin')).post('/calendar/preview', { version, validFrom: today(), days: rest['days'] }),
  );
  expect(admin.moves[0]?.case.title).toBeUndefined();
});

test('a change that counts later is shown as coming and does not count yet', async () => {
  const date = ahead(60, 3);
  const { status, body } = await enter([dayOff(date)], { validFrom: addDays(today(), 20) });
  expect([status, (body as unknown as { change: CalendarChangeView }).change.status]).toEqual([201, 'waiting']);
  const seen = await year(head, Number(date.slice(0, 4)));
  expect(seen.days.some((day) => day.date === date)).toBe(false);
  expect(seen.coming).toMatchObject([{ date, validFrom: addDays(today(), 20) }]);
});

test('a repetition finds the first change, and the list shows who changed what and why', async () => {
  const body = await change([dayOff(ahead(70, 2))]);
  const [first, again] = [
    await head.post('/calendar/changes', body, { 'Idempotency-Key': 'twice' }),
    await head.post('/calendar/changes', body, { 'Idempotency-Key': 'twice' }),
  ];
  const id = (answer: Answer) => bodyOf<{ change: CalendarChangeView }>(answer).change.id;
  expect(id(again)).toBe(id(first));
  const listed = bodyOf<{ items: CalendarChangeView[] }>(await (await app.user('student-1')).get('/calendar/changes'));
  expect(listed.items.filter((item) => item.id === id(first))).toMatchObject([
    { reason: 'The building is closed.', basis: 'Order No. 7', enteredBy: { login: 'registrar-head' } },
  ]);
});

test('who looked at an older calendar is told so', async () => {
  const { status, body } = await enter([dayOff(ahead(80, 2))], { version: 1 });
  expect([status, body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
});

test.each([
  ['a day that is over', () => [dayOff(ahead(-60, 2))], 'DAY_IS_PAST', '/days/0/date'],
  ['the same day twice', () => [dayOff(ahead(90, 2)), dayOff(ahead(90, 2))], 'DAY_REPEATED', '/days/1/date'],
  ['a day off on a Saturday', () => [dayOff(ahead(90, 6))], 'FREE_ALREADY', '/days/0/date'],
  [
    'a working day on a Tuesday',
    () => [dayOff(ahead(90, 2), { kind: 'working-day' })],
    'WORKED_ALREADY',
    '/days/0/date',
  ],
  [
    'cancelling what is not there',
    () => [{ date: ahead(90, 2), kind: 'ordinary' }],
    'NOTHING_TO_CANCEL',
    '/days/0/date',
  ],
  ['a day in the next century', () => [dayOff('2099-01-05')], 'DAY_TOO_FAR', '/days/0/date'],
  [
    'a month without working days',
    () =>
      Array.from({ length: 30 }, (_, index) => addDays(ahead(100, 1), index))
        .filter((date) => weekdayOf(date) < 6)
        .map((date) => dayOff(date)),
    'BREAK_TOO_LONG',
    '/days/0/date',
  ],
])('%s is refused in its place', async (_what, days, code, pointer) => {
  const before = (await year(head, 2026)).version;
  const { status, body } = await enter(days());
  expect([status, body.code]).toEqual([422, 'CALENDAR_CHANGE_INVALID']);
  expect(body.errors[0]).toMatchObject({ pointer, code });
  expect((await year(head, 2026)).version).toBe(before);
});

test('a change cannot count from yesterday, nor for days before it counts', async () => {
  const past = await enter([dayOff(ahead(90, 2))], { validFrom: addDays(today(), -1) });
  expect(past.body.errors[0]).toMatchObject({ pointer: '/validFrom', code: 'VALID_FROM_PAST' });
  const late = await enter([dayOff(ahead(10, 2))], { validFrom: addDays(today(), 60) });
  expect(late.body.errors[0]).toMatchObject({ pointer: '/days/0/date', code: 'BEFORE_VALID_FROM' });
});

test('a past day may be confirmed, because nothing moves by it', async () => {
  const { days } = await year(head, 2026);
  const [first] = days;
  const { date, titles } = first ?? { date: '', titles: {} };
  const { status } = await enter([{ date, kind: 'day-off', nature: 'holiday', title: titles, confirmed: true }]);
  expect(status).toBe(201);
  const confirmed = (await year(head, 2026)).days.find((day) => day.date === date);
  expect(confirmed).toMatchObject({ confirmed: true, source: 'Order No. 7' });
});
