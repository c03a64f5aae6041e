/** A case shown as it stood at a moment of its past, against what was shown at that moment. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOrder } from './orders.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

let office: WholeOffice;
/** what was read while the order was on its way, each moment once, oldest first */
const seen: CaseBody[] = [];
let order: CaseBody;

beforeAll(async () => {
  office = await startWholeOffice();
  const registrar = await office.user('registrar');
  const { id } = await openOrder(registrar, 'expulsion-own-wish', ['student-0500']);
  await note(id);
  await registrar.post(`/cases/${id}/comments`, { text: 'The application is in the file.' });
  await registrar.post(`/cases/${id}/submit`, {});
  await office.driveUntil(id, (paper) => paper.openTasks.some(({ action }) => action === 'sign'));
  await note(id);
  order = await office.driveUntil(id, ({ status }) => status === 'closed');
  await note(id);
}, 60_000);
afterAll(() => office.stop());

async function note(id: string): Promise<void> {
  seen.push(await office.read(id));
}

async function at(instant: string, login = 'registrar', path = '') {
  const query = new URLSearchParams({ at: instant }).toString();
  return (await office.user(login)).get(`/cases/${order.id}${path}?${query}`);
}

/** Without what depends on who asks now. */
function standing({ allowedActions: _actions, asOf: _asOf, openTasks, ...rest }: CaseBody) {
  return { ...rest, openTasks: openTasks.map(({ allowedActions: _own, ...task }) => task) };
}

test('at each moment the case stands as it was shown then', async () => {
  expect(seen.map(({ status }) => status)).toEqual(['draft', 'in-progress', 'closed']);
  for (const shown of seen) {
    const { status, body } = await at(shown.updatedAt);
    expect(status).toBe(200);
    expect(standing(body.case)).toEqual(standing(shown));
  }
});

test('the number is not known before it was given, and the student stands as before the order', async () => {
  const [draft, signing] = seen;
  for (const moment of [draft, signing]) {
    const then = (await at(moment?.updatedAt ?? '')).body.case;
    expect(then).not.toHaveProperty('number');
    expect(then.students).toMatchObject([{ id: 'student-0500', status: 'studying' }]);
  }
  expect((await at(order.updatedAt)).body.case).toMatchObject({ number: order.number, validity: 'in-force' });
});

test('nothing can be done in the past, by whoever it was asked of', async () => {
  const moment = seen[1]?.updatedAt ?? '';
  for (const { assignee } of seen[1]?.openTasks ?? []) {
    const then = (await at(moment, assignee.login)).body.case;
    expect(then).toMatchObject({ asOf: moment, allowedActions: [] });
    expect(then.openTasks.map(({ allowedActions }) => allowedActions)).toEqual(then.openTasks.map(() => []));
  }
});

test('visas and papers are those of the moment', async () => {
  const [draft, signing] = seen;
  expect((await at(draft?.updatedAt ?? '', 'registrar', '/visas')).body).toEqual({ items: [] });
  const visas = (await at(signing?.updatedAt ?? '', 'registrar', '/visas')).body as unknown as { items: object[] };
  expect(visas.items.length).toBeGreaterThan(0);
  const { text } = await at(signing?.updatedAt ?? '', 'registrar', '/preview');
  expect(text).not.toContain(order.number ?? '');
  expect((await at(order.updatedAt, 'registrar', '/preview')).text).toContain(order.number ?? '');
});

test.each([
  ['an instant before the case was opened', '2020-01-01T00:00:00Z', 422, 'NO_SUCH_MOMENT'],
  ['an instant to come', '2999-01-01T00:00:00+05:00', 422, 'NO_SUCH_MOMENT'],
  ['a day', '2026-11-21', 400, 'MALFORMED'],
  ['an instant without an offset', '2026-11-21T10:00:00', 400, 'MALFORMED'],
  ['a day that does not exist', '2026-02-30T10:00:00Z', 400, 'MALFORMED'],
  ['no instant at all', '', 400, 'MALFORMED'],
])('%s is refused', async (_what, instant, status, code) => {
  for (const path of ['', '/visas', '/preview'])
    expect(await at(instant, 'registrar', path)).toMatchObject({ status, body: { code } });
});

test('the instant may be told with the offset of any place', async () => {
  const { updatedAt } = order;
  const there = `${new Date(Date.parse(updatedAt) + 5 * 3_600_000).toISOString().slice(0, -1)}+05:00`;
  expect((await at(there)).body.case.asOf).toBe(updatedAt);
});

test('whoever may not see the case now is told nothing of its past', async () => {
  expect((await at(order.updatedAt, 'student-1')).status).toBe(404);
});
