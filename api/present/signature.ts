import type { VisaSheet } from '../../contracts/case-records.schemas.ts';
import type { CaseSignatureView } from '../../contracts/signatures.schemas.ts';
import { signerOf, type CaseSignature } from '../../db/read-models/signatures.ts';
import { maskIin } from '../../domain/iin/iin.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { presentPerson } from './people.ts';

export function presentSignature(signature: CaseSignature, language: Language): CaseSignatureView {
  const { id, taskId, signedAt, sha256, person, report } = signature;
  const { algorithm, signingTime, anchorSha256, certificate, checks } = signerOf(signature);
  const { iin, roles, ...known } = certificate;
  return {
    ...{ id, taskId, signedAt, sha256, algorithm },
    document: {
      id: signature.documentId,
      title: signature.title[language],
      language: signature.language,
      fileName: signature.fileName,
      sha256: signature.documentSha256,
    },
    person: presentPerson(person, language),
    engine: report.engine,
    ...(signingTime !== undefined && { signingTime }),
    ...(anchorSha256 !== undefined && { anchorSha256 }),
    certificate: { ...known, roles: [...roles], ...(iin !== undefined && { iinMasked: maskIin(iin) }) },
    checks: { ...checks },
  };
}

/** The certificate of an answer, for the visa sheet; every signature of an answer is made with the same. */
export function certificateOf(
  signatures: readonly CaseSignature[],
  actId: string | null,
): Pick<VisaSheet['items'][number], 'certificate'> {
  const found = signatures.find((signature) => signature.actId === actId);
  if (!found) return {};
  const { serialNumber, name, issuer, notAfter } = signerOf(found).certificate;
  return { certificate: { serialNumber, name, issuer, notAfter } };
}
