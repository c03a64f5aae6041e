/** Papers: begun, read, changed and talked about. */
import { changes, EVERYBODY, READS_CASE, row, type Row, type Statuses } from './row.ts';

/** Reads of another's draft: only the roles that read all. */
const READS_DRAFT: Statuses = { ...READS_CASE, 'dean-1': 404, 'adviser-1': 404, accountant: 404 };
const STARTS_ORDER: Statuses = { registrar: 422, 'registrar-head': 422, specialist: 422, others: 403 };

export const CASE_ROWS: readonly Row[] = [
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
  row('getCase', 'a case under way', READS_CASE, (user, of) => user.get(`/cases/${of.order.id}`)),
  row('getCase', 'the draft of another', READS_DRAFT, (user, of) => user.get(`/cases/${of.draft.id}`)),
  row('getCase', 'a case as it stood', READS_CASE, (user, of) =>
    user.get(`/cases/${of.order.id}?at=${of.order.updatedAt}`),
  ),
  row('previewCase', 'a case under way', READS_CASE, (user, of) => user.get(`/cases/${of.order.id}/preview`)),
  row('listDocuments', 'a case under way', READS_CASE, (user, of) => user.get(`/cases/${of.order.id}/documents`)),
  row('getDocumentContent', 'a case under way', READS_CASE, (user) => user.get('/documents/document-1/content')),
  row('getHistory', 'a case under way', READS_CASE, (user, of) => user.get(`/cases/${of.order.id}/history`)),
  row('getVisas', 'a case under way', READS_CASE, (user, of) => user.get(`/cases/${of.order.id}/visas`)),
  row('getCaseRecord', 'a case under way', READS_CASE, (user, of) =>
    user.get(`/cases/${of.order.id}/records/visa-sheet`),
  ),
  row('getCaseRecordDocument', 'a case under way', READS_CASE, (user, of) =>
    user.get(`/cases/${of.order.id}/records/acquaintance-sheet/document?lang=kk`),
  ),
  row('getCaseRecord', 'a case as it stood', READS_CASE, (user, of) =>
    user.get(`/cases/${of.order.id}/records/version-history?at=${of.order.updatedAt}`),
  ),
  row('getCaseRecordDocument', 'a case as it stood', READS_CASE, (user, of) =>
    user.get(`/cases/${of.order.id}/records/visa-sheet/document?lang=ru&at=${of.order.updatedAt}`),
  ),
  row('getForecast', 'a case under way', READS_CASE, (user, of) => user.get(`/cases/${of.order.id}/forecast`)),
  row('compareVersions', 'a case under way', READS_CASE, (user, of) =>
    user.get(`/cases/${of.order.id}/versions/1/difference`),
  ),
  row('dryRun', 'a case under way', READS_CASE, (user, of) => user.post(`/cases/${of.order.id}/dry-run`)),
  row('editContent', 'a case under way', changes(READS_CASE, { registrar: 422, others: 403 }), (user, of) =>
    user.put(`/cases/${of.order.id}/content`, { content: {}, version: 1 }),
  ),
  row('submitCase', 'a case under way', changes(READS_CASE, { registrar: 409, others: 403 }), (user, of) =>
    user.post(`/cases/${of.order.id}/submit`),
  ),
  row('withdrawCase', 'a case under way', changes(READS_CASE, { registrar: 400, others: 400 }, 400), (user, of) =>
    user.post(`/cases/${of.order.id}/withdraw`),
  ),
  row(
    'settleWait',
    'a case that does not wait',
    changes(READS_CASE, { 'registrar-head': 409, others: 403 }),
    (user, of) => user.post(`/cases/${of.order.id}/wait`, { decision: 'go-on', reason: 'It came on paper.' }),
  ),
  row('confirmLanguage', 'a case under way', changes(READS_CASE, { registrar: 409, others: 403 }), (user, of) =>
    user.post(`/cases/${of.order.id}/confirm-language`, { language: 'kk' }),
  ),
  row('listComments', 'a case under way', READS_CASE, (user, of) => user.get(`/cases/${of.order.id}/comments`)),
  row('addComment', 'a case under way', changes(READS_CASE, { others: 200 }), (user, of) =>
    user.post(`/cases/${of.order.id}/comments`, { text: 'Seen.' }),
  ),
  row(
    'createUpload',
    'nothing',
    { registrar: 400, 'registrar-head': 400, specialist: 400, diploma: 400, 'student-1': 400, others: 403 },
    (user) => user.post('/uploads'),
  ),
];
