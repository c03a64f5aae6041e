import { AppError } from '../../../contracts/errors.ts';
import type { AuthorityCertificate } from '../../../contracts/authority-certificate.ts';
import type { AnchorPreview, AnchorView } from '../../../contracts/trust.schemas.ts';
import { readTrustedCertificates, type TrustedCertificate } from '../../../db/read-models/trusted-certificates.ts';
import { createTrustStore } from '../../../db/stores/trust-store.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { validityAt } from '../../../domain/signature/validity.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayChangeTrust, mayReadTrust } from '../../policy/office-policy.ts';
import { presentPerson } from '../../present/people.ts';

/** Every certificate that was ever trusted. @throws FORBIDDEN */
export async function listAnchors(deps: AppDeps, asker: Asker): Promise<readonly AnchorView[]> {
  if (!mayReadTrust(asker.viewer)) throw new AppError('FORBIDDEN');
  const rows = await readTrustedCertificates(deps.db);
  return rows.map((row) => presentAnchor(deps, row, asker.language));
}

/** What a file holds, before it is trusted. @throws FORBIDDEN · NOT_AN_AUTHORITY */
export async function previewAnchor(deps: AppDeps, asker: Asker, file: string): Promise<AnchorPreview> {
  const authority = readGiven(deps, asker, file);
  const rows = await readTrustedCertificates(deps.db);
  return {
    certificate: { ...factsOf(authority, deps.clock.now()), selfSignature: authority.selfSignature },
    isTrusted: rows.some(({ sha256, withdrawn }) => sha256 === authority.sha256 && withdrawn === null),
  };
}

/**
 * Trusts the certificate that was previewed; one that is trusted already stays as it is.
 *
 * @throws FORBIDDEN · NOT_AN_AUTHORITY · OTHER_CERTIFICATE when the file is not the one previewed · AUTHORITY_ENDED
 */
export async function addAnchor(
  deps: AppDeps,
  asker: Asker,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
): Promise<AnchorView> {
  const authority = readGiven(deps, asker, file);
  if (authority.sha256 !== sha256) throw new AppError('OTHER_CERTIFICATE');
  const at = deps.clock.now();
  if (validityAt(authority, at) === 'ended') throw new AppError('AUTHORITY_ENDED');
  await createTrustStore(deps.db).add(authority, { at, actorId: asker.viewer.personId });
  return viewAnchor(deps, asker, sha256);
}

/** Signatures made from now on are not trusted through it; earlier ones keep their report. @throws FORBIDDEN · NOT_FOUND */
export async function withdrawAnchor(
  deps: AppDeps,
  asker: Asker,
  { sha256, reason }: { readonly sha256: string; readonly reason: string },
): Promise<AnchorView> {
  if (!mayChangeTrust(asker.viewer)) throw new AppError('FORBIDDEN');
  const deed = { at: deps.clock.now(), actorId: asker.viewer.personId, reason };
  if (!(await createTrustStore(deps.db).withdraw(sha256, deed))) throw new AppError('NOT_FOUND');
  return viewAnchor(deps, asker, sha256);
}

function readGiven(deps: AppDeps, { viewer }: Asker, file: string): AuthorityCertificate {
  if (!mayChangeTrust(viewer)) throw new AppError('FORBIDDEN');
  const authority = deps.readAuthority(Buffer.from(file, 'base64'));
  if (!authority) throw new AppError('NOT_AN_AUTHORITY');
  return authority;
}

async function viewAnchor(deps: AppDeps, { language }: Asker, sha256: string): Promise<AnchorView> {
  const row = (await readTrustedCertificates(deps.db)).find((anchor) => anchor.sha256 === sha256);
  if (!row) throw new Error(`the certificate ${sha256} is not stored`);
  return presentAnchor(deps, row, language);
}

function readStored(deps: AppDeps, { sha256, certificate }: TrustedCertificate): AuthorityCertificate {
  const authority = deps.readAuthority(certificate);
  if (!authority) throw new Error(`the stored certificate ${sha256} cannot be read`);
  return authority;
}

function factsOf(authority: AuthorityCertificate, at: Instant) {
  const { sha256, subject, issuer, serialNumber, notBefore: validFrom, notAfter: validTo } = authority;
  return { sha256, subject, issuer, serialNumber, validFrom, validTo, validity: validityAt(authority, at) };
}

function presentAnchor(deps: AppDeps, row: TrustedCertificate, language: Language): AnchorView {
  const { added, withdrawn } = row;
  return {
    ...factsOf(readStored(deps, row), deps.clock.now()),
    addedAt: added.at,
    ...(added.by && { addedBy: presentPerson(added.by, language) }),
    ...(withdrawn && {
      withdrawn: {
        at: withdrawn.at,
        ...(withdrawn.by && { by: presentPerson(withdrawn.by, language) }),
        ...(withdrawn.reason !== null && { reason: withdrawn.reason }),
      },
    }),
  };
}
