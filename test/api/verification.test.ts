/** What a stranger learns who holds a paper, and what not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../platform/ids.ts';
import { registerPaper } from '../factories/registered-paper.ts';
import { send, type Answer, type AnswerBody } from './api-user.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const TOKEN = '01TESTREGISTRATION';
const STUDENT = 'student-0500';
const LIMIT_BYTES = 20 * 1024 * 1024;

let app: TestApp;
let order: AnswerBody['case'];
beforeAll(async () => {
  app = await startTestApp();
  order = await submitOrder(await app.user('registrar'), 'expulsion-own-wish', [STUDENT]);
  await registerPaper(app.deps.db, { token: TOKEN, caseId: order.id, studentId: STUDENT });
});
afterAll(() => app.close());

/** Nobody is signed in: no cookie, no token. */
function read(language: string, token = TOKEN): Promise<Answer> {
  return send(app.url, 'GET', `/verify/${token}`, { headers: { 'Accept-Language': language } });
}

function sendForm(bytes: Buffer, token = TOKEN): Promise<Answer> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)]), 'paper.docx');
  return send(app.url, 'POST', `/verify/${token}`, { body, headers: { 'Accept-Language': 'en' } });
}

function sendBytes(bytes: Buffer): Promise<Answer> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  return send(app.url, 'POST', `/verify/${TOKEN}`, { headers, body: new Uint8Array(bytes) });
}

function sendHash(sha256: string): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' };
  return send(app.url, 'POST', `/verify/${TOKEN}`, { headers, body: JSON.stringify({ sha256 }) });
}

test('a stranger sees the university, number, date, kind, papers and signers in the language asked for', async () => {
  const { status, body } = await read('en');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    number: '412-С',
    date: '2026-11-20',
    kind: 'Expulsion at own wish',
    status: 'in-force',
    documents: [{ title: 'Order', language: 'ru', purpose: 'registered' }],
    signers: [
      { post: expect.stringMatching(/vice-rector/i), name: expect.stringMatching(/^\p{L}+ \p{Lu}\.\p{Lu}\.$/u) },
    ],
  });
  expect((await read('kk')).body).toMatchObject({ documents: [{ title: 'Бұйрық' }] });
});

test('nothing of the student, the title of the case or its author is told', async () => {
  const { db } = app.deps;
  const student = await db('students').where({ id: STUDENT }).first('name', 'iin');
  const author = await db('people').where({ login: 'registrar' }).first('name');
  const secret = [
    student.name.kk.surname,
    student.name.ru.surname,
    student.iin,
    STUDENT,
    author.name.ru.surname,
    order.id,
  ];
  for (const language of ['kk', 'ru', 'en']) {
    const { text } = await read(language);
    for (const word of secret) expect(text).not.toContain(word);
    expect(text).not.toContain(order.title);
  }
});

test('an annulled paper is shown as annulled', async () => {
  const registration = app.deps.db('registrations').where({ id: TOKEN });
  await registration.clone().update({ status: 'annulled' });
  expect((await read('en')).body).toMatchObject({ status: 'annulled' });
  await registration.clone().update({ status: 'in-force' });
});

test('the file of the paper is recognised from a form, as bytes and by its hash', async () => {
  const bytes = Buffer.from('the order');
  const expected = { matches: true, sha256: sha256(bytes), document: { purpose: 'registered', language: 'ru' } };
  expect((await sendForm(bytes)).body).toMatchObject(expected);
  expect((await sendBytes(bytes)).body).toMatchObject(expected);
  expect((await sendHash(sha256(bytes))).body).toMatchObject(expected);
});

test('an extract is recognised without saying about whom', async () => {
  const { body, text } = await sendForm(Buffer.from('the extract'));
  expect(body).toMatchObject({ matches: true, document: { purpose: 'extract' } });
  expect(text).not.toContain(STUDENT);
});

test.each([
  ['one changed byte', 'The order'],
  ['a draft of the same case', 'the draft'],
  ['an empty file', ''],
])('%s is not the paper', async (_what, content) => {
  const { status, body } = await sendForm(Buffer.from(content));
  expect([status, body.matches]).toEqual([200, false]);
});

test('a file sent is not kept', async () => {
  const bytes = Buffer.from('somebody’s own paper');
  await sendForm(bytes);
  await sendBytes(bytes);
  expect(await app.deps.db('document_bytes').where({ sha256: sha256(bytes) })).toEqual([]);
  expect(await app.deps.db('uploads')).toEqual([]);
});

test('an address of no paper is told so, whatever file comes', async () => {
  expect((await read('en', `${TOKEN}X`)).status).toBe(404);
  expect((await sendForm(Buffer.from('the order'), 'nothing')).status).toBe(404);
});

test('a request without a file, or with something else in its place, is refused', async () => {
  const empty = await send(app.url, 'POST', `/verify/${TOKEN}`, { body: new FormData() });
  expect([empty.status, empty.body.code]).toEqual([400, 'MALFORMED']);
  expect((await sendHash('not a hash')).body.code).toBe('MALFORMED');
  const headers = { 'Content-Type': 'text/plain' };
  const text = await send(app.url, 'POST', `/verify/${TOKEN}`, { headers, body: 'the order' });
  expect(text.body.code).toBe('UNSUPPORTED_MEDIA_TYPE');
});

test('a file of 20 MB is taken and one byte more is refused', async () => {
  expect((await sendForm(Buffer.alloc(LIMIT_BYTES))).body.matches).toBe(false);
  const tooLarge = Buffer.alloc(LIMIT_BYTES + 1);
  const answers = [await sendForm(tooLarge), await sendBytes(tooLarge)];
  expect(answers.map(({ body }) => body.code)).toEqual(['BODY_TOO_LARGE', 'BODY_TOO_LARGE']);
});

test('a stranger who asks too often is slowed down', async () => {
  const codes = new Set<string>();
  for (let count = 0; count < 70; count += 1) codes.add((await sendHash('0'.repeat(64))).body.code);
  expect(codes).toContain('TOO_MANY_REQUESTS');
  expect((await read('en')).status).toBe(200);
});
