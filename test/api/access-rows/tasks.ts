/** What people are asked in a case, and what they answered. */
import { changes, EVERYBODY, READS_CASE, row, type Row } from './row.ts';

export const TASK_ROWS: readonly Row[] = [
  row('getSigning', 'a task of a case under way', READS_CASE, (user, of) =>
    user.get(`/tasks/${of.order.openTasks[0]?.id}/signing`),
  ),
  row('listSignatures', 'a case under way', READS_CASE, (user, of) => user.get(`/cases/${of.order.id}/signatures`)),
  row('getCms', 'a signature under a case under way', READS_CASE, (user) => user.get('/signatures/signature-1-1/cms')),
  row('decideTask', 'the task of nobody in the table', changes(READS_CASE, { others: 409 }), (user, of) =>
    user.post(`/tasks/${of.order.openTasks[0]?.id}/decision`, { action: 'approve', version: 99 }),
  ),
  row('undoDecision', 'the answer of nobody in the table', changes(READS_CASE, { others: 409 }), (user, of) =>
    user.post(`/tasks/${of.order.openTasks[0]?.id}/undo`),
  ),
  row('askQuestion', 'a task, of nobody', changes(READS_CASE, { others: 422 }), (user, of) =>
    user.post(`/tasks/${of.order.openTasks[0]?.id}/question`, { text: 'Which order?', to: 'person-nobody' }),
  ),
  row('delegateTask', 'a task, to nobody', changes(READS_CASE, { others: 422 }), (user, of) =>
    user.post(`/tasks/${of.order.openTasks[0]?.id}/delegate`, { to: 'person-nobody', reason: 'Away.' }),
  ),
  row('reassignTask', 'a task, to nobody', changes(READS_CASE, { 'registrar-head': 422, others: 403 }), (user, of) =>
    user.post(`/tasks/${of.order.openTasks[0]?.id}/reassign`, { to: 'person-nobody', reason: 'Away.' }),
  ),
  row('decideTasks', 'a task of nobody', { auditor: 403, others: 200 }, (user) =>
    user.post('/decisions', { items: [{ taskId: 'none', action: 'approve', version: 1 }] }),
  ),
  row('findPeople', 'colleagues', { 'student-1': 403, others: 200 }, (user) => user.get('/people?q=a')),
  row('listTasks', 'one’s own inbox', EVERYBODY, (user) => user.get('/tasks')),
];
