/** From the signer's certificate to one that is trusted. */
import type { Certificate } from 'pkijs';
import type { CheckResult } from '../domain/signature/report.ts';
import { algorithmOfSignature } from './algorithms.ts';
import { hasUnknownDemand, isAuthority, isSameName, isValidAt, sha256Of } from './certificate.ts';

/** No authority stands further from its root. */
const LONGEST = 5;

/** What the signature brought and what is trusted. */
export interface Pool {
  readonly brought: readonly Certificate[];
  readonly anchors: readonly Certificate[];
}

/**
 * Looks for an unbroken chain that ends in a trusted certificate, each link valid at the instant.
 *
 * @returns SHA-256 of the trusted certificate, nothing when there is no such chain
 */
export function findAnchor(certificate: Certificate, pool: Pool, at: Date, between = 0): string | undefined {
  if (between > LONGEST || hasUnknownDemand(certificate)) return undefined;
  const isIssuer = (candidate: Certificate) =>
    isSameName(candidate.subject, certificate.issuer) &&
    isValidAt(candidate, at) &&
    isAuthority(candidate, between) &&
    checkIssue(candidate, certificate) === 'pass';
  const anchor = pool.anchors.find(isIssuer);
  if (anchor) return sha256Of(anchor);
  for (const issuer of pool.brought.filter((candidate) => candidate !== certificate && isIssuer(candidate))) {
    const found = findAnchor(issuer, pool, at, between + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Checks whether a certificate is signed by the key of another, or by its own. */
export function checkIssue(issuer: Certificate, certificate: Certificate): CheckResult {
  const algorithm = algorithmOfSignature(certificate.signatureAlgorithm.algorithmId);
  if (!algorithm) return 'not-performed';
  const signature = certificate.signatureValue.valueBlock.valueHexView;
  return algorithm.verify(issuer.subjectPublicKeyInfo, certificate.tbsView, signature) ? 'pass' : 'fail';
}
