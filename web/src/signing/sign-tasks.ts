import { api, bodyOf } from '../api/client.ts';
import type { DocumentSignature, InboxTask } from '../api/models.ts';
import { readFrozenBytes } from './frozen-bytes.ts';
import { signDocuments } from './ncalayer.ts';

/** Signatures under the documents of each task, by the id of the task. */
export type SignaturesByTask = ReadonlyMap<string, DocumentSignature[]>;

/** Tells whether signing the task takes the person's certificate. */
export function needsCertificate({ signatureLevel }: Pick<InboxTask, 'signatureLevel'>): boolean {
  return signatureLevel === 'certificate';
}

/** What is signed for a task. */
export function readSigning(taskId: string) {
  return bodyOf(api.GET('/tasks/{id}/signing', { params: { path: { id: taskId } } }));
}

/**
 * Has the documents of all tasks signed at once; each signature is kept by itself.
 *
 * @throws NcalayerError · ApiError
 */
export async function signTasks(
  tasks: readonly { readonly id: string }[],
  language: string,
): Promise<SignaturesByTask> {
  const signings = await Promise.all(tasks.map(({ id }) => readSigning(id)));
  const url = signings[0]?.ncalayerUrl;
  if (url === undefined) return new Map();
  const documents = signings.flatMap((signing) => signing.documents);
  const signatures = await signDocuments(url, await Promise.all(documents.map(readFrozenBytes)), language);
  const signed = documents.map(({ id }, index) => ({ documentId: id, cms: signatures[index] ?? '' }));
  return new Map(
    tasks.map(({ id }, index) => {
      const own = new Set(signings[index]?.documents.map((document) => document.id));
      return [id, signed.filter(({ documentId }) => own.has(documentId))];
    }),
  );
}
