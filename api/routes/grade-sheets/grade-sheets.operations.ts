import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import {
  enterResultsSchema,
  resultsFileQuerySchema,
  resultsImportParamsSchema,
  resultsTemplateQuerySchema,
  sheetAnswerSchema,
  sheetListSchema,
  sheetParamsSchema,
} from '../../../contracts/grade-sheets.schemas.ts';
import { confirmImportSchema, importAnswerSchema, importPreviewSchema } from '../../../contracts/imports.schemas.ts';
import { DOCX, XLSX } from '../../made-file.ts';
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

export const getFilledSheet = operation({
  id: 'getFilledSheet',
  method: 'get',
  path: '/campaigns/{id}/sheets/{sheet}/results-document',
  tag,
  summary: 'The sheet with its results and how many there are of each, once all are in',
  access: 'signed-in',
  params: sheetParamsSchema,
  status: 200,
  answer: { mediaType: DOCX },
  errors: ['FORBIDDEN', 'NOT_FOUND', 'SHEET_INCOMPLETE'],
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

export const getResultsTemplate = operation({
  id: 'getResultsTemplate',
  method: 'get',
  path: '/campaigns/{id}/results-template',
  tag,
  summary: 'A table of the students of one sheet, or of all that are still open, to be filled in with results',
  access: 'signed-in',
  params: idParamsSchema,
  query: resultsTemplateQuerySchema,
  status: 200,
  answer: { mediaType: XLSX },
  errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_PHASE', 'SHEET_COLLECTED'],
});

export const previewSheetResults = operation({
  id: 'previewSheetResults',
  method: 'post',
  path: '/campaigns/{id}/results-files',
  tag,
  summary: 'See what a file of results (CSV or XLSX) would write into one sheet or into all, row by row',
  access: 'signed-in',
  params: idParamsSchema,
  query: resultsFileQuerySchema,
  fileField: 'file',
  idempotent: true,
  status: 201,
  answer: importPreviewSchema,
  errors: [
    ...(['FORBIDDEN', 'NOT_FOUND', 'WRONG_PHASE', 'SHEET_COLLECTED'] as const),
    ...(['BODY_TOO_LARGE', 'IMPORT_INVALID', 'TABLE_UNREADABLE'] as const),
  ],
});

export const confirmSheetResults = operation({
  id: 'confirmSheetResults',
  method: 'post',
  path: '/campaigns/{id}/results-files/{import}/confirm',
  tag,
  summary: 'Write the results of a file exactly as its preview said; 409 when a sheet has changed since',
  access: 'signed-in',
  params: resultsImportParamsSchema,
  body: confirmImportSchema,
  example: { partial: false },
  idempotent: true,
  status: 200,
  answer: importAnswerSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_PHASE', 'SHEET_COLLECTED', 'IMPORT_INVALID', 'IMPORT_OUTDATED'],
});
