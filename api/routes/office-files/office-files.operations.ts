import {
  enterRuleSchema,
  fileMovesSchema,
  officeFileListSchema,
  officeFilesQuerySchema,
  officeFilesTableQuerySchema,
  previewRuleSchema,
  retentionClassListSchema,
  retentionClassParamsSchema,
} from '../../../contracts/office-files.schemas.ts';
import { XLSX } from '../../made-file.ts';
import { operation } from '../../operation.ts';

const tag = 'office files';

const EXAMPLE = {
  validFrom: '2026-01-01',
  period: { type: 'years', years: 75 },
  archiveAfterYears: 2,
  item: '42',
  source: 'Order No. 279-НҚ of 17.06.2025',
  confirmed: true,
} as const;

export const listOfficeFiles = operation({
  id: 'listOfficeFiles',
  method: 'get',
  path: '/office-files',
  tag,
  summary:
    'Files of the nomenclature by years: how many papers lie in them, how long they are kept, when they go to the archive',
  access: 'signed-in',
  query: officeFilesQuerySchema,
  status: 200,
  answer: officeFileListSchema,
  errors: ['FORBIDDEN'],
});

export const getOfficeFilesTable = operation({
  id: 'getOfficeFilesTable',
  method: 'get',
  path: '/office-files/spreadsheet',
  tag,
  summary: 'The same as a table, in the language of the caller unless another is named',
  access: 'signed-in',
  query: officeFilesTableQuerySchema,
  status: 200,
  answer: { mediaType: XLSX },
  errors: ['FORBIDDEN'],
});

export const listRetentionClasses = operation({
  id: 'listRetentionClasses',
  method: 'get',
  path: '/retention-classes',
  tag,
  summary: 'Classes of retention with what is laid down for them, since when and by what',
  access: 'signed-in',
  status: 200,
  answer: retentionClassListSchema,
  errors: ['FORBIDDEN'],
});

export const previewRetentionRule = operation({
  id: 'previewRetentionRule',
  method: 'post',
  path: '/retention-classes/{key}/preview',
  tag,
  summary: 'Which files a rule would move, without changing anything',
  access: 'signed-in',
  params: retentionClassParamsSchema,
  body: previewRuleSchema,
  example: EXAMPLE,
  status: 200,
  answer: fileMovesSchema,
  changesNothing: true,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const enterRetentionRule = operation({
  id: 'enterRetentionRule',
  method: 'post',
  path: '/retention-classes/{key}/rules',
  tag,
  summary: 'Lay a rule down from a day; files that go by it follow, and the answer tells which',
  access: 'signed-in',
  params: retentionClassParamsSchema,
  body: enterRuleSchema,
  example: { ...EXAMPLE, reason: 'The item of the list was found.' },
  status: 201,
  answer: fileMovesSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});
