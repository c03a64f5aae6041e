/** The API before the real engine: Temporal, the worker with its activities, PostgreSQL and rendered papers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '@temporalio/client';
import { createActivities, type Activities } from '../../activities/index.ts';
import type { AppDeps } from '../../api/app-deps.ts';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import { createRenderer, type Renderer } from '../../documents/index.ts';
import { PROCEDURES } from '../../processes/index.ts';
import { createAbsenceClient } from '../../platform/temporal/absence-client.ts';
import { createCaseClient } from '../../platform/temporal/case-client.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { quietRuntime, startTestWorker, TEST_PAYLOAD_KEYS, type TestWorker } from '../case-worker.ts';
import { reachThrough } from '../reach.ts';
import { TEST_NAMESPACE, temporalAddress } from '../temporal.ts';
import { eventually } from '../eventually.ts';
import { createJournalsStore } from '../../db/stores/journals-store.ts';
import { send, type AnswerBody, type ApiUser } from './api-user.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KINDS = PROCEDURES.flatMap(({ key, kinds }) => kinds.map((kind) => [key, kind.key] as const));
const MOST_ROUNDS = 40;

let app: TestApp;
let worker: TestWorker;
let renderer: Renderer;
let client: Client;
beforeAll(async () => {
  renderer = createRenderer({ threads: 1 });
  quietRuntime();
  client = createTemporalClient({
    temporalAddress: await temporalAddress(),
    temporalNamespace: TEST_NAMESPACE,
    payloadKeys: TEST_PAYLOAD_KEYS,
  });
  app = await startTestApp(async (deps) => {
    worker = await startTestWorker(activitiesOf(deps));
    return {
      cases: createCaseClient(client, worker.taskQueue),
      absences: createAbsenceClient(client, worker.taskQueue),
    };
  });
});
afterAll(async () => {
  await worker.stop();
  await client.connection.close();
  await renderer.close();
  await app.close();
});

function activitiesOf({ db, clock, settings: { timeZone, publicUrl } }: AppDeps): Activities {
  const renderDocx = (requests: Parameters<Renderer['renderDocxBatch']>[0]) => renderer.renderDocxBatch(requests);
  return createActivities({ db, clock, timeZone, publicUrl, renderDocx, ...reachThrough(() => worker) });
}

const users = new Map<string, Promise<ApiUser>>();

function user(login: string): Promise<ApiUser> {
  const known = users.get(login) ?? app.user(login);
  users.set(login, known);
  return known;
}

type CaseBody = AnswerBody['case'];

async function readCase(reader: ApiUser, id: string): Promise<CaseBody> {
  return (await reader.get(`/cases/${id}`)).body.case;
}

/** The open task of a person, once they are asked. */
function taskOf(reader: ApiUser, id: string, login: string): Promise<CaseBody['openTasks'][number]> {
  return eventually(async () =>
    (await readCase(reader, id)).openTasks.find(({ assignee }) => assignee.login === login),
  );
}

/** Lets whoever is asked answer until the case is closed. */
async function driveToClose(reader: ApiUser, id: string): Promise<CaseBody> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const view = await eventually(async () => {
      const now = await readCase(reader, id);
      return now.status === 'closed' || now.openTasks.length > 0 ? now : undefined;
    });
    if (view.status === 'closed') return view;
    for (const task of view.openTasks) {
      const decision = { action: task.action, version: view.version };
      const { status, body } = await (await user(task.assignee.login)).post(`/tasks/${task.id}/decision`, decision);
      if (status !== 200) throw new Error(`${task.assignee.login}: ${JSON.stringify(body)}`);
    }
  }
  throw new Error('The case does not come to its end.');
}

