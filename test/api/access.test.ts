/** Who may call what: every operation by every role, on an order about a student of one faculty and one adviser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '../../api/operations.ts';
import { createSignaturesStore } from '../../db/stores/signatures-store.ts';
import { APPLICATION_ROWS } from './access-rows/applications.ts';
import { CAMPAIGN_GROUP_ROWS } from './access-rows/campaign-groups.ts';
import { CAMPAIGN_PAYMENT_ROWS } from './access-rows/campaign-payments.ts';
import { CAMPAIGN_ROWS } from './access-rows/campaigns.ts';
import { SESSION_ROWS } from './access-rows/session.ts';
import { CASE_ROWS } from './access-rows/cases.ts';
import { TASK_ROWS } from './access-rows/tasks.ts';
import { CALENDAR_ROWS } from './access-rows/calendar.ts';
import { ROUTE_ROWS } from './access-rows/routes.ts';
import { JOURNAL_ROWS } from './access-rows/journals.ts';
import { STUDENT_ROWS } from './access-rows/students.ts';
import { TRUST_ROWS } from './access-rows/trust.ts';
import { LOGINS, type Login, type Row } from './access-rows/row.ts';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { openOrder, submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let order: AnswerBody['case'];
let draft: AnswerBody['case'];
let student: { id: string; iin: string };
const users = new Map<Login, ApiUser>();

beforeAll(async () => {
  app = await startTestApp();
  for (const login of LOGINS) users.set(login, await app.user(login));
  const found = await app.deps
    .db('students')
    .where({ faculty_id: 'faculty-it', adviser_id: 'person-adviser-1', status: 'studying' })
    .whereNull('person_id')
    .first('id', 'iin');
  student = found as typeof student;
  const registrar = userOf('registrar');
  order = await submitOrder(registrar, 'expulsion-own-wish', [student.id]);
  draft = await openOrder(registrar, 'academic-leave-medical');
  await freezeDocument();
  await keepSignature();
});
afterAll(() => app.close());

function userOf(login: Login): ApiUser {
  const user = users.get(login);
  if (!user) throw new Error(`${login} is not signed in.`);
  return user;
}

async function freezeDocument(): Promise<void> {
  const sha256 = 'f'.repeat(64);
  await app.deps.db('document_bytes').insert({ sha256, bytes: Buffer.from('paper') });
  const title = JSON.stringify({ kk: 'Бұйрық', ru: 'Приказ', en: 'Order' });
  const place = { id: 'document-1', case_id: order.id, key: 'order', language: 'kk', purpose: 'submitted', version: 1 };
  const file = { media_type: 'application/pdf', file_name: 'Бұйрық №1.pdf', size_bytes: 5, sha256 };
  await app.deps.db('documents').insert({ ...place, title, ...file, created_at: new Date().toISOString() });
}

async function keepSignature(): Promise<void> {
  const act = { id: 'signature-1', caseId: order.id, taskId: order.openTasks[0]?.id ?? '', personId: 'person-rector' };
  const at = new Date().toISOString();
  const report = { engine: 'test', verifiedAt: at, signers: [] };
  const signature = { documentId: 'document-1', documentSha256: 'f'.repeat(64), cms: Buffer.from('cms'), report };
  await createSignaturesStore(app.deps.db).keep({ ...act, version: 1, at, signatures: [signature] });
}

const TABLE: readonly Row[] = [
  ...SESSION_ROWS,
  ...CASE_ROWS,
  ...TASK_ROWS,
  ...CALENDAR_ROWS,
  ...ROUTE_ROWS,
  ...JOURNAL_ROWS,
  ...STUDENT_ROWS,
  ...TRUST_ROWS,
  ...CAMPAIGN_ROWS,
  ...CAMPAIGN_GROUP_ROWS,
  ...APPLICATION_ROWS,
  ...CAMPAIGN_PAYMENT_ROWS,
];

test.each(TABLE)('$operation on $what answers each role as it should', async ({ call, statuses }) => {
  const { others, ...named } = statuses;
  const expected = LOGINS.map((login) => [login, named[login] ?? others]);
  const seen: [Login, number][] = [];
  for (const login of LOGINS) seen.push([login, (await call(userOf(login), { order, draft, student })).status]);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
});

test('every operation stands in the table', () => {
  const elsewhere = ['signIn', 'signOut', 'verifyPaper', 'verifyFile', 'streamEvents'];
  const missing = OPERATIONS.map(({ id }) => id).filter((id) => !TABLE.some(({ operation }) => operation === id));
  expect(missing).toEqual(elsewhere);
});

test('every operation behind a sign-in refuses whoever is not signed in', async () => {
  const closed = OPERATIONS.filter(({ access }) => access === 'signed-in');
  for (const { method, path } of closed) {
    const response = await fetch(`${app.url}/api/v1${path.replaceAll(/\{\w+\}/g, 'x')}`, {
      method: method.toUpperCase(),
    });
    expect(response.status, `${method} ${path}`).toBe(401);
  }
});

test('lists hold what single reads allow, and nothing else', async () => {
  for (const login of LOGINS) {
    const user = userOf(login);
    const listed = (await user.get('/cases')).body.items;
    const ids = listed.map(({ id }) => id);
    expect(ids.includes(order.id), login).toBe((await user.get(`/cases/${order.id}`)).status === 200);
    expect(ids.includes(draft.id), login).toBe((await user.get(`/cases/${draft.id}`)).status === 200);
  }
});

test('a dean, an adviser and a student list their own students alone', async () => {
  expect(new Set(await listedStudents('dean-1', 'faculty_id'))).toEqual(new Set(['faculty-it']));
  expect(new Set(await listedStudents('adviser-1', 'adviser_id'))).toEqual(new Set(['person-adviser-1']));
  expect(await listedStudents('student-1', 'person_id')).toEqual(['person-student-1']);
  expect((await userOf('admin').get('/students')).body.items).toEqual([]);
});

async function listedStudents(login: Login, column: string): Promise<unknown[]> {
  const { items } = (await userOf(login).get('/students')).body;
  const ids = items.map(({ id }) => id);
  return app.deps.db('students').whereIn('id', ids).pluck(column);
}

test('identification numbers are whole only for those whose work needs them', async () => {
  for (const login of LOGINS) {
    const { status, body } = await userOf(login).get(`/students/${student.id}`);
    if (status !== 200) continue;
    const needs = ['registrar', 'registrar-head', 'specialist', 'archive', 'diploma'].includes(login);
    expect(body.student.iin === student.iin, login).toBe(needs);
  }
  const probed = await userOf('dean-1').get(`/students?q=${student.iin.slice(0, 8)}`);
  expect(probed.body.items).toEqual([]);
});

test('reading a student leaves a trace', async () => {
  await userOf('lawyer').get(`/students/${student.id}`);
  const trace: unknown[] = await app.deps.db('access_log').where({ person_id: 'person-lawyer', subject: student.id });
  expect(trace.length).toBeGreaterThan(0);
});

test('a student asks for a certificate about nobody but oneself', async () => {
  const user = userOf('student-1');
  const kind = await user.get('/processes/certificate/kinds/study-confirmation');
  expect(kind.body.sample).toBeTruthy();
  const own = { process: 'certificate', kind: 'study-confirmation', content: kind.body.sample };
  expect((await user.post('/cases', own)).status).toBe(201);
  const foreign = JSON.parse(JSON.stringify(own).replaceAll('student-0001', student.id));
  const { status, body } = await user.post('/cases', foreign);
  expect([status, body.code, body.errors[0]?.code]).toEqual([422, 'CONTENT_INVALID', 'NOT_IN_LIST']);
});

test('a closed case is read in the archive', async () => {
  const closed = await submitOrder(userOf('registrar'), 'change-of-surname');
  expect((await userOf('archive').get(`/cases/${closed.id}`)).status).toBe(404);
  await app.deps.db('cases').where({ id: closed.id }).update({ status: 'closed' });
  expect((await userOf('archive').get(`/cases/${closed.id}`)).status).toBe(200);
});
