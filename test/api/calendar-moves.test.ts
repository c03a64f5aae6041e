/** A change of the calendar carried to open deadlines by the real engine. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import type { CalendarChangeView, CalendarYearView, DeadlineMoveView } from '../../contracts/calendar.schemas.ts';
import { verifyLog } from '../../db/verification/verify-log.ts';
import { startTestWorker, type TestWorker } from '../case-worker.ts';
import { reachThrough } from '../reach.ts';
import { eventually } from '../eventually.ts';
import type { ApiUser } from './api-user.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let worker: TestWorker;
let head: ApiUser;
let registrar: ApiUser;
beforeAll(async () => {
  app = await startTestApp(async ({ db, clock, settings: { timeZone, publicUrl } }) => {
    const renderDocx = (requests: readonly unknown[]) => Promise.resolve(requests.map(() => new Uint8Array([1])));
    const reach = reachThrough(() => worker);
    worker = await startTestWorker(createActivities({ db, clock, timeZone, publicUrl, renderDocx, ...reach }));
    return { cases: worker.cases, absences: worker.absences, calendar: worker.calendar };
  });
  head = await app.user('registrar-head');
  registrar = await app.user('registrar');
});
afterAll(async () => {
  await worker.stop();
  await app.close();
});

const TITLE = { kk: 'Демалыс', ru: 'Выходной', en: 'Day off' };
const GROUND = { basis: 'Order No. 7', reason: 'The building is closed.' };

async function enter(date: string, kind: 'day-off' | 'ordinary'): Promise<CalendarChangeView> {
  const { version } = (await head.get('/calendar/years/2026')).body as unknown as CalendarYearView;
  const day = kind === 'ordinary' ? { date, kind } : { date, kind, nature: 'own', title: TITLE, confirmed: true };
  const answer = await head.post('/calendar/changes', {
    ...GROUND,
    version,
    validFrom: app.deps.clock.today(),
    days: [day],
  });
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as unknown as { change: CalendarChangeView }).change;
}

function applied({ id }: CalendarChangeView): Promise<CalendarChangeView> {
  return eventually(async () => {
    const { change } = (await head.get(`/calendar/changes/${id}`)).body as unknown as { change: CalendarChangeView };
    return change.status === 'applied' ? change : undefined;
  }, 60_000);
}

const movesOf = async ({ id }: CalendarChangeView) =>
  (await head.get(`/calendar/changes/${id}/moves`)).body.items as unknown as readonly DeadlineMoveView[];
const dueOf = async (caseId: string) => (await registrar.get(`/cases/${caseId}`)).body.case.openTasks[0]?.dueAt ?? '';

test('open deadlines follow a day off and its cancelling, inboxes and logs show it, and the log is proved', async () => {
  const order = await submitOrder(registrar, 'expulsion-own-wish');
  const due = await eventually(async () => (await dueOf(order.id)) || undefined, 30_000);
  const change = await applied(await enter(due.slice(0, 10), 'day-off'));
  const later = await dueOf(order.id);
  expect(later > due).toBe(true);
  const [move] = (await movesOf(change)).filter((found) => found.case.id === order.id);
  expect(move).toMatchObject({ outcome: 'moved', from: due, to: later, case: { title: order.title } });
  expect(move?.people.length).toBeGreaterThan(0);
  expect([change.moved, change.notMoved, change.checked]).toEqual([1, 0, change.toCheck]);
  const lawyer = await app.user('lawyer');
  const inbox = (await lawyer.get('/tasks')).body.items.find((item) => item.case.id === order.id);
  expect(inbox?.dueAt).toBe(later);
  const history = async () => (await registrar.get(`/cases/${order.id}/history`)).body.items;
  expect((await history()).filter(({ action }) => action === 'deadline-moved')).toMatchObject([
    { details: { dueAt: later } },
  ]);
  await applied(await enter(due.slice(0, 10), 'ordinary'));
  expect(await dueOf(order.id)).toBe(due);
  expect((await history()).filter(({ action }) => action === 'deadline-moved')).toHaveLength(2);
  expect((await verifyLog(app.deps.db)).problem).toBeUndefined();
});

test('what cannot be moved is reported with the reason, and the others move all the same', async () => {
  const [lost, order] = [
    await submitOrder(registrar, 'expulsion-own-wish'),
    await submitOrder(registrar, 'expulsion-own-wish'),
  ];
  const due = await eventually(async () => (await dueOf(order.id)) || undefined, 30_000);
  await eventually(async () => (await dueOf(lost.id)) || undefined, 30_000);
  await worker.client.workflow.getHandle(`case/${lost.id}`).terminate();
  const change = await applied(await enter(due.slice(0, 10), 'day-off'));
  const moves = await movesOf(change);
  expect(moves.find((move) => move.case.id === lost.id)).toMatchObject({
    outcome: 'not-moved',
    reason: expect.any(String) as string,
  });
  expect(moves.find((move) => move.case.id === order.id)?.outcome).toBe('moved');
});