test.each(KINDS)('%s/%s goes from its sample to a closed, numbered case', async (process, kind) => {
  const author = await user('registrar');
  const sample = (await author.get(`/processes/${process}/kinds/${kind}`)).body.sample;
  const opened = await author.post('/cases', { process, kind, content: sample });
  expect(opened.status).toBe(201);
  const { id } = opened.body.case;
  const submitted = await author.post(`/cases/${id}/submit`);
  expect(submitted.body).toMatchObject({ case: { status: 'in-progress' } });
  const closed = await driveToClose(author, id);
  expect(closed).toMatchObject({ number: expect.any(String), openTasks: [] });
  const later: Readonly<Record<string, readonly string[]>> = {
    annulment: [],
    amendment: ['annul'],
    'summer-opening-amendment': ['annul'],
  };
  expect(closed.allowedActions).toEqual(process === 'order' ? (later[kind] ?? ['annul', 'amend']) : []);
  const documents = (await author.get(`/cases/${id}/documents`)).body.items;
  const languages = documents
    .filter((document) => document.purpose === 'registered')
    .map((document) => document.language);
  expect(new Set(languages)).toEqual(new Set(['kk', 'ru']));
});

test('the journal shows the numbers given, in order, and a document comes with its bytes, type and name', async () => {
  const registrar = await user('registrar');
  const { items } = (await registrar.get('/journals/orders-students/entries')).body;
  expect(items.map(({ number }) => number)).toEqual(items.map((_item, index) => `${index + 1}-С`));
  const [entry] = items;
  const [document] = (await registrar.get(`/cases/${entry?.caseId ?? ''}/documents`)).body.items;
  const response = await fetch(`${app.url}/api/v1/documents/${document?.id}/content`, {
    headers: { Cookie: registrar.cookie },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([bytes[0], bytes[1]]).toEqual([0x50, 0x4b]);
  expect(response.headers.get('content-type')).toContain('wordprocessingml');
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''\S+$/,
  );
  expect(bytes.length).toBe(document?.sizeBytes);
});

test('anybody can check a registered paper and a file by the address printed on it, and learns nothing of students', async () => {
  const registrar = await user('registrar');
  const [entry] = (await registrar.get('/journals/orders-students/entries')).body.items;
  const caseId = entry?.caseId ?? '';
  const token = await createJournalsStore(app.deps.db).verificationToken(caseId);
  const seen = await send(app.url, 'GET', `/verify/${token}`);
  expect(seen.body).toMatchObject({ number: entry?.number, status: 'in-force' });
  const [student] = (await readCase(registrar, caseId)).students;
  expect(seen.text).not.toContain(student?.name.split(' ')[0]);
  const documents = (await registrar.get(`/cases/${caseId}/documents`)).body.items;
  const document = documents.find(({ purpose }) => purpose === 'registered');
  const headers = { Cookie: registrar.cookie };
  const file = await (await fetch(`${app.url}/api/v1/documents/${document?.id}/content`, { headers })).arrayBuffer();
  expect(await fileMatches(token ?? '', file)).toBe(true);
  new Uint8Array(file)[100] = 0xff;
  expect(await fileMatches(token ?? '', file)).toBe(false);
  expect((await send(app.url, 'GET', `/verify/${token}x`)).status).toBe(404);
});

async function fileMatches(token: string, file: ArrayBuffer): Promise<boolean> {
  const body = new FormData();
  body.set('file', new Blob([file]), 'paper.docx');
  return (await send(app.url, 'POST', `/verify/${token}`, { body })).body.matches;
}

test('an expelled student is found expelled, with the order and the extract in the file', async () => {
  const registrar = await user('registrar');
  const order = await submitOrder(registrar, 'expulsion-own-wish', ['student-0500']);
  await driveToClose(registrar, order.id);
  const { student } = (await registrar.get('/students/student-0500')).body;
  expect(student.status).toBe('expelled');
  expect(student.orders).toMatchObject([{ caseId: order.id, effectiveOn: expect.any(String) }]);
  expect(student.papers.map(({ language }) => language).sort()).toEqual(['kk', 'ru']);
  expect(student.openCaseId).toBeUndefined();
});

test('an order whose vice-rector is away is signed by the deputy, and its sheet says for whom and by which order', async () => {
  const head = await user('registrar-head');
  const today = app.deps.clock.today();
  const away = { person: 'person-vice-rector', deputy: 'person-archive', from: today, to: today };
  const entered = await head.post('/absences', { ...away, basis: { number: '12', date: '2026-11-01' } });
  expect(entered.status, entered.text).toBe(201);
  const registrar = await user('registrar');
  const order = await submitOrder(registrar, 'change-of-surname');
  const { number } = await driveToClose(registrar, order.id);
  expect(number).toBeDefined();
  const { id } = (entered.body as unknown as { absence: { id: string } }).absence;
  expect((await head.post(`/absences/${id}/cancel`, { reason: 'Back.' })).status).toBe(200);
  expect((await (await user('vice-rector')).get(`/cases/${order.id}`)).status).toBe(200);
  expect(await registeredText(registrar, order.id, 'ru')).toEqual(
    expect.arrayContaining([
      'за Алимжанову Г.С. (приказ № 12 от 01.11.2026)',
      'И.о. проректора по академическим вопросам',
    ]),
  );
  expect(await registeredText(registrar, order.id, 'kk')).toEqual(
    expect.arrayContaining([
      'Әлімжанова Г.С. үшін (№ 12, 01.11.2026 бұйрық)',
      'Академиялық мәселелер жөніндегі проректор м.а.',
    ]),
  );
});

/** Paragraphs of the registered order in a language. */
async function registeredText(reader: ApiUser, caseId: string, language: string): Promise<string[]> {
  const { items } = (await reader.get(`/cases/${caseId}/documents`)).body;
  const paper = items.find((item) => item.purpose === 'registered' && item.language === language);
  const response = await fetch(`${app.url}/api/v1/documents/${paper?.id}/content`, {
    headers: { Cookie: reader.cookie },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return openDocx(bytes).text.replaceAll('\u00A0', ' ').split('\n');
}

test('a repeated key reaches the engine once, and a second click is told so by the engine', async () => {
  const registrar = await user('registrar');
  const order = await submitOrder(registrar, 'expulsion-own-wish');
  const task = await taskOf(registrar, order.id, 'lawyer');
  const lawyer = await user('lawyer');
  const decide = (key: string) =>
    lawyer.post(`/tasks/${task.id}/decision`, { action: 'approve', version: 1 }, { 'Idempotency-Key': key });
  const [one, same] = await Promise.all([decide('click'), decide('click')]);
  expect([one.status, same.status]).toEqual([200, 200]);
  expect((await decide('another')).body.code).toBe('ALREADY_DECIDED');
  await registrar.post(`/cases/${order.id}/withdraw`, { reason: 'Enough.' });
  expect((await decide('after-the-end')).body.code).toBe('CASE_CLOSED');
});

test('a decision while the worker is away is answered 503, kept, and stands once when the worker is back', async () => {
  const registrar = await user('registrar');
  const order = await submitOrder(registrar, 'expulsion-own-wish', ['student-0510']);
  const task = await taskOf(registrar, order.id, 'lawyer');
  const lawyer = await user('lawyer');
  const decide = () =>
    lawyer.post(`/tasks/${task.id}/decision`, { action: 'approve', version: 1 }, { 'Idempotency-Key': 'while-away' });
  await worker.stop();
  const lost = await decide();
  expect([lost.status, lost.body.code]).toEqual([503, 'UNAVAILABLE']);
  worker = await startTestWorker(activitiesOf(app.deps), worker.taskQueue);
  const repeated = await eventually(async () => {
    const answer = await decide();
    return answer.status === 200 ? answer : undefined;
  });
  expect(repeated.body.task).toMatchObject({ status: 'done', verdict: 'approve' });
  const { items } = (await registrar.get(`/cases/${order.id}/history`)).body;
  expect(items.filter(({ action }) => action === 'decided')).toHaveLength(1);
});
