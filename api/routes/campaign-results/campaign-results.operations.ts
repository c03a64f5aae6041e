import {
  decidedSchema,
  decideOutcomesSchema,
  outcomeListSchema,
  outcomeQuerySchema,
  reportFileQuerySchema,
  reportSchema,
} from '../../../contracts/campaign-results.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { DOCX, XLSX } from '../../made-file.ts';
import { operation } from '../../operation.ts';

const tag = 'campaign-results';

export const listOutcomes = operation({
  id: 'listOutcomes',
  method: 'get',
  path: '/campaigns/{id}/outcomes',
  tag,
  summary: 'What a summer semester comes to for each student, by the sheets as they stand',
  access: 'signed-in',
  params: idParamsSchema,
  query: outcomeQuerySchema,
  status: 200,
  answer: outcomeListSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const decideOutcomes = operation({
  id: 'decideOutcomes',
  method: 'put',
  path: '/campaigns/{id}/outcomes/decisions',
  tag,
  summary: 'Decide what follows for students before the results are closed',
  access: 'signed-in',
  params: idParamsSchema,
  body: decideOutcomesSchema,
  example: { decisions: [{ studentId: 'student-1', outcome: 'transfer' }] },
  status: 200,
  answer: decidedSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_PHASE', 'CONTENT_INVALID'],
});

export const getCampaignReport = operation({
  id: 'getCampaignReport',
  method: 'get',
  path: '/campaigns/{id}/report',
  tag,
  summary: 'Figures of a summer semester as they are now',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: reportSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getCampaignReportDocument = operation({
  id: 'getCampaignReportDocument',
  method: 'get',
  path: '/campaigns/{id}/report/document',
  tag,
  summary: 'The closing report as a DOCX in Kazakh or Russian',
  access: 'signed-in',
  params: idParamsSchema,
  query: reportFileQuerySchema,
  status: 200,
  answer: { mediaType: DOCX },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getCampaignReportSpreadsheet = operation({
  id: 'getCampaignReportSpreadsheet',
  method: 'get',
  path: '/campaigns/{id}/report/spreadsheet',
  tag,
  summary: 'The students of the closing report as a table',
  access: 'signed-in',
  params: idParamsSchema,
  query: reportFileQuerySchema,
  status: 200,
  answer: { mediaType: XLSX },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});
