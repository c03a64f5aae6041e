import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import {
  enterResultsSchema,
  sheetAnswerSchema,
  sheetListSchema,
  sheetParamsSchema,
} from '../../../contracts/grade-sheets.schemas.ts';
import { DOCX } from '../../made-file.ts';
import { operation } from '../../operation.ts';

const tag = 'grade-sheets';

export const listSheets = operation({
  id: 'listSheets',
  method: 'get',
  path: '/campaigns/{id}/sheets',
  tag,
  summary: 'Grade sheets of a summer semester in the order of their numbers',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: sheetListSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getSheet = operation({
  id: 'getSheet',
  method: 'get',
  path: '/campaigns/{id}/sheets/{sheet}',
  tag,
  summary: 'A grade sheet with its students, their results and the scale',
  access: 'signed-in',
  params: sheetParamsSchema,
  status: 200,
  answer: sheetAnswerSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getSheetDocument = operation({
  id: 'getSheetDocument',
  method: 'get',
  path: '/campaigns/{id}/sheets/{sheet}/document',
  tag,
  summary: 'The sheet as it was issued',
  access: 'signed-in',
  params: sheetParamsSchema,
  status: 200,
  answer: { mediaType: DOCX },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const enterSheetResults = operation({
  id: 'enterSheetResults',
  method: 'put',
  path: '/campaigns/{id}/sheets/{sheet}/results',
  tag,
  summary: 'Enter percentages; letters and points follow from the scale of the academic year',
  access: 'signed-in',
  params: sheetParamsSchema,
  body: enterResultsSchema,
  example: { results: [{ applicationId: '01J', percent: 82 }] },
  status: 200,
  answer: sheetAnswerSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_PHASE', 'SHEET_COLLECTED', 'CONTENT_INVALID'],
});

export const collectGradeSheet = operation({
  id: 'collectGradeSheet',
  method: 'post',
  path: '/campaigns/{id}/sheets/{sheet}/collect',
  tag,
  summary: 'Take a complete sheet in',
  access: 'signed-in',
  params: sheetParamsSchema,
  status: 200,
  answer: sheetAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_PHASE', 'SHEET_COLLECTED', 'SHEET_INCOMPLETE'],
});
