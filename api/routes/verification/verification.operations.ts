import {
  fileHashSchema,
  fileMatchSchema,
  verificationParamsSchema,
  verificationSchema,
} from '../../../contracts/verification.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'verification';

export const verifyPaper = operation({
  id: 'verifyPaper',
  method: 'get',
  path: '/verify/{token}',
  tag,
  summary: 'Check a registered paper by the address printed on it; open to everybody',
  access: 'public',
  params: verificationParamsSchema,
  status: 200,
  answer: verificationSchema,
  errors: ['NOT_FOUND', 'TOO_MANY_REQUESTS'],
});

export const verifyFile = operation({
  id: 'verifyFile',
  method: 'post',
  path: '/verify/{token}',
  tag,
  summary: 'Tell whether a file (up to 20 MB, never kept) or its SHA-256 is that of the registered paper or an extract',
  access: 'public',
  params: verificationParamsSchema,
  body: fileHashSchema,
  example: { sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  fileField: 'file',
  takesBytes: true,
  changesNothing: true,
  status: 200,
  answer: fileMatchSchema,
  errors: ['NOT_FOUND', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'TOO_MANY_REQUESTS'],
});
