import { afterAll, beforeAll, expect, test } from 'vitest';
import { send, type ApiUser } from './api-user.ts';
import { openOrder, orderDraft, submitOrder, type Draft } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'expulsion-own-wish';

let app: TestApp;
let registrar: ApiUser;
let draft: Draft;
beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
  draft = await orderDraft(registrar, KIND);
});
afterAll(() => app.close());

async function countCases(): Promise<number> {
  const row: { count: number } | undefined = await app.deps
    .db('cases')
    .first(app.deps.db.raw('count(*)::int as count'));
  return row?.count ?? 0;
}

/** Sends a body that must be refused, and proves that it left no case. */
async function refused(body: unknown) {
  const before = await countCases();
  const answer = await registrar.post('/cases', body);
  expect(await countCases()).toBe(before);
  return answer;
}

test.each([
  { process: 'order', kind: 'promotion' },
  { process: 'wedding', kind: KIND },
  { process: 'constructor', kind: '__proto__' },
])('an unknown kind is refused: %j', async (place) => {
  const { status, body } = await refused({ ...place, content: {} });
  expect([status, body.code]).toEqual([422, 'UNKNOWN_KIND']);
});

test('a missing field is named by its pointer', async () => {
  const { effectiveDate: _left, ...content } = draft.content;
  const { status, body } = await refused({ ...draft, content });
  expect([status, body.code]).toEqual([422, 'CONTENT_INVALID']);
  expect(body.errors).toMatchObject([{ pointer: '/effectiveDate', code: 'REQUIRED', detail: 'Fill in this field.' }]);
});

test('an unknown field is refused in the content, in a row and in the envelope', async () => {
  const inContent = await refused({ ...draft, content: { ...draft.content, surprise: 1 } });
  expect([inContent.status, inContent.body.errors[0]]).toMatchObject([
    422,
    { pointer: '/surprise', code: 'UNKNOWN_FIELD' },
  ]);
  const students = [{ ...draft.content.students[0], 'a/b~c': 1 }];
  const inRow = await refused({ ...draft, content: { ...draft.content, students } });
  expect([inRow.status, inRow.body.errors[0]]).toMatchObject([
    422,
    { pointer: '/students/0/a~1b~0c', code: 'UNKNOWN_FIELD' },
  ]);
  const inEnvelope = await refused({ ...draft, status: 'closed' });
  expect([inEnvelope.status, inEnvelope.body.errors[0]]).toMatchObject([
    400,
    { pointer: '/status', code: 'UNKNOWN_FIELD' },
  ]);
});

test.each([
  ['{"process":', 400],
  ['[]', 400],
  ['"order"', 400],
  ['null', 400],
  ['{"process":"order","kind":"x","content":' + '['.repeat(5000) + ']'.repeat(5000) + '}', 400],
  ['{"process":"order","kind":"' + KIND + '","content":{"effectiveDate":1e999}}', 400],
])('a body that is no such request is malformed: %.40s', async (text, status) => {
  const answer = await refused(text);
  expect([answer.status, answer.body.code]).toEqual([status, 'MALFORMED']);
});

test('bytes that are not UTF-8 and bodies that are not JSON are refused', async () => {
  const headers = { Cookie: registrar.cookie, 'X-CSRF-Token': registrar.csrfToken };
  const latin = { ...headers, 'Content-Type': 'application/json' };
  const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
  expect((await send(app.url, 'POST', '/cases', { headers: latin, body: bytes })).body.code).toBe('MALFORMED');
  const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' };
  expect((await send(app.url, 'POST', '/cases', { headers: form, body: 'process=order' })).status).toBe(415);
});

test('a student named twice stops the submission, not the draft, and is named', async () => {
  const twice = [draft.content.students[0], draft.content.students[0]];
  const saved = await registrar.post('/cases', { ...draft, content: { ...draft.content, students: twice } });
  expect(saved.status).toBe(201);
  const { status, body } = await registrar.post(`/cases/${saved.body.case.id}/submit`);
  expect([status, body.code]).toEqual([422, 'CHECKS_FAILED']);
  expect(body.errors).toMatchObject([{ pointer: '/students/1/studentId', code: 'students-once' }]);
  expect(body.errors[0]?.detail).toContain(saved.body.case.students[0]?.name.split(' ')[0]);
});

test('a student of another status stops the submission and is named', async () => {
  const applicant: { id: string; name: { ru: { surname: string } } } | undefined = await app.deps
    .db('students')
    .where({ status: 'applicant' })
    .first('id', 'name');
  const order = await openOrder(registrar, KIND, [applicant?.id ?? '']);
  const { status, body } = await registrar.post(`/cases/${order.id}/submit`);
  expect([status, body.code, body.errors[0]?.code]).toEqual([422, 'CHECKS_FAILED', 'students-status']);
  expect(body.errors[0]?.detail).toContain(applicant?.name.ru.surname);
});

