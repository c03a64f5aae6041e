/** An office whose orders of one kind are signed with certificates, and whoever signs them first. */
import { createSignatories, type Signatories } from '../signing/signatories.ts';
import type { Issued } from '../signing/authority.ts';
import type { Answer, ApiUser } from './api-user.ts';
import { demandCertificate, signaturesOf, type DocumentSignature } from './certificate-orders.ts';
import { submitOrder } from './orders.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

const KIND = 'expulsion-own-wish';
export const SIGNATORY = 'vice-rector';

export interface CertificateOffice extends WholeOffice {
  readonly registrar: ApiUser;
  readonly signatory: ApiUser;
  readonly keys: Signatories;
  /** of the signatory */
  readonly key: Issued;
  /** A paper that waits for its signature; of another kind it asks for no certificate. */
  waitingForSignature(kind?: string): Promise<CaseBody>;
  /** The signatory signs, with these signatures or with none. */
  sign(paper: CaseBody, signatures?: readonly DocumentSignature[]): Promise<Answer>;
  /** Signs every document of a paper with a key, in the name of the signatory. */
  signWith(paper: CaseBody, key: Issued): Promise<Answer>;
  iinOf(login: string): Promise<string | undefined>;
}

export async function startCertificateOffice(): Promise<CertificateOffice> {
  const office = await startWholeOffice();
  const [registrar, signatory, head] = (await Promise.all(
    ['registrar', SIGNATORY, 'registrar-head'].map((login) => office.user(login)),
  )) as [ApiUser, ApiUser, ApiUser];
  const keys = await createSignatories(office.db, 'gost');
  await demandCertificate(head, KIND, office.app.deps.clock.today());
  const sign: CertificateOffice['sign'] = (paper, signatures) => {
    const body = { action: 'sign', version: paper.version, ...(signatures && { signatures }) };
    return signatory.post(`/tasks/${taskOf(paper)}/decision`, body);
  };
  return {
    ...office,
    ...{ registrar, signatory, keys, sign },
    key: await keys.keyOf(SIGNATORY),
    async waitingForSignature(kind = KIND) {
      const { id } = await submitOrder(registrar, kind);
      return office.driveUntil(id, isSigning);
    },
    signWith: async (paper, key) => sign(paper, await signaturesOf(signatory, taskOf(paper), key)),
    async iinOf(login) {
      const row = await office.db('people').where({ login }).first<{ iin: string } | undefined>('iin');
      return row?.iin;
    },
  };
}

/** Tells whether a paper waits for a signature. */
export function isSigning({ openTasks }: CaseBody): boolean {
  return openTasks.some(({ action }) => action === 'sign');
}

export function taskOf({ openTasks }: CaseBody): string {
  return openTasks[0]?.id ?? '';
}
