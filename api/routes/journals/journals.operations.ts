import {
  journalDocumentQuerySchema,
  journalEntriesSchema,
  journalListSchema,
  journalParamsSchema,
  journalQuerySchema,
  journalSpreadsheetQuerySchema,
} from '../../../contracts/journals.schemas.ts';
import { DOCX, XLSX } from '../../made-file.ts';
import { operation } from '../../operation.ts';

const tag = 'journals';

/** Twenty thousand lines take some seconds to draw, and longer on a busy machine. */
const WHOLE_YEAR_MS = 60_000;

export const listJournals = operation({
  id: 'listJournals',
  method: 'get',
  path: '/journals',
  tag,
  summary: 'Registration journals',
  access: 'signed-in',
  status: 200,
  answer: journalListSchema,
  errors: ['FORBIDDEN'],
});

export const listJournalEntries = operation({
  id: 'listJournalEntries',
  method: 'get',
  path: '/journals/{key}/entries',
  tag,
  summary: 'Entries of a journal in the order of their numbers',
  access: 'signed-in',
  params: journalParamsSchema,
  query: journalQuerySchema,
  status: 200,
  answer: journalEntriesSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getJournalDocument = operation({
  id: 'getJournalDocument',
  method: 'get',
  path: '/journals/{key}/document',
  tag,
  summary: 'A year of a journal as a DOCX in Kazakh or Russian',
  access: 'signed-in',
  params: journalParamsSchema,
  query: journalDocumentQuerySchema,
  status: 200,
  answer: { mediaType: DOCX },
  answerWithinMs: WHOLE_YEAR_MS,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getJournalSpreadsheet = operation({
  id: 'getJournalSpreadsheet',
  method: 'get',
  path: '/journals/{key}/spreadsheet',
  tag,
  summary: 'A year of a journal as a table, in the language of the caller unless another is named',
  access: 'signed-in',
  params: journalParamsSchema,
  query: journalSpreadsheetQuerySchema,
  status: 200,
  answer: { mediaType: XLSX },
  answerWithinMs: WHOLE_YEAR_MS,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});
