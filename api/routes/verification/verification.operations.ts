import {
  fileVerificationSchema,
  verificationSchema,
  verifyParamsSchema,
} from '../../../contracts/verification.schemas.ts';
import { operation } from '../../operation.ts';

const shared = {
  path: '/verify/{token}',
  tag: 'verification',
  access: 'public',
  params: verifyParamsSchema,
  status: 200,
} as const;

export const verifyPaper = operation({
  ...shared,
  id: 'verifyPaper',
  method: 'get',
  summary: 'Public check of a registered paper by the address printed on it',
  answer: verificationSchema,
  errors: ['NOT_FOUND'],
});

export const verifyFile = operation({
  ...shared,
  id: 'verifyFile',
  method: 'post',
  summary: 'Public check whether a file is the registered paper',
  changesNothing: true,
  fileField: 'file',
  answer: fileVerificationSchema,
  errors: ['NOT_FOUND', 'BODY_TOO_LARGE', 'TOO_MANY_REQUESTS'],
});
