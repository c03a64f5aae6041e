import {
  documentListSchema,
  dryRunSchema,
  forecastAnswerSchema,
  historySchema,
  previewQuerySchema,
  visaSheetSchema,
} from '../../../contracts/case-records.schemas.ts';
import { caseMomentQuerySchema } from '../../../contracts/cases.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { operation } from '../../operation.ts';

const shared = {
  tag: 'cases',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  errors: ['NOT_FOUND'],
} as const;

export const dryRun = operation({
  ...shared,
  id: 'dryRun',
  method: 'post',
  path: '/cases/{id}/dry-run',
  changesNothing: true,
  summary: 'Machine checks and the people of every stage, without changing anything',
  answer: dryRunSchema,
});

export const previewCase = operation({
  ...shared,
  id: 'previewCase',
  method: 'get',
  path: '/cases/{id}/preview',
  summary: 'A document of the case as it would be now, or as it would have been at a moment of its past',
  errors: ['NOT_FOUND', 'NO_SUCH_MOMENT'],
  query: previewQuerySchema,
  answer: { mediaType: 'text/html' },
});

export const listDocuments = operation({
  ...shared,
  id: 'listDocuments',
  method: 'get',
  path: '/cases/{id}/documents',
  summary: 'Frozen documents of a case',
  answer: documentListSchema,
});

export const getDocumentContent = operation({
  ...shared,
  id: 'getDocumentContent',
  method: 'get',
  path: '/documents/{id}/content',
  tag: 'documents',
  summary: 'The bytes of a document',
  answer: { mediaType: 'application/octet-stream' },
});

export const getHistory = operation({
  ...shared,
  id: 'getHistory',
  method: 'get',
  path: '/cases/{id}/history',
  summary: 'The change log of a case, in order',
  answer: historySchema,
});

export const getVisas = operation({
  ...shared,
  id: 'getVisas',
  method: 'get',
  path: '/cases/{id}/visas',
  summary: 'The visa sheet of a case, now or at a moment of its past',
  errors: ['NOT_FOUND', 'NO_SUCH_MOMENT'],
  query: caseMomentQuerySchema,
  answer: visaSheetSchema,
});

export const getForecast = operation({
  ...shared,
  id: 'getForecast',
  method: 'get',
  path: '/cases/{id}/forecast',
  summary:
    'When an open case will be over: half of the time, and nine times of ten, from past answers and present queues',
  answer: forecastAnswerSchema,
});
