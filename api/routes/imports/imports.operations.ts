import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import {
  confirmImportSchema,
  importAnswerSchema,
  importExampleQuerySchema,
  importKindParamsSchema,
  importListSchema,
  importPreviewSchema,
} from '../../../contracts/imports.schemas.ts';
import { CSV } from '../../made-file.ts';
import { operation } from '../../operation.ts';

const tag = 'academic record';

/** Fifty thousand rows take some seconds to judge and to write, and longer on a busy machine. */
const LARGE_LIST_MS = 120_000;

export const listImports = operation({
  id: 'listImports',
  method: 'get',
  path: '/imports',
  tag,
  summary: 'The latest files that were taken in: what they changed, who had them taken in and when',
  access: 'signed-in',
  status: 200,
  answer: importListSchema,
  errors: ['FORBIDDEN'],
});

export const getImportExample = operation({
  id: 'getImportExample',
  method: 'get',
  path: '/imports/{kind}/example',
  tag,
  summary: 'An example of a list, with headings in the language of the caller: CSV, or XLSX when asked for',
  access: 'signed-in',
  params: importKindParamsSchema,
  query: importExampleQuerySchema,
  status: 200,
  answer: { mediaType: CSV },
  errors: ['NOT_FOUND'],
});

export const previewImport = operation({
  id: 'previewImport',
  method: 'post',
  path: '/imports/{kind}',
  tag,
  summary: 'See what a list (CSV or XLSX) would change, row by row; nothing is changed yet',
  access: 'signed-in',
  params: importKindParamsSchema,
  fileField: 'file',
  idempotent: true,
  answerWithinMs: LARGE_LIST_MS,
  status: 201,
  answer: importPreviewSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'BODY_TOO_LARGE', 'IMPORT_INVALID', 'TABLE_UNREADABLE'],
});

export const confirmImport = operation({
  id: 'confirmImport',
  method: 'post',
  path: '/imports/{id}/confirm',
  tag,
  summary: 'Take in a list exactly as its preview said; 409 when the record has changed since',
  access: 'signed-in',
  params: idParamsSchema,
  body: confirmImportSchema,
  example: { partial: false },
  idempotent: true,
  answerWithinMs: LARGE_LIST_MS,
  status: 200,
  answer: importAnswerSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'IMPORT_INVALID', 'IMPORT_OUTDATED'],
});
