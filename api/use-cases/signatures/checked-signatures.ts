import { AppError, type ErrorCode, type FieldError } from '../../../contracts/errors.ts';
import type { DecisionRequest } from '../../../contracts/tasks.schemas.ts';
import type { CaseTask } from '../../../db/read-models/case-tasks.ts';
import { createDirectoryStore } from '../../../db/stores/directory-store.ts';
import { createDocumentsStore, type StoredDocument } from '../../../db/stores/documents-store.ts';
import { createSettingsStore } from '../../../db/stores/settings-store.ts';
import type { DocumentSignature, SigningAct } from '../../../db/stores/signatures-store.ts';
import { createTrustStore } from '../../../db/stores/trust-store.ts';
import { whyNotAccepted, type ExpectedSigner } from '../../../domain/signature/acceptance.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';
import { documentsToSign } from './documents-to-sign.ts';

type GivenSignature = NonNullable<DecisionRequest['signatures']>[number];

/**
 * Checks the signatures of an answer.
 *
 * @throws SIGNATURE_REQUIRED unless each document of the version is signed once · PERSON_WITHOUT_IIN · what is wrong
 *   with the first signature that does not count
 */
export async function checkedSignatures(
  deps: AppDeps,
  asker: Asker,
  task: CaseTask,
  given: readonly GivenSignature[],
): Promise<SigningAct> {
  const documents = await documentsToSign(deps, task);
  const pairs = pairUp(documents, given);
  const at = deps.clock.now();
  const signer = await expectedSigner(deps, asker);
  const signatures = await verifyAll(deps, asker, { pairs, signer, at });
  const { id: taskId, caseId, version } = task;
  const { personId } = asker.viewer;
  return { id: idFor(asker, 'signature'), caseId, taskId, personId, version, at, signatures };
}

interface Pair {
  readonly document: StoredDocument;
  readonly cms: Uint8Array;
  /** place in the request */
  readonly index: number;
}

function pairUp(documents: readonly StoredDocument[], given: readonly GivenSignature[]): readonly Pair[] {
  const pairs = documents.flatMap((document) => {
    const index = given.findIndex(({ documentId }) => documentId === document.id);
    const found = given[index];
    return found ? [{ document, cms: Buffer.from(found.cms, 'base64'), index }] : [];
  });
  const isWhole = pairs.length === documents.length && given.length === documents.length && pairs.length > 0;
  if (!isWhole) throw new AppError('SIGNATURE_REQUIRED');
  return pairs;
}

async function expectedSigner({ db }: AppDeps, { viewer }: Asker): Promise<ExpectedSigner> {
  const [iin, bin] = await Promise.all([
    createDirectoryStore(db).iinOf(viewer.personId),
    createSettingsStore(db).setting('bin'),
  ]);
  if (iin === undefined) throw new AppError('PERSON_WITHOUT_IIN');
  return { iin, bin };
}

interface ToVerify {
  readonly pairs: readonly Pair[];
  readonly signer: ExpectedSigner;
  readonly at: Instant;
}

async function verifyAll(
  deps: AppDeps,
  asker: Asker,
  { pairs, signer, at }: ToVerify,
): Promise<readonly DocumentSignature[]> {
  const anchors = await createTrustStore(deps.db).certificates();
  const signatures: DocumentSignature[] = [];
  for (const { document, cms, index } of pairs) {
    const content = await createDocumentsStore(deps.db).contentOf(document.id);
    if (!content) throw new Error(`the bytes of ${document.id} are gone`);
    const report = await deps.verifier.verify({ cms, content: content.bytes, at, anchors });
    const fault = report ? whyNotAccepted(report, signer) : 'SIGNATURE_UNREADABLE';
    if (!report || fault) throw refusalOf(fault ?? 'SIGNATURE_UNREADABLE', asker, { document, index });
    signatures.push({ documentId: document.id, documentSha256: content.sha256, cms, report });
  }
  return signatures;
}

/** Names the document, because an answer holds several signatures. */
function refusalOf(code: ErrorCode, { language }: Asker, { document, index }: Omit<Pair, 'cms'>): AppError {
  const detail = `${document.title[language]} (${document.language})`;
  const field: FieldError = { pointer: `/signatures/${index}/cms`, code, detail };
  return new AppError(code, { fields: [field] });
}
