/** Payments over HTTP: by hand, from statements of the bank, too late, and for nobody knows what. */
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOfficeLogStore } from '../../db/stores/office-log-store.ts';
import { applicationOf, seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import { send, type ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const NOW = '2027-06-07T06:00:00.000Z';
const BASE = '/campaigns/campaign-1';
const PAYABLE = { status: 'payable', payUntil: '2027-06-09T13:00:00.000Z' } as const;
const LAPSED_ROW = { status: 'lapsed', lapse_reason: 'not-paid' };
const LAPSED = { status: 'lapsed', lapseReason: 'not-paid' } as const;

let app: TestApp;
let accountant: ApiUser;
let students: readonly { readonly id: string; readonly iin: string }[];

beforeAll(async () => {
  app = await startTestApp(() => ({ clock: { now: () => NOW, today: () => NOW.slice(0, 10) } }));
  accountant = await app.user('accountant');
  students = await app.deps.db('students').where({ status: 'studying' }).orderBy('id').limit(5).select('id', 'iin');
});
beforeEach(async () => {
  await app.deps.db.raw('truncate campaigns cascade');
  await seedCampaign(app.deps.db, { phase: 'visas' });
});
afterAll(() => app.close());

const idsOf = (from: number, to: number) => students.slice(from, to).map(({ id }) => id);
const pay = (application: string, reference: string, amount = 45_000) =>
  accountant.post(`${BASE}/payments`, { application, reference, amount, paidOn: '2027-06-04' });
const statusOf = async (id = '') => (await applicationOf(app.deps.db, id))?.status;

async function statement(...lines: readonly string[]) {
  const text = ['Дата;Сумма;Номер документа;ИИН плательщика;Назначение платежа;Банк', ...lines].join('\r\n');
  const form = new FormData();
  form.append('file', new Blob([text]), 'Выписка.csv');
  const headers = { Cookie: accountant.cookie, 'X-CSRF-Token': accountant.csrfToken, 'Accept-Language': 'en' };
  const answer = await send(app.url, 'POST', `${BASE}/statements`, { headers, body: form });
  return { ...answer, ...(JSON.parse(answer.text) as { statement: { id: string; counts: object; rows: object[] } }) };
}

test('a payment marked by hand pays its application, and its number can be used once', async () => {
  const [application] = await seedApplications(app.deps.db, idsOf(0, 1), PAYABLE);
  expect((await pay('26100001', 'K-1', 20_000)).status).toBe(201);
  expect(await statusOf(application?.id)).toBe('payable');
  expect((await pay('26100001', 'K-1')).body.code).toBe('PAYMENT_KNOWN');
  await pay('26100001', 'K-2', 25_000);
  expect(await applicationOf(app.deps.db, application?.id ?? '')).toMatchObject({ status: 'paid', paid: 45_000 });
  expect((await pay('26100009', 'K-3')).body.errors[0]).toMatchObject({ pointer: '/application' });
});

test('a second click pays once', async () => {
  const [application] = await seedApplications(app.deps.db, idsOf(0, 1), PAYABLE);
  const body = { application: '26100001', reference: 'K-1', amount: 45_000, paidOn: '2027-06-04' };
  const key = { 'Idempotency-Key': 'double-click' };
  const answers = await Promise.all([1, 2].map(() => accountant.post(`${BASE}/payments`, body, key)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(await applicationOf(app.deps.db, application?.id ?? '')).toMatchObject({ paid: 45_000 });
});

test('a payment that comes after the lapse is late, and counts once the application is restored', async () => {
  const [application] = await seedApplications(app.deps.db, idsOf(0, 1), LAPSED);
  const late = JSON.parse((await pay('26100001', 'K-1')).text);
  expect(late.payment).toMatchObject({ outcome: 'late' });
  expect(await statusOf(application?.id)).toBe('lapsed');
  const [listed] = (await accountant.get(`${BASE}/applications`)).body.items;
  expect(listed).toMatchObject({ paidLate: 45_000, allowedActions: ['pay', 'restore'] });
  const path = `${BASE}/applications/${application?.id}/restore`;
  const restored = await accountant.post(path, { version: 1, reason: 'The bank was a day late.' });
  expect(JSON.parse(restored.text).application).toMatchObject({ status: 'paid', paid: 45_000, paidLate: 0 });
  const { body } = await accountant.get(`${BASE}/payments?outcome=counted`);
  expect(body.items).toHaveLength(1);
});

test('a statement is previewed row by row and entered exactly so, once', async () => {
  await seedApplications(app.deps.db, idsOf(0, 2), PAYABLE);
  await seedApplications(app.deps.db, idsOf(2, 3), LAPSED);
  await pay('26100002', 'B-0', 1);
  const preview = await statement(
    `07.06.2027;45 000,00;B-1;${students[0]?.iin};Летний семестр;Банк`,
    `07.06.2027;45000;B-2;;Заявка 26100002;Банк`,
    `07.06.2027;45000;B-3;${students[2]?.iin};;Банк`,
    `07.06.2027;45000;B-4;${students[4]?.iin};;Банк`,
    `07.06.2027;1;B-0;;;Банк`,
    `31.02.2027;45000;B-5;;;Банк`,
    `07.06.2027;45000;B-1;;;Банк`,
  );
  expect(preview.status).toBe(201);
  const counts = { matched: 1, 'wrong-amount': 1, late: 1, unmatched: 1, known: 1, faulty: 2 };
  expect(preview.statement.counts).toEqual(counts);
  expect(preview.statement.rows[5]).toMatchObject({ row: 7, problem: expect.stringContaining('date') as string });
  expect((await accountant.get(`${BASE}/payments`)).body.items).toHaveLength(1);
  const confirm = () => accountant.post(`${BASE}/statements/${preview.statement.id}/confirm`);
  expect((await confirm()).status).toBe(200);
  const outcomes = (await accountant.get(`${BASE}/payments`)).body.items as unknown as { outcome: string }[];
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['counted', 'counted', 'counted', 'late', 'unmatched']);
  expect((await confirm()).status).toBe(200);
  expect((await accountant.get(`${BASE}/payments`)).body.items).toHaveLength(5);
});

test('a statement is not entered when something has changed since it was shown', async () => {
  await seedApplications(app.deps.db, idsOf(0, 1), PAYABLE);
  const preview = await statement('07.06.2027;45000;B-1;;26100001;Банк');
  await pay('26100001', 'K-1');
  const confirmed = await accountant.post(`${BASE}/statements/${preview.statement.id}/confirm`);
  expect(confirmed.body.code).toBe('IMPORT_OUTDATED');
});

test('a payment nobody knew is given its application by hand, once', async () => {
  const [first] = await seedApplications(app.deps.db, idsOf(0, 2), PAYABLE);
  const preview = await statement('07.06.2027;45000;B-1;;;Банк');
  await accountant.post(`${BASE}/statements/${preview.statement.id}/confirm`);
  const [payment] = (await accountant.get(`${BASE}/payments?outcome=unmatched`)).body.items;
  const assign = (application: string) => accountant.post(`${BASE}/payments/${payment?.id}/assign`, { application });
  expect((await assign('26100001')).status).toBe(200);
  expect(await statusOf(first?.id)).toBe('paid');
  expect((await assign('26100002')).body.code).toBe('CHANGED_MEANWHILE');
});

const paymentOf = async (reference: string) => {
  const { body } = await accountant.get(`${BASE}/payments?q=${reference}`);
  return body.items[0] as unknown as { id: string; outcome: string; allowedActions: string[]; reason?: string };
};
const takeBack = async (reference: string, headers?: Record<string, string>) =>
  accountant.post(
    `${BASE}/payments/${(await paymentOf(reference)).id}/take-back`,
    { reason: 'Entered for the wrong application.' },
    headers,
  );
const messagesOf = (kind: string) => app.deps.db('campaign_messages').where({ kind }).pluck<string[]>('student_id');

test('a payment entered by mistake is taken back with its reason, once, and its number is free again', async () => {
  const [wrong, right] = await seedApplications(app.deps.db, idsOf(0, 2), PAYABLE);
  await pay('26100001', 'K-1');
  expect(await statusOf(wrong?.id)).toBe('paid');
  const answers = [
    await takeBack('K-1', { 'Idempotency-Key': 'a' }),
    await takeBack('K-1', { 'Idempotency-Key': 'b' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 409]);
  const after = await applicationOf(app.deps.db, wrong?.id ?? '');
  // three working days from that Monday
  expect(after).toMatchObject({ status: 'payable', paid: 0, payUntil: '2027-06-10T13:00:00.000Z' });
  const annulled = { outcome: 'annulled', reason: 'Entered for the wrong application.', allowedActions: [] };
  expect(await paymentOf('K-1')).toMatchObject(annulled);
  expect(await messagesOf('payment-taken-back')).toEqual([wrong?.studentId]);
  expect((await pay('26100002', 'K-1')).status).toBe(201);
  expect(await statusOf(right?.id)).toBe('paid');
  const log = await createOfficeLogStore(app.deps.db).entriesOf('campaign/campaign-1');
  expect(log.slice(-3).map(({ action }) => action)).toEqual([
    'payments-entered',
    'payment-taken-back',
    'payments-entered',
  ]);
});

test('money of the bank that was matched wrongly is unmatched again, and can be assigned or sent back', async () => {
  const [first, second] = await seedApplications(app.deps.db, idsOf(0, 2), PAYABLE);
  const preview = await statement('07.06.2027;45000;B-1;;26100001;Банк', '07.06.2027;500;B-2;;Возврат долга;Банк');
  await accountant.post(`${BASE}/statements/${preview.statement.id}/confirm`);
  await takeBack('B-1');
  expect(await statusOf(first?.id)).toBe('payable');
  expect(await paymentOf('B-1')).toMatchObject({ outcome: 'unmatched', allowedActions: ['assign', 'return'] });
  await accountant.post(`${BASE}/payments/${(await paymentOf('B-1')).id}/assign`, { application: '26100002' });
  expect(await statusOf(second?.id)).toBe('paid');
  const { body } = await accountant.get(`${BASE}/payments`);
  expect(body).toMatchObject({ waiting: { unmatched: 1, late: 0 } });
  const stray = await paymentOf('B-2');
  const back = { returnedOn: '2027-06-07', reason: 'Not for the summer semester.' };
  const returned = await accountant.post(`${BASE}/payments/${stray.id}/return`, back);
  expect(JSON.parse(returned.text).payment).toMatchObject({ outcome: 'returned', ...back });
  expect((await accountant.post(`${BASE}/payments/${stray.id}/return`, back)).body.code).toBe('CHANGED_MEANWHILE');
  const again = await statement('07.06.2027;45000;B-1;;26100001;Банк', '07.06.2027;500;B-2;;;Банк');
  expect(again.statement.counts).toMatchObject({ known: 2, matched: 0 });
});

test('what pays for a place in a settled group is not taken back, what is too much is', async () => {
  const [application] = await seedApplications(app.deps.db, idsOf(0, 1), PAYABLE);
  await pay('26100001', 'K-1');
  await pay('26100001', 'K-2', 5_000);
  await app.deps.db('applications').where({ id: application?.id }).update({ status: 'placed' });
  await seedCampaign(app.deps.db, { phase: 'teaching' });
  expect((await takeBack('K-1')).body.code).toBe('PAYMENT_SETTLED');
  expect(await app.deps.db('campaign_remarks')).toEqual([]);
  expect((await paymentOf('K-1')).allowedActions).toEqual([]);
  expect((await takeBack('K-2')).status).toBe(200);
  expect(await applicationOf(app.deps.db, application?.id ?? '')).toMatchObject({ status: 'placed', paid: 45_000 });
});

test('money of an application that has ended goes back, and counts for it no more', async () => {
  const [application] = await seedApplications(app.deps.db, idsOf(0, 1), PAYABLE);
  await pay('26100001', 'K-1', 20_000);
  const refund = { returnedOn: '2027-06-08', reason: 'The student asked for it.' };
  const send = async () => accountant.post(`${BASE}/payments/${(await paymentOf('K-1')).id}/return`, refund);
  expect((await send()).body.code).toBe('CHANGED_MEANWHILE');
  await app.deps.db('applications').where({ id: application?.id }).update(LAPSED_ROW);
  expect((await send()).status).toBe(200);
  expect(await messagesOf('payment-returned')).toEqual([application?.studentId]);
  const path = `${BASE}/applications/${application?.id}/restore`;
  const { version } = (await applicationOf(app.deps.db, application?.id ?? '')) ?? {};
  await accountant.post(path, { version, reason: 'Asked to come back.' });
  expect(await applicationOf(app.deps.db, application?.id ?? '')).toMatchObject({ status: 'payable', paid: 0 });
});

test('groups are settled only when nobody waits to pay again', async () => {
  await seedApplications(app.deps.db, idsOf(0, 1), { ...PAYABLE, paid: 45_000, status: 'paid' });
  await pay('26100001', 'K-1', 45_000);
  await app.deps.db('applications').update({ paid: 45_000 });
  await seedCampaign(app.deps.db, { phase: 'groups' });
  await takeBack('K-1');
  const registrar = await app.user('registrar');
  const settle = () => registrar.post(`${BASE}/acts`, { type: 'settle-groups' });
  expect((await settle()).body.code).toBe('PAYMENTS_AWAITED');
  const { body } = await registrar.get(BASE);
  const { waits } = (body as unknown as { campaign: { waits: object[] } }).campaign;
  expect(waits[0]).toMatchObject({ for: 'payments', count: 1, until: '2027-06-10T13:00:00.000Z' });
  await app.deps.db('applications').update({ pay_until: '2027-06-07T05:00:00.000Z' });
  expect((await settle()).status).toBe(200);
});

test('the list is saved as a table in the language of the reader, in which no text is a formula', async () => {
  await seedApplications(app.deps.db, idsOf(0, 1), PAYABLE);
  const preview = await statement('07.06.2027;45000;B-1;;=1+1;Банк');
  await accountant.post(`${BASE}/statements/${preview.statement.id}/confirm`);
  await pay('26100001', 'K-1', 20_000);
  const csv = await accountant.get(`${BASE}/payments/table?format=csv&lang=kk`);
  const [head, first, second] = csv.text.split('\r\n');
  expect(head).toContain('Төленген күні;Сомасы, теңге;Құжат нөмірі');
  expect(first).toMatch(/^07\.06\.2027;45000;B-1;не үшін төленгені белгісіз;;;'=1\+1;Выписка\.csv;/);
  expect(second).toMatch(/^04\.06\.2027;20000;K-1;есепке алынды;26100001;/);
  const response = await fetch(`${app.url}/api/v1${BASE}/payments/table?outcome=counted`, {
    headers: { Cookie: accountant.cookie },
  });
  const rows = await readSheet(Buffer.from(await response.arrayBuffer()));
  expect(rows.slice(1).map((cells) => [cells[1], cells[2]])).toEqual([[20_000, 'K-1']]);
});

test('payments are entered by accounting and the office, and seen by nobody else but auditors', async () => {
  await seedApplications(app.deps.db, idsOf(0, 1), PAYABLE);
  const statuses = async (login: string) => {
    const user = await app.user(login);
    const body = { application: '26100001', reference: login, amount: 1, paidOn: '2027-06-04' };
    return [(await user.get(`${BASE}/payments`)).status, (await user.post(`${BASE}/payments`, body)).status];
  };
  expect(await statuses('registrar')).toEqual([200, 201]);
  expect(await statuses('auditor')).toEqual([200, 403]);
  for (const login of ['dean-1', 'adviser-1', 'student-1', 'vice-rector']) {
    expect(await statuses(login), login).toEqual([403, 403]);
  }
});
