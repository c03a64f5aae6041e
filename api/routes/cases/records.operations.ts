import {
  caseRecordParamsSchema,
  caseRecordSchema,
  recordDocumentQuerySchema,
} from '../../../contracts/records.schemas.ts';
import { caseMomentQuerySchema } from '../../../contracts/cases.schemas.ts';
import {
  differenceParamsSchema,
  differenceQuerySchema,
  differenceSchema,
} from '../../../contracts/differences.schemas.ts';
import { operation } from '../../operation.ts';

const shared = {
  method: 'get',
  tag: 'records',
  access: 'signed-in',
  params: caseRecordParamsSchema,
  status: 200,
  errors: ['NOT_FOUND'],
} as const;

export const getCaseRecord = operation({
  ...shared,
  id: 'getCaseRecord',
  path: '/cases/{id}/records/{record}',
  summary:
    'A record the engine makes of a case: visa sheet, acquaintance sheet, distribution list, version history, change register; now or at a moment of its past',
  query: caseMomentQuerySchema,
  errors: ['NOT_FOUND', 'NO_SUCH_MOMENT'],
  answer: caseRecordSchema,
});

export const getCaseRecordDocument = operation({
  ...shared,
  id: 'getCaseRecordDocument',
  path: '/cases/{id}/records/{record}/document',
  summary: 'The same as a DOCX in Kazakh or Russian',
  query: recordDocumentQuerySchema,
  errors: ['NOT_FOUND', 'NO_SUCH_MOMENT'],
  answer: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
});

export const compareVersions = operation({
  ...shared,
  id: 'compareVersions',
  path: '/cases/{id}/versions/{version}/difference',
  summary: 'What differs from an earlier version, by parts, students and words',
  params: differenceParamsSchema,
  query: differenceQuerySchema,
  answer: differenceSchema,
});
