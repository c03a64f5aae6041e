import { AppError } from '../../contracts/errors.ts';
import { createDocumentsStore } from '../../db/stores/documents-store.ts';
import { recordAccess } from '../../db/stores/access-log-store.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { keptFile } from '../kept-file.ts';
import type { MadeFile } from '../made-file.ts';
import { visibleCase } from './visible-case.ts';

/** The bytes of a document of a case the asker may see. Papers hold personal data, so that reading them is recorded. */
export async function readDocument(deps: AppDeps, asker: Asker, documentId: string): Promise<MadeFile> {
  const document = await createDocumentsStore(deps.db).contentOf(documentId);
  if (!document) throw new AppError('NOT_FOUND');
  await visibleCase(deps, asker, document.caseId);
  const { personId } = asker.viewer;
  await recordAccess(deps.db, { personId, action: 'document-read', subject: documentId, at: deps.clock.now() });
  return keptFile(document);
}
