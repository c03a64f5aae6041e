import {
  journalEntriesSchema,
  journalListSchema,
  journalParamsSchema,
  journalQuerySchema,
} from '../../../contracts/journals.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'journals';

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
