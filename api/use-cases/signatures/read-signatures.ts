import { AppError } from '../../../contracts/errors.ts';
import type { CaseSignatureView } from '../../../contracts/signatures.schemas.ts';
import { readCaseSignatures } from '../../../db/read-models/signatures.ts';
import { createSignaturesStore } from '../../../db/stores/signatures-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import { attachment } from '../../attachment.ts';
import type { Asker } from '../../call.ts';
import { presentSignature } from '../../present/signature.ts';
import { visibleCase } from '../visible-case.ts';

/** Signatures with certificates under the papers of a case. @throws NOT_FOUND for a case the asker may not see */
export async function readSignatures(
  deps: AppDeps,
  asker: Asker,
  caseId: string,
): Promise<readonly CaseSignatureView[]> {
  const { id } = await visibleCase(deps, asker, caseId);
  const signatures = await readCaseSignatures(deps.db, id);
  return signatures.map((signature) => presentSignature(signature, asker.language));
}

interface CmsFile {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The bytes of a signature, to be checked elsewhere beside those of its document. @throws NOT_FOUND */
export async function readCms(deps: AppDeps, asker: Asker, signatureId: string): Promise<CmsFile> {
  const stored = await createSignaturesStore(deps.db).cmsOf(signatureId);
  if (!stored) throw new AppError('NOT_FOUND');
  await visibleCase(deps, asker, stored.caseId);
  const name = `${stored.fileName}.cms`;
  return {
    bytes: stored.cms,
    headers: {
      'Content-Type': 'application/pkcs7-signature',
      'Content-Disposition': attachment(name, name),
      'Cache-Control': 'private, no-store',
      ETag: `"${stored.sha256}"`,
    },
  };
}
