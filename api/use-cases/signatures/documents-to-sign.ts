import type { Signing } from '../../../contracts/signatures.schemas.ts';
import type { CaseTask } from '../../../db/read-models/case-tasks.ts';
import { createDocumentsStore, type StoredDocument } from '../../../db/stores/documents-store.ts';
import { signatureLevelOf } from '../../../domain/approval/signature-level.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { visibleTask } from '../visible-task.ts';

/** The documents a signatory was shown: frozen when the version went into approval, in every language. */
export async function documentsToSign(
  { db }: Pick<AppDeps, 'db'>,
  { caseId, version }: Pick<CaseTask, 'caseId' | 'version'>,
): Promise<readonly StoredDocument[]> {
  const documents = await createDocumentsStore(db).documentsOf(caseId);
  return documents.filter((document) => document.purpose === 'submitted' && document.version === version);
}

/** How a task is signed, and what. @throws NOT_FOUND for a task of a case the asker may not see */
export async function viewSigning(deps: AppDeps, asker: Asker, taskId: string): Promise<Signing> {
  const { task, summary } = await visibleTask(deps, asker, taskId);
  const documents = await documentsToSign(deps, task);
  return {
    level: signatureLevelOf(summary.definition, task),
    ncalayerUrl: deps.settings.ncalayerUrl,
    documents: documents.map(({ id, title, language, fileName, sha256 }) => ({
      ...{ id, language, fileName, sha256 },
      title: title[asker.language],
    })),
  };
}
