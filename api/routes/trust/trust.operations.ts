import {
  addAnchorSchema,
  anchorAnswerSchema,
  anchorListSchema,
  anchorParamsSchema,
  anchorPreviewSchema,
  previewAnchorSchema,
  withdrawAnchorSchema,
} from '../../../contracts/trust.schemas.ts';
import { operation } from '../../operation.ts';

const shared = { tag: 'trust', access: 'signed-in' } as const;
const FILE = 'MIIBszCCAVmgAwIBAgIUcertificateOfAnAuthority';

export const listTrustedCertificates = operation({
  ...shared,
  id: 'listTrustedCertificates',
  method: 'get',
  path: '/trusted-certificates',
  summary: 'Certificates of authorities that are trusted or were, with who added and who withdrew them',
  status: 200,
  answer: anchorListSchema,
  errors: ['FORBIDDEN'],
});

export const previewTrustedCertificate = operation({
  ...shared,
  id: 'previewTrustedCertificate',
  method: 'post',
  path: '/trusted-certificates/preview',
  summary: 'What a certificate is, before it is trusted; nothing is changed',
  changesNothing: true,
  body: previewAnchorSchema,
  example: { file: FILE },
  status: 200,
  answer: anchorPreviewSchema,
  errors: ['FORBIDDEN', 'NOT_AN_AUTHORITY'],
});

export const addTrustedCertificate = operation({
  ...shared,
  id: 'addTrustedCertificate',
  method: 'post',
  path: '/trusted-certificates',
  summary: 'Trust signatures made with certificates of an authority',
  body: addAnchorSchema,
  example: { file: FILE, sha256: 'a'.repeat(64) },
  status: 201,
  answer: anchorAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_AN_AUTHORITY', 'OTHER_CERTIFICATE', 'AUTHORITY_ENDED'],
});

export const withdrawTrustedCertificate = operation({
  ...shared,
  id: 'withdrawTrustedCertificate',
  method: 'post',
  path: '/trusted-certificates/{sha256}/withdraw',
  summary: 'Trust an authority no longer; signatures already given keep what was found of them',
  params: anchorParamsSchema,
  body: withdrawAnchorSchema,
  example: { reason: 'The authority has announced that its key was lost.' },
  status: 200,
  answer: anchorAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});
