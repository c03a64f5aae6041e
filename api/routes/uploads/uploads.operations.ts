import { uploadSchema } from '../../../contracts/students.schemas.ts';
import { operation } from '../../operation.ts';

export const createUpload = operation({
  id: 'createUpload',
  method: 'post',
  path: '/uploads',
  tag: 'documents',
  summary: 'Keep a scanned paper (PDF, JPEG or PNG, up to 10 MB) that stands as a ground of a case',
  access: 'signed-in',
  fileField: 'file',
  idempotent: true,
  status: 201,
  answer: uploadSchema,
  errors: ['FORBIDDEN', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'],
});
