import { DateTime } from 'luxon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AbsenceView } from '../../contracts/absences.schemas.ts';
import type { ApiUser } from './api-user.ts';
import { openOrder, submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let head: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  head = await app.user('registrar-head');
});
afterAll(() => app.close());

const BASIS = { number: '12', date: '2026-11-01' };

/** A day so many days from today. */
function day(offset: number): string {
  return DateTime.fromISO(app.deps.clock.today()).plus({ days: offset }).toISODate() ?? '';
}

function anAbsence(login: string, deputy: string | undefined, overrides: object = {}): object {
  const who = { person: `person-${login}`, ...(deputy !== undefined && { deputy: `person-${deputy}` }) };
  return { ...who, from: day(0), to: day(5), basis: BASIS, ...overrides };
}

async function enter(user: ApiUser, body: object): Promise<AbsenceView> {
  const answer = await user.post('/absences', body);
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as unknown as { absence: AbsenceView }).absence;
}

const cancel = (absence: AbsenceView) => head.post(`/absences/${absence.id}/cancel`, { reason: 'Came back.' });
const listed = async (user: ApiUser, query = '') =>
  (await user.get(`/absences${query}`)).body.items as unknown as readonly AbsenceView[];

test('an absence is entered, seen by those it concerns, and cancelled with its reason', async () => {
  const absence = await enter(head, anAbsence('lawyer', 'dean-4', { processes: ['order'], units: ['office-legal'] }));
  expect(absence).toMatchObject({
    person: { login: 'lawyer' },
    deputy: { login: 'dean-4' },
    basis: BASIS,
    status: 'current',
    processes: [{ key: 'order' }],
    units: [{ id: 'office-legal' }],
    allowedActions: ['cancel'],
  });
  for (const login of ['lawyer', 'dean-4', 'auditor', 'admin']) {
    expect((await listed(await app.user(login))).map(({ id }) => id)).toContain(absence.id);
  }
  expect(await listed(await app.user('dean-1'))).toEqual([]);
  expect((await listed(await app.user('lawyer')))[0]?.allowedActions).toEqual([]);
  const ended = await cancel(absence);
  expect(ended.body).toMatchObject({
    absence: { status: 'cancelled', cancelReason: 'Came back.', allowedActions: [] },
  });
  expect([(await cancel(absence)).status, (await cancel(absence)).body.code]).toEqual([409, 'ABSENCE_OVER']);
  expect((await listed(head, '?status=current')).map(({ id }) => id)).not.toContain(absence.id);
});

test('the deputy is asked in the post of the absent, both are named, and the visa carries the ground', async () => {
  const absence = await enter(head, anAbsence('lawyer', 'specialist'));
  const registrar = await app.user('registrar');
  const deputy = await app.user('specialist');
  expect((await deputy.get('/me')).body).toMatchObject({ actingFor: [{ login: 'lawyer', to: day(5) }] });
  const order = await submitOrder(registrar, 'expulsion-own-wish');
  const task = order.openTasks.find(({ assignee }) => assignee.login === 'specialist');
  expect(task).toMatchObject({ actingFor: { login: 'lawyer' } });
  const inbox = (await deputy.get(`/tasks`)).body.items.find((item) => item.case.id === order.id);
  expect(inbox).toMatchObject({ actingFor: { login: 'lawyer' } });
  await deputy.post(`/tasks/${task?.id}/decision`, { action: 'approve', version: 1 });
  const russian = { 'Accept-Language': 'ru' };
  const visas = (await registrar.get(`/cases/${order.id}/visas`, russian)).body.items;
  expect(visas).toMatchObject([{ post: 'Юрист', onBehalfOf: 'Дуйсенов Е.К.', basis: 'приказ № 12 от 01.11.2026' }]);
  const history = (await registrar.get(`/cases/${order.id}/history`)).body.items;
  expect(history.find(({ action }) => action === 'decided')).toMatchObject({
    actor: { login: 'specialist' },
    actingFor: { login: 'lawyer' },
  });
  await cancel(absence);
});

test('whoever was away keeps reading what was decided in their place', async () => {
  const absence = await enter(head, anAbsence('accountant', 'diploma'));
  const order = await submitOrder(await app.user('registrar'), 'expulsion-own-wish', ['student-0620']);
  const asked = order.openTasks.map(({ assignee }) => assignee.login);
  const accountant = await app.user('accountant');
  expect((await accountant.get(`/cases/${order.id}`)).status).toBe(asked.includes('diploma') ? 200 : 404);
  expect(asked).toContain('diploma');
  await cancel(absence);
});

