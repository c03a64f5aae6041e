/** Orders whose route demands a signature with a certificate. */
import type { Signing } from '../../contracts/signatures.schemas.ts';
import type { StepDefinition } from '../../domain/approval/definition.ts';
import type { Issued } from '../signing/authority.ts';
import { signDetached } from '../signing/sign-cms.ts';
import type { ApiUser } from './api-user.ts';

export interface DocumentSignature {
  readonly documentId: string;
  readonly cms: string;
}

/** From today on the papers of a kind of order are signed with certificates. */
export async function demandCertificate(head: ApiUser, kind: string, today: string): Promise<void> {
  const route = `/routes/order/${kind}`;
  const { steps } = (await head.get(`${route}/versions/1`)).body;
  const { status, text } = await head.post(`${route}/versions`, {
    steps: steps.map(withCertificate),
    ...{ validFrom: today, reason: 'Orders are signed with keys.', source: 'Order 7', createdFrom: 1, latest: 1 },
  });
  if (status !== 201 && status !== 200) throw new Error(text);
}

export function withCertificate(step: StepDefinition): StepDefinition {
  return step.type === 'signature' ? { ...step, level: 'certificate' } : step;
}

export async function signingOf(user: ApiUser, taskId: string): Promise<Signing> {
  const { status, body, text } = await user.get(`/tasks/${taskId}/signing`);
  if (status !== 200) throw new Error(text);
  return body as unknown as Signing;
}

/** Signs every document of a task, each by itself. */
export async function signaturesOf(
  user: ApiUser,
  taskId: string,
  key: Issued,
  sign: (key: Issued, bytes: Uint8Array) => Uint8Array = signDetached,
): Promise<DocumentSignature[]> {
  const { documents } = await signingOf(user, taskId);
  return Promise.all(
    documents.map(async ({ id }) => ({
      documentId: id,
      cms: Buffer.from(sign(key, await user.bytes(`/documents/${id}/content`))).toString('base64'),
    })),
  );
}