test('a student who does not exist stops the submission', async () => {
  const order = await openOrder(registrar, KIND, ['student-nowhere']);
  const { status, body } = await registrar.post(`/cases/${order.id}/submit`);
  expect([status, body.errors[0]]).toMatchObject([422, { code: 'students-exist', pointer: '/students/0/studentId' }]);
});

test('a student in another open order stops the submission, until that order is withdrawn', async () => {
  const first = await submitOrder(registrar, KIND, ['student-0100']);
  const second = await openOrder(registrar, KIND, ['student-0100']);
  const blocked = await registrar.post(`/cases/${second.id}/submit`);
  expect([blocked.status, blocked.body.errors[0]?.code]).toEqual([422, 'students-free']);
  expect((await registrar.post(`/cases/${first.id}/withdraw`, { reason: 'A mistake.' })).status).toBe(200);
  expect((await registrar.post(`/cases/${second.id}/submit`)).status).toBe(200);
});

test.each(['2026-02-30', '2026-13-01', 'tomorrow', '21.11.2026'])(
  'a date that does not exist is refused: %s',
  async (date) => {
    const { status, body } = await refused({ ...draft, content: { ...draft.content, effectiveDate: date } });
    expect([status, body.errors[0]?.pointer]).toEqual([422, '/effectiveDate']);
  },
);

test.each(['1999-01-01', '9999-12-31'])('a date out of reason stops the submission: %s', async (effectiveDate) => {
  const made = await registrar.post('/cases', { ...draft, content: { ...draft.content, effectiveDate } });
  const { status, body } = await registrar.post(`/cases/${made.body.case.id}/submit`);
  expect([status, body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([422, ['/effectiveDate']]);
});

test('ten thousand students are taken and one more is not', async () => {
  const row = draft.content.students[0];
  const students = Array.from({ length: 10_001 }, (_, index) => ({
    ...row,
    studentId: `student-${index}-of-many-with-a-long-id`,
  }));
  const tooMany = await refused({ ...draft, content: { ...draft.content, students } });
  expect([tooMany.status, tooMany.body.errors[0]]).toMatchObject([422, { pointer: '/students', code: 'TOO_LONG' }]);
  const most = await registrar.post('/cases', { ...draft, content: { ...draft.content, students: students.slice(1) } });
  expect(most.status).toBe(201);
});

test.each(['\u0000', '\u0007', '\u202e', '\u2066', '\ud800'])(
  'text with a character nobody sees is refused: %j',
  async (sign) => {
    const basis = [{ ...draft.content.basis[0], number: `12${sign}` }];
    const { status, body } = await refused({ ...draft, content: { ...draft.content, basis } });
    expect([status, body.errors[0]]).toMatchObject([
      422,
      { pointer: '/content/basis/0/number', code: 'FORBIDDEN_CHARACTER' },
    ]);
  },
);

test('five megabytes of text are refused before they are read', async () => {
  const { status, body } = await refused({ ...draft, content: { ...draft.content, note: 'ә'.repeat(2_600_000) } });
  expect([status, body.code]).toEqual([413, 'BODY_TOO_LARGE']);
});

test('a remark of a megabyte is refused', async () => {
  const order = await submitOrder(registrar, KIND);
  const { status } = await registrar.post(`/cases/${order.id}/withdraw`, { reason: 'x'.repeat(1_000_000) });
  expect(status).toBe(400);
});

test.each([
  '/cases/%00',
  '/cases/%E0%A4%A',
  '/cases/..%2f..%2fetc%2fpasswd',
  `/cases/${'x'.repeat(3000)}`,
  "/cases/' or 1=1 --",
  '/cases/неттакого',
  '/documents/%F0%9F%98%80/content',
  '/students/0',
  '/journals/none/entries',
  '/processes/order/kinds/none',
  '/processes/toString/kinds/x',
  '/nothing',
])('an address that names nothing is not found: %.60s', async (path) => {
  const { status, body } = await registrar.get(path);
  expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
});

test.each([
  '/cases?cursor=!!!',
  '/cases?cursor=WyIyMDI2IiwgIngiXQ',
  '/cases?cursor=WyIyMDI2LTExLTIxVDA4OjAwOjAwLjAwMFoiLCJcdTAwMDAiXQ',
  '/cases?status=asleep',
  '/cases?status=draft&status=closed',
  '/cases?order=by+1',
  '/tasks?view=all',
  '/tasks?cursor=e30',
  '/students?cursor=WzEsMl0',
  '/journals/certificates/entries?year=1e9',
  `/students?q=${'x'.repeat(300)}`,
])('a query that is not understood is malformed: %.60s', async (path) => {
  const { status, body } = await registrar.get(path);
  expect([status, body.code]).toEqual([400, 'MALFORMED']);
});

test('a search for signs of the database language finds what it says', async () => {
  for (const q of ['%', '_', '\\', "'", '"; drop table cases; --']) {
    const { status, body } = await registrar.get(`/students?q=${encodeURIComponent(q)}`);
    expect([status, body.items]).toEqual([200, []]);
  }
});
