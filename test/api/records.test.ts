/** Records made by the engine: as data, and as papers in both languages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocx, type OpenedDocx } from '../../documents/fixtures/open-docx.ts';
import type { CaseRecord, CaseRecordName } from '../../contracts/records.schemas.ts';
import { fileCase } from '../../db/stores/office-files-store.ts';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { orderDraft } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const DAY_MS = 86_400_000;
const today = new Date().toISOString().slice(0, 10);
const later = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10);
const AT = '2026-11-20T20:30:00.000Z';

let app: TestApp;
let registrar: ApiUser;
let order: AnswerBody['case'];

beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
  await absentLawyer();
  order = await reworkedOrder();
});
afterAll(() => app.close());

/** A dean of another faculty decides for the lawyer, who is away. */
async function absentLawyer(): Promise<void> {
  const head = await app.user('registrar-head');
  const { status } = await head.post('/absences', {
    person: 'person-lawyer',
    from: today,
    to: later,
    deputy: 'person-dean-4',
    basis: { number: '44-К', date: '2026-11-02' },
  });
  expect(status).toBe(201);
}

/** Returned once by the deputy, changed in one part and approved by everybody. */
async function reworkedOrder(): Promise<AnswerBody['case']> {
  const draft = await orderDraft(registrar, 'expulsion-own-wish');
  const { id } = (await registrar.post('/cases', draft)).body.case;
  const submitted = (await registrar.post(`/cases/${id}/submit`)).body.case;
  await decide(submitted, 'dean-4', { action: 'return', remark: 'Укажите номер заявления.' });
  const basis = draft.content.basis.map((paper) => ({ ...paper, number: '17' }));
  await registrar.put(`/cases/${id}/content`, { content: { ...draft.content, basis }, version: 1 });
  let view = (await registrar.post(`/cases/${id}/submit`)).body.case;
  for (let task = view.openTasks[0]; task; task = view.openTasks[0]) {
    const action = task.action === 'sign' ? 'sign' : 'approve';
    await decide(view, task.assignee.login, { action });
    view = (await registrar.get(`/cases/${id}`)).body.case;
  }
  return view;
}

async function decide(
  { openTasks, version }: AnswerBody['case'],
  login: string,
  answer: { readonly action: string; readonly remark?: string },
): Promise<void> {
  const task = openTasks.find(({ assignee }) => assignee.login === login);
  const user = await app.user(login);
  const { status, body } = await user.post(`/tasks/${task?.id}/decision`, { ...answer, version });
  expect([login, status, body.detail]).toEqual([login, 200, undefined]);
}

type Lines = { readonly [Each in CaseRecord as Each['record']]: Each['items'] };

async function record<Name extends CaseRecordName>(
  name: Name,
  language: 'kk' | 'ru' | 'en' = 'ru',
): Promise<Lines[Name]> {
  const { body } = await registrar.get(`/cases/${order.id}/records/${name}`, { 'Accept-Language': language });
  return body.items as unknown as Lines[Name];
}

async function paper(name: CaseRecordName, lang: 'kk' | 'ru'): Promise<OpenedDocx> {
  return openDocx(await bytesOf(`/cases/${order.id}/records/${name}/document?lang=${lang}`));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await fetch(`${app.url}/api/v1${path}`, { headers: { Cookie: registrar.cookie } });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

/** Somebody is asked to read the paper. */
async function askToRead(taskId: string, place: { readonly personId: string; readonly read: boolean }): Promise<void> {
  const post = await app.deps.db('posts').where({ person_id: place.personId }).first<{ id: string }>('id');
  await app.deps.db('tasks').insert({
    ...{ id: taskId, case_id: order.id, step: 'distribution', action: 'acknowledge', version: order.version },
    ...{ assignee_id: place.personId, post_id: post?.id, status: place.read ? 'done' : 'open' },
    ...{ verdict: place.read ? 'acknowledge' : null, due_at: AT, opened_at: AT, closed_at: place.read ? AT : null },
  });
}

test('the visa sheet names the deputy, the absent person and the order, on the screen and on paper', async () => {
  const visas = await record('visa-sheet');
  const deputy = visas.find(({ onBehalfOf }) => onBehalfOf !== undefined);
  expect(deputy).toMatchObject({
    verdict: 'approve',
    basis: 'приказ № 44-К от 02.11.2026',
    carried: false,
    version: 2,
  });
  expect(visas.at(-1)?.verdict).toBe('sign');
  const ru = await paper('visa-sheet', 'ru');
  expect(ru.text).toContain('ЛИСТ СОГЛАСОВАНИЯ');
  expect(ru.text).toContain('за Дуйсенова Е.К. (приказ №\u00a044-К от 02.11.2026)');
  expect(ru.tables[0]?.rows).toHaveLength(visas.length + 1);
  const kk = await paper('visa-sheet', 'kk');
  expect(kk.text).toContain('КЕЛІСУ ПАРАҒЫ');
  expect(kk.text).toContain('үшін (№\u00a044-К, 02.11.2026 бұйрық)');
});

test('the version history says what changed and why the paper came back', async () => {
  const versions = await record('version-history');
  expect(versions.map(({ version, changedParts }) => [version, changedParts])).toEqual([
    [1, []],
    [2, ['Основание']],
  ]);
  expect(versions[0]?.returns).toMatchObject([{ remark: 'Укажите номер заявления.' }]);
  expect((await record('version-history', 'kk'))[1]?.changedParts).toEqual(['Негіз']);
  const [, first, second] = (await paper('version-history', 'ru')).tables[0]?.rows ?? [];
  expect(first?.[3]).toMatch(/Первая версия\.\nВозвращено .*: Укажите номер заявления\./);
  expect(second?.[3]).toBe('Изменено: Основание.');
  expect((await paper('version-history', 'kk')).tables[0]?.rows[2]?.[3]).toBe('Өзгертілді: Негіз.');
});

test('what is saved and not yet sent again stands last in the history', async () => {
  const draft = await orderDraft(registrar, 'change-of-surname');
  const opened = (await registrar.post('/cases', draft)).body.case;
  const { body } = await registrar.get(`/cases/${opened.id}/records/version-history`);
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).not.toHaveProperty('submittedAt');
});

