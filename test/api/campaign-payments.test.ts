/** Payments over HTTP: by hand, from statements of the bank, too late, and for nobody knows what. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applicationOf, seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import { send, type ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const NOW = '2027-06-07T06:00:00.000Z';
const BASE = '/campaigns/campaign-1';
const PAYABLE = { status: 'payable', payUntil: '2027-06-09T13:00:00.000Z' } as const;
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