test('the route is proven with the deputies of today', async () => {
  const draft = await openOrder(await app.user('registrar'), 'expulsion-own-wish', ['student-0630']);
  const proof = async () => (await (await app.user('registrar')).post(`/cases/${draft.id}/dry-run`)).body.route;
  const codes = async () => (await proof()).flatMap(({ problems }) => problems.map(({ code }) => code));
  const deputed = await enter(head, anAbsence('lawyer', 'specialist'));
  expect((await proof()).flatMap(({ people }) => people)).toContainEqual(
    expect.objectContaining({
      login: 'specialist',
      actingFor: expect.objectContaining({ login: 'lawyer' }) as unknown,
    }),
  );
  expect(await codes()).toEqual([]);
  await cancel(deputed);
  const alone = await enter(head, anAbsence('lawyer', undefined));
  expect(alone.problem?.code).toBe('NO_DEPUTY');
  expect(await codes()).toEqual(['NOBODY']);
  await cancel(alone);
  const author = await enter(head, anAbsence('lawyer', 'registrar'));
  expect(await codes()).toEqual(['FOUR_EYES']);
  await cancel(author);
});

test('deputies who act for each other are reported on both absences', async () => {
  const one = await enter(head, anAbsence('dean-2', 'dean-3'));
  const other = await enter(head, anAbsence('dean-3', 'dean-2'));
  const problems = (await listed(head)).filter(({ id }) => [one.id, other.id].includes(id));
  expect(problems.map(({ problem }) => problem?.code)).toEqual(['LOOP', 'LOOP']);
  await cancel(one);
  await cancel(other);
});

test.each([
  ['a last day before the first', { to: '2026-11-01', from: '2030-01-01' }, '/to', 'ENDS_BEFORE_START'],
  ['days that are over', { from: '2026-01-01', to: '2026-01-05' }, '/to', 'ENDED_ALREADY'],
  ['years without end', { to: '9999-12-31' }, '/to', 'TOO_BIG'],
  ['the person as their own deputy', { deputy: 'person-lawyer' }, '/deputy', 'OWN_DEPUTY'],
  ['a student as deputy', { deputy: 'person-student-1' }, '/deputy', 'NOT_ON_STAFF'],
  ['the auditor, who changes nothing, as deputy', { deputy: 'person-auditor' }, '/deputy', 'NOT_ON_STAFF'],
  ['nobody known as absent', { person: 'person-nobody' }, '/person', 'NOT_ON_STAFF'],
  ['a procedure that does not exist', { processes: ['order', 'x'] }, '/processes/1', 'NOT_IN_LIST'],
  ['a unit that does not exist', { units: ['x'] }, '/units/0', 'NOT_IN_LIST'],
])('%s is refused in its place', async (_what, change, pointer, code) => {
  const { status, body } = await head.post('/absences', anAbsence('lawyer', 'dean-1', change));
  expect([status, body.code]).toEqual([422, 'ABSENCE_INVALID']);
  expect(body.errors).toMatchObject([{ pointer, code, detail: expect.any(String) }]);
});

test('an absence without its order is refused, and one over another says so', async () => {
  const { basis: _basis, ...bare } = anAbsence('dean-1', 'dean-2') as { basis: object };
  expect((await head.post('/absences', bare)).body.errors).toMatchObject([{ pointer: '/basis', code: 'REQUIRED' }]);
  const absence = await enter(head, anAbsence('dean-1', 'dean-2'));
  const again = await head.post('/absences', anAbsence('dean-1', 'dean-3', { from: day(5), to: day(9) }));
  expect([again.status, again.body.code]).toEqual([409, 'ABSENCE_OVERLAPS']);
  await cancel(absence);
});

test('an administrator enters absences of others, but not their own', async () => {
  const admin = await app.user('admin');
  const own = await admin.post('/absences', anAbsence('admin', 'specialist'));
  expect([own.status, own.body.code]).toEqual([403, 'FORBIDDEN']);
  await cancel(await enter(admin, anAbsence('dean-1', 'dean-2')));
  await cancel(await enter(head, anAbsence('registrar-head', 'specialist')));
});

test('the same key enters one absence', async () => {
  const send = () => head.post('/absences', anAbsence('dean-4', 'dean-2'), { 'Idempotency-Key': 'once' });
  const [one, same] = [await send(), await send()];
  expect([one.status, same.status, same.body]).toEqual([201, 201, one.body]);
  await cancel((one.body as unknown as { absence: AbsenceView }).absence);
});