test('the acquaintance sheet and the distribution list name everybody, in the time zone of the university', async () => {
  await askToRead('read', { personId: 'person-dean-1', read: true });
  await askToRead('unread', { personId: 'person-dean-2', read: false });
  const students = await app.deps.db('students').limit(2).orderBy('id').pluck('id');
  await fileCase(app.deps.db, { caseId: order.id, index: '05-04', year: 2026, at: AT });
  await extractFor(String(students[0]));
  const sheet = await record('acquaintance-sheet');
  expect(sheet.map(({ readAt }) => readAt)).toEqual([AT, undefined]);
  const [, read, unread] = (await paper('acquaintance-sheet', 'ru')).tables[0]?.rows ?? [];
  expect([read?.[3], unread?.[3]]).toEqual(['21.11.2026', 'не отмечено']);
  const list = await record('distribution-list');
  expect(list.map(({ recipient, paper: kind, copies }) => [recipient, kind, copies])).toEqual([
    ['office-file', 'original', 0],
    ['person', 'copy', 0],
    ['person', 'copy', 0],
    ['personal-file', 'extract', 2],
  ]);
  const rows = (await paper('distribution-list', 'kk')).tables[0]?.rows ?? [];
  expect(rows.slice(1).map((row) => row[2])).toEqual(['түпнұсқа', 'көшірме', 'көшірме', 'үзінді']);
  expect(rows[2]?.[4]).toBe('21.11.2026\n21.11.2026 алынды');
});

async function extractFor(studentId: string): Promise<void> {
  const sha256 = 'e'.repeat(64);
  const { db } = app.deps;
  await db('document_bytes').insert({ sha256, bytes: Buffer.from('extract') });
  for (const language of ['kk', 'ru']) {
    const place = { id: `extract-${language}`, case_id: order.id, key: 'extract', language, purpose: 'extract' };
    const title = JSON.stringify({ kk: 'Үзінді', ru: 'Выписка', en: 'Extract' });
    const file = { media_type: 'x/y', file_name: 'x', size_bytes: 7, sha256, created_at: AT, version: order.version };
    await db('documents').insert({ ...place, title, student_id: studentId, ...file });
    const filed = { student_id: studentId, document_id: place.id, case_id: order.id, filed_at: AT };
    await db('personal_file_papers').insert(filed);
  }
}

test('a record on paper is named in the language of the paper and comes once as long as nothing changes', async () => {
  const path = `/cases/${order.id}/records/version-history/document?lang=kk`;
  const answer = await registrar.get(path);
  const disposition = decodeURIComponent(answer.headers.get('content-disposition') ?? '');
  expect(disposition).toContain("filename*=UTF-8''Нұсқалар тарихы.docx");
  expect(disposition).toMatch(/filename="version-history-\w+-kk\.docx"/);
  const etag = answer.headers.get('etag') ?? '';
  expect((await registrar.get(path, { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })).status).toBe(304);
  const trace: unknown[] = await app.deps
    .db('access_log')
    .where({ person_id: 'person-registrar', subject: `${order.id}/version-history` });
  expect(trace.length).toBeGreaterThan(0);
});

test('nine hundred people who read a paper fill a sheet', async () => {
  const deans = ['person-dean-1', 'person-dean-2', 'person-dean-3', 'person-dean-4'];
  for (let index = 0; index < 900; index += 1) {
    await askToRead(`many-${index}`, { personId: deans[index % 4] ?? '', read: true });
  }
  const sheet = await paper('acquaintance-sheet', 'kk');
  expect(sheet.tables[0]?.rows.length).toBeGreaterThan(900);
});

test('a record that does not exist, or in a language no paper is made in, is refused in words', async () => {
  expect((await registrar.get(`/cases/${order.id}/records/nothing`)).status).toBe(404);
  const { status, body } = await registrar.get(`/cases/${order.id}/records/visa-sheet/document?lang=en`);
  expect([status, body.code, body.errors[0]?.pointer]).toEqual([400, 'MALFORMED', '/lang']);
});
