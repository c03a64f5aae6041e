/** Who may call what: every operation by every role, on an order about a student of one faculty and one adviser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '../../api/operations.ts';
import { createSignaturesStore } from '../../db/stores/signatures-store.ts';
import { APPLICATION_ROWS } from './access-rows/applications.ts';
import { CAMPAIGN_GROUP_ROWS } from './access-rows/campaign-groups.ts';
import { CAMPAIGN_PAYMENT_ROWS } from './access-rows/campaign-payments.ts';
import { CAMPAIGN_ROWS } from './access-rows/campaigns.ts';
import { LOGINS, row, type Login, type Row, type Statuses } from './access-rows/row.ts';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { openOrder, submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

/** Reads of a case under way: those of its faculty and adviser, those asked, and the roles that read all. */
const READS_CASE: Statuses = {
  'dean-2': 404,
  'adviser-3': 404,
  archive: 404,
  diploma: 404,
  admin: 404,
  'student-1': 404,
  others: 200,
};
/** Reads of another's draft: only the roles that read all. */
const READS_DRAFT: Statuses = { ...READS_CASE, 'dean-1': 404, 'adviser-1': 404, accountant: 404 };
const READS_JOURNALS: Statuses = {
  'dean-1': 403,
  'dean-2': 403,
  'adviser-1': 403,
  'adviser-3': 403,
  accountant: 403,
  admin: 403,
  'student-1': 403,
  others: 200,
};
const READS_ROUTES: Statuses = { 'registrar-head': 200, admin: 200, auditor: 200, others: 403 };
const DRAFT_STEP = { key: 'draft', type: 'draft', title: { kk: 'Жоба', ru: 'Проект', en: 'Draft' } };
const READS_STUDENT: Statuses = { 'dean-2': 404, 'adviser-3': 404, admin: 404, 'student-1': 404, others: 200 };
const STARTS_ORDER: Statuses = { registrar: 422, 'registrar-head': 422, specialist: 422, others: 403 };
const USES_IIN: Statuses = {
  registrar: 200,
  'registrar-head': 200,
  specialist: 200,
  archive: 200,
  diploma: 200,
  others: 403,
};
/** Grades are the business of fewer people than the list of students. */
const READS_GRADES: Statuses = { ...READS_STUDENT, lawyer: 404, accountant: 404, archive: 404 };
const READS_CANDIDATES: Statuses = {
  lawyer: 403,
  accountant: 403,
  archive: 403,
  admin: 403,
  'student-1': 403,
  others: 200,
};
const EVERYBODY: Statuses = { others: 200 };
const CHANGES_CALENDAR: Statuses = { 'registrar-head': 409, admin: 409, others: 403 };
const CHANGES_RETENTION: Statuses = { 'registrar-head': 404, archive: 404, others: 403 };
const RETENTION_RULE = {
  validFrom: '2026-01-01',
  period: null,
  archiveAfterYears: 1,
  source: 'List',
  confirmed: false,
};
const READS_MOVES: Statuses = {
  'dean-1': 403,
  'dean-2': 403,
  'adviser-1': 403,
  'adviser-3': 403,
  accountant: 403,
  archive: 403,
  diploma: 403,
  'student-1': 403,
  others: 404,
};
const CALENDAR_DAYS = { validFrom: '2030-01-01', version: 0, days: [{ date: '2030-01-08', kind: 'ordinary' }] };

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
  ...CAMPAIGN_ROWS,
  ...CAMPAIGN_GROUP_ROWS,
  ...APPLICATION_ROWS,
  ...CAMPAIGN_PAYMENT_ROWS,
  row('getMe', 'oneself', EVERYBODY, (user) => user.get('/me')),
  row('listProcesses', 'what one may start', EVERYBODY, (user) => user.get('/processes')),
  row('listProcesses', 'all procedures', { 'registrar-head': 200, admin: 200, others: 403 }, (user) =>
    user.get('/processes?of=all'),
  ),
  row('getKind', 'a kind of order', { registrar: 200, 'registrar-head': 200, specialist: 200, others: 404 }, (user) =>
    user.get('/processes/order/kinds/enrolment'),
  ),
  row('createCase', 'an order without content', STARTS_ORDER, (user) =>
    user.post('/cases', { process: 'order', kind: 'enrolment', content: {} }),
  ),
  row('listCases', 'cases', EVERYBODY, (user) => user.get('/cases')),
  row('getCase', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}`)),
  row('getCase', 'the draft of another', READS_DRAFT, (user) => user.get(`/cases/${draft.id}`)),
  row('getCase', 'a case as it stood', READS_CASE, (user) => user.get(`/cases/${order.id}?at=${order.updatedAt}`)),
  row('previewCase', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}/preview`)),
  row('listDocuments', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}/documents`)),
  row('getDocumentContent', 'a case under way', READS_CASE, (user) => user.get('/documents/document-1/content')),
  row('getHistory', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}/history`)),
  row('getVisas', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}/visas`)),
  row('getSigning', 'a task of a case under way', READS_CASE, (user) =>
    user.get(`/tasks/${order.openTasks[0]?.id}/signing`),
  ),
  row('listSignatures', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}/signatures`)),
  row('getCms', 'a signature under a case under way', READS_CASE, (user) => user.get('/signatures/signature-1-1/cms')),
  row('getCaseRecord', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}/records/visa-sheet`)),
  row('getCaseRecordDocument', 'a case under way', READS_CASE, (user) =>
    user.get(`/cases/${order.id}/records/acquaintance-sheet/document?lang=kk`),
  ),
  row('getForecast', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}/forecast`)),
  row('compareVersions', 'a case under way', READS_CASE, (user) =>
    user.get(`/cases/${order.id}/versions/1/difference`),
  ),
  row('dryRun', 'a case under way', READS_CASE, (user) => user.post(`/cases/${order.id}/dry-run`)),
  row('editContent', 'a case under way', changes(READS_CASE, { registrar: 422, others: 403 }), (user) =>
    user.put(`/cases/${order.id}/content`, { content: {}, version: 1 }),
  ),
  row('submitCase', 'a case under way', changes(READS_CASE, { registrar: 409, others: 403 }), (user) =>
    user.post(`/cases/${order.id}/submit`),
  ),
  row('withdrawCase', 'a case under way', changes(READS_CASE, { registrar: 400, others: 400 }, 400), (user) =>
    user.post(`/cases/${order.id}/withdraw`),
  ),
  row('settleWait', 'a case that does not wait', changes(READS_CASE, { 'registrar-head': 409, others: 403 }), (user) =>
    user.post(`/cases/${order.id}/wait`, { decision: 'go-on', reason: 'It came on paper.' }),
  ),
  row('decideTask', 'the task of nobody in the table', changes(READS_CASE, { others: 409 }), (user) =>
    user.post(`/tasks/${order.openTasks[0]?.id}/decision`, { action: 'approve', version: 99 }),
  ),
  row('undoDecision', 'the answer of nobody in the table', changes(READS_CASE, { others: 409 }), (user) =>
    user.post(`/tasks/${order.openTasks[0]?.id}/undo`),
  ),
  row('askQuestion', 'a task, of nobody', changes(READS_CASE, { others: 422 }), (user) =>
    user.post(`/tasks/${order.openTasks[0]?.id}/question`, { text: 'Which order?', to: 'person-nobody' }),
  ),
  row('delegateTask', 'a task, to nobody', changes(READS_CASE, { others: 422 }), (user) =>
    user.post(`/tasks/${order.openTasks[0]?.id}/delegate`, { to: 'person-nobody', reason: 'Away.' }),
  ),
  row('reassignTask', 'a task, to nobody', changes(READS_CASE, { 'registrar-head': 422, others: 403 }), (user) =>
    user.post(`/tasks/${order.openTasks[0]?.id}/reassign`, { to: 'person-nobody', reason: 'Away.' }),
  ),
  row('decideTasks', 'a task of nobody', { auditor: 403, others: 200 }, (user) =>
    user.post('/decisions', { items: [{ taskId: 'none', action: 'approve', version: 1 }] }),
  ),
  row('confirmLanguage', 'a case under way', changes(READS_CASE, { registrar: 409, others: 403 }), (user) =>
    user.post(`/cases/${order.id}/confirm-language`, { language: 'kk' }),
  ),
  row('listComments', 'a case under way', READS_CASE, (user) => user.get(`/cases/${order.id}/comments`)),
  row('addComment', 'a case under way', changes(READS_CASE, { others: 200 }), (user) =>
    user.post(`/cases/${order.id}/comments`, { text: 'Seen.' }),
  ),
  row('findPeople', 'colleagues', { 'student-1': 403, others: 200 }, (user) => user.get('/people?q=a')),
  row('listTasks', 'one’s own inbox', EVERYBODY, (user) => user.get('/tasks')),
  row('listAbsences', 'absences', EVERYBODY, (user) => user.get('/absences')),
  row('enterAbsence', 'an absence of nobody', { 'registrar-head': 422, admin: 422, others: 403 }, (user) =>
    user.post('/absences', {
      person: 'person-nobody',
      from: '2030-01-01',
      to: '2029-01-01',
      basis: { number: '1', date: '2026-01-01' },
    }),
  ),
  row('cancelAbsence', 'no absence', { auditor: 403, others: 404 }, (user) =>
    user.post('/absences/none/cancel', { reason: 'Mistaken.' }),
  ),
  row('getCalendarYear', 'the calendar', EVERYBODY, (user) => user.get('/calendar/years/2026')),
  row('listCalendarChanges', 'changes of the calendar', EVERYBODY, (user) => user.get('/calendar/changes')),
  row('getCalendarChange', 'no change', { others: 404 }, (user) => user.get('/calendar/changes/none')),
  row('previewCalendar', 'a calendar that has changed', CHANGES_CALENDAR, (user) =>
    user.post('/calendar/preview', CALENDAR_DAYS),
  ),
  row('changeCalendar', 'a calendar that has changed', CHANGES_CALENDAR, (user) =>
    user.post('/calendar/changes', { ...CALENDAR_DAYS, basis: 'Order', reason: 'Mistaken.' }),
  ),
  row('listDeadlineMoves', 'no change', READS_MOVES, (user) => user.get('/calendar/changes/none/moves')),
  row('listRoutes', 'routes', READS_ROUTES, (user) => user.get('/routes')),
  row('getRoute', 'a route', READS_ROUTES, (user) => user.get('/routes/order/enrolment')),
  row('getRouteDefinition', 'a version', READS_ROUTES, (user) => user.get('/routes/order/enrolment/versions/1')),
  row('validateRoute', 'no steps worth the name', READS_ROUTES, (user) =>
    user.post('/routes/order/enrolment/validate', { steps: [DRAFT_STEP] }),
  ),
  row('proveRouteWithSample', 'a route', READS_ROUTES, (user) =>
    user.post('/routes/order/enrolment/proof', { steps: [DRAFT_STEP] }),
  ),
  row('simulateRoute', 'a route', READS_ROUTES, (user) =>
    user.post('/routes/order/enrolment/simulate', { steps: [DRAFT_STEP] }),
  ),
  row('saveRoute', 'a route that cannot run', { 'registrar-head': 422, others: 403 }, (user) =>
    user.post('/routes/order/enrolment/versions', {
      steps: [DRAFT_STEP],
      ...{ validFrom: '2030-01-01', reason: 'New.', source: '', createdFrom: 1, latest: 1 },
    }),
  ),
  row('cancelRoute', 'no version', { 'registrar-head': 404, others: 403 }, (user) =>
    user.post('/routes/order/enrolment/versions/9/cancel', { reason: 'Mistaken.' }),
  ),
  row('getNotificationSettings', 'oneself', EVERYBODY, (user) => user.get('/me/notification-settings')),
  row('saveNotificationSettings', 'oneself', { others: 400 }, (user) => user.put('/me/notification-settings', {})),
  row('sendTestMail', 'a program without a mail server', { others: 409 }, (user) =>
    user.post('/me/notification-settings/test'),
  ),
  row('listUndeliveredMails', 'mails of all', { admin: 200, others: 403 }, (user) => user.get('/mails/undelivered')),
  row('retryMail', 'no mail', { admin: 409, others: 403 }, (user) => user.post('/mails/none/retry')),
  row('listOfficeFiles', 'files of the office', READS_JOURNALS, (user) => user.get('/office-files?due=overdue')),
  row('getOfficeFilesTable', 'files of the office', READS_JOURNALS, (user) => user.get('/office-files/spreadsheet')),
  row('listRetentionClasses', 'rules of retention', READS_JOURNALS, (user) => user.get('/retention-classes')),
  row('previewRetentionRule', 'a class nobody knows', CHANGES_RETENTION, (user) =>
    user.post('/retention-classes/nothing/preview', RETENTION_RULE),
  ),
  row('enterRetentionRule', 'a class nobody knows', CHANGES_RETENTION, (user) =>
    user.post('/retention-classes/nothing/rules', { ...RETENTION_RULE, reason: 'Found.' }),
  ),
  row('listJournals', 'journals', READS_JOURNALS, (user) => user.get('/journals')),
  row('listJournalEntries', 'a journal', READS_JOURNALS, (user) => user.get('/journals/orders-students/entries')),
  row('getJournalDocument', 'a journal', READS_JOURNALS, (user) => user.get('/journals/orders-students/document')),
  row('getJournalSpreadsheet', 'a journal', READS_JOURNALS, (user) =>
    user.get('/journals/orders-students/spreadsheet'),
  ),
  row('listStudents', 'students', EVERYBODY, (user) => user.get('/students')),
  row('getStudent', 'a student', READS_STUDENT, (user) => user.get(`/students/${student.id}`)),
  row('lookUpStudents', 'numbers', USES_IIN, (user) => user.post('/students/lookup', { iins: [student.iin] })),
  row('getAcademicRecord', 'of a student', READS_GRADES, (user) => user.get(`/students/${student.id}/academic-record`)),
  row('listCourses', 'courses', EVERYBODY, (user) => user.get('/courses?q=HKZ')),
  row('listCandidates', 'candidates', READS_CANDIDATES, (user) => user.get('/candidates')),
  row('listImports', 'files taken in', { registrar: 200, 'registrar-head': 200, auditor: 200, others: 403 }, (user) =>
    user.get('/imports'),
  ),
  row('getImportExample', 'an example', EVERYBODY, (user) => user.get('/imports/results/example')),
  row('previewImport', 'a list', { registrar: 422, 'registrar-head': 422, others: 403 }, (user) =>
    user.post('/imports/results'),
  ),
  row('confirmImport', 'a list', { registrar: 404, 'registrar-head': 404, others: 403 }, (user) =>
    user.post('/imports/none/confirm', {}),
  ),
  row('importStudents', 'a list', { registrar: 422, 'registrar-head': 422, others: 403 }, (user) =>
    user.post('/students/import', { text: 'x\n1\n' }),
  ),
  row('listProgrammes', 'programmes', EVERYBODY, (user) => user.get('/programmes')),
  row(
    'createUpload',
    'nothing',
    { registrar: 400, 'registrar-head': 400, specialist: 400, diploma: 400, 'student-1': 400, others: 403 },
    (user) => user.post('/uploads'),
  ),
  row('createToken', 'a token that has expired', { others: 400 }, (user) =>
    user.post('/tokens', { name: 'x', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' }),
  ),
];

/** Whoever may not see the case is told nothing of it; the auditor sees it and changes nothing. */
function changes(reads: Statuses, seen: Statuses, hidden = 404): Statuses {
  const invisible = Object.fromEntries(Object.entries(reads).filter(([, status]) => status === 404));
  const blind = Object.fromEntries(Object.keys(invisible).map((login) => [login, hidden]));
  return { ...seen, ...blind, auditor: 403 };
}

test.each(TABLE)('$operation on $what answers each role as it should', async ({ call, statuses }) => {
  const { others, ...named } = statuses;
  const expected = LOGINS.map((login) => [login, named[login] ?? others]);
  const seen: [Login, number][] = [];
  for (const login of LOGINS) seen.push([login, (await call(userOf(login))).status]);
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
