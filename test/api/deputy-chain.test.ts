/** Deputies of deputies: each order by which somebody acts is recorded with the task, and printed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const DAY_MS = 86_400_000;
const today = new Date().toISOString().slice(0, 10);
const later = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10);

let app: TestApp;
let registrar: ApiUser;
let order: AnswerBody['case'];

beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
  await away('lawyer', 'dean-4', '44-К');
  const second = await away('dean-4', 'dean-3', '51-К');
  await away('vice-rector', 'dean-2', '60-К');
  await away('dean-2', 'archive', '61-К');
  order = await signedOrder();
  // what has been answered stands on what was so then, whatever becomes of the absence
  const head = await app.user('registrar-head');
  const cancelled = await head.post(`/absences/${second}/cancel`, { reason: 'Вернулась раньше.' });
  expect(cancelled.status, cancelled.text).toBe(200);
});
afterAll(() => app.close());

async function away(person: string, deputy: string, number: string): Promise<string> {
  const head = await app.user('registrar-head');
  const { status, body, text } = await head.post('/absences', {
    person: `person-${person}`,
    from: today,
    to: later,
    deputy: `person-${deputy}`,
    basis: { number, date: '2026-11-02' },
  });
  expect(status, text).toBe(201);
  return (body as unknown as { readonly absence: { readonly id: string } }).absence.id;
}

async function signedOrder(): Promise<AnswerBody['case']> {
  let view = await submitOrder(registrar, 'expulsion-own-wish');
  for (let task = view.openTasks[0]; task; task = view.openTasks[0]) {
    const user = await app.user(task.assignee.login);
    const action = task.action === 'sign' ? 'sign' : 'approve';
    const { status, text } = await user.post(`/tasks/${task.id}/decision`, { action, version: view.version });
    expect(status, text).toBe(200);
    view = (await registrar.get(`/cases/${view.id}`)).body.case;
  }
  return view;
}

async function textOf(path: string): Promise<string> {
  const response = await fetch(`${app.url}/api/v1${path}`, { headers: { Cookie: registrar.cookie } });
  return openDocx(new Uint8Array(await response.arrayBuffer())).text.replaceAll('\u00A0', ' ');
}

test('the task keeps each absence of the chain, in order', async () => {
  const { rows } = await app.deps.db.raw<{ rows: { people: readonly string[] }[] }>(
    `select array(select person_id from unnest(absence_id || further_absence_ids) with ordinality as links (id, place)
       join absences using (id) order by place) as people
     from tasks where case_id = ? and acting_for_id is not null order by opened_at`,
    [order.id],
  );
  expect(rows.map(({ people }) => people)).toEqual([
    ['person-lawyer', 'person-dean-4'],
    ['person-vice-rector', 'person-dean-2'],
  ]);
});

test('the visa sheet names both orders, on the screen and on paper', async () => {
  const inRussian = { 'Accept-Language': 'ru' };
  const { body } = await registrar.get(`/cases/${order.id}/records/visa-sheet`, inRussian);
  const bases = (body.items as unknown as readonly { readonly basis?: string }[]).flatMap(({ basis }) => basis ?? []);
  expect(bases).toEqual([
    expect.stringMatching(/^приказ № 44-К от 02\.11\.2026; \S+ \S+ отсутствует: приказ № 51-К от 02\.11\.2026$/),
    expect.stringMatching(/^приказ № 60-К от 02\.11\.2026; \S+ \S+ отсутствует: приказ № 61-К от 02\.11\.2026$/),
  ]);
  const visas = (await registrar.get(`/cases/${order.id}/visas`, inRussian)).body.items;
  expect(visas.flatMap((visa) => ('basis' in visa ? visa.basis : []))).toEqual(bases);
  const sheet = `/cases/${order.id}/records/visa-sheet/document`;
  expect(await textOf(`${sheet}?lang=ru`)).toMatch(
    /за Дуйсенова Е\.К\. \(приказ № 44-К от 02\.11\.2026\) вместо \S+ \S+ \(приказ № 51-К от 02\.11\.2026\)/,
  );
  expect(await textOf(`${sheet}?lang=kk`)).toMatch(
    /үшін \(№ 44-К, 02\.11\.2026 бұйрық\), \S+ \S+ орнына \(№ 51-К, 02\.11\.2026 бұйрық\)/,
  );
});

test('the signature block names both orders', async () => {
  const { text } = await registrar.get(`/cases/${order.id}/preview?lang=ru`);
  const printed = text.replaceAll(/<[^>]+>/g, '\n').replaceAll(/&nbsp;|\u00A0/g, ' ');
  expect(printed).toMatch(
    /И\.о\. проректора[^\n]*\n+\(приказ № 60-К от 02\.11\.2026\) вместо \S+ \S+ \(приказ № 61-К от 02\.11\.2026\)/,
  );
});
