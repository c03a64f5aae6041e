import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { caseSignaturesSchema, signingSchema } from '../../../contracts/signatures.schemas.ts';
import { operation } from '../../operation.ts';

const shared = {
  method: 'get',
  tag: 'signatures',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  errors: ['NOT_FOUND'],
} as const;

export const getSigning = operation({
  ...shared,
  id: 'getSigning',
  path: '/tasks/{id}/signing',
  summary: 'How a task is signed, and the documents that are',
  answer: signingSchema,
});

export const listSignatures = operation({
  ...shared,
  id: 'listSignatures',
  path: '/cases/{id}/signatures',
  summary: 'Signatures with certificates under the papers of a case, each with the report of its checks',
  answer: caseSignaturesSchema,
});

export const getCms = operation({
  ...shared,
  id: 'getCms',
  path: '/signatures/{id}/cms',
  summary: 'The bytes of a signature, detached from its document',
  answer: { mediaType: 'application/pkcs7-signature' },
});
