import { AppError } from '../../../contracts/errors.ts';
import { createUploadsStore } from '../../../db/stores/uploads-store.ts';
import { PROCEDURES } from '../../../processes/index.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Call } from '../../call.ts';
import { cleanFileName } from '../../clean-file-name.ts';
import { fileForm } from '../../middleware/form-or-json.ts';
import { limitUploads } from '../../middleware/rate-limits.ts';
import { mayStart } from '../../policy/case-policy.ts';
import type { Serve } from '../../serve.ts';
import { sniffMediaType } from '../../sniff-media-type.ts';
import { createUpload } from './uploads.operations.ts';

export function uploadRoutes(serve: Serve, deps: AppDeps): void {
  serve(createUpload, (call) => keepUpload(deps, call), limitUploads(), fileForm(createUpload.fileField));
}

async function keepUpload({ db, clock }: AppDeps, call: Call<typeof createUpload>): Promise<object> {
  const { viewer, request } = call;
  if (!PROCEDURES.some((procedure) => mayStart(viewer, procedure.startedBy))) throw new AppError('FORBIDDEN');
  const { file } = request;
  if (!file || file.size === 0) throw new AppError('MALFORMED');
  const mediaType = sniffMediaType(file.buffer);
  if (!mediaType) throw new AppError('UNSUPPORTED_MEDIA_TYPE');
  const id = idFor(call, 'upload');
  const fileName = cleanFileName(file.originalname);
  const upload = { id, ownerId: viewer.personId, fileName, mediaType, bytes: file.buffer, at: clock.now() };
  const { sha256 } = await createUploadsStore(db).saveUpload(upload);
  return { id, fileName, mediaType, sizeBytes: file.size, sha256 };
}
