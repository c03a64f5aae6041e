/** Journals, files of the office and how long they are kept. */
import { row, type Row, type Statuses } from './row.ts';

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
const CHANGES_RETENTION: Statuses = { 'registrar-head': 404, archive: 404, others: 403 };
const RETENTION_RULE = {
  validFrom: '2026-01-01',
  period: null,
  archiveAfterYears: 1,
  source: 'List',
  confirmed: false,
};

export const JOURNAL_ROWS: readonly Row[] = [
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
];
