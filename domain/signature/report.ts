/**
 * What a verifier finds in a signature. Reports are stored for ever: a change of these shapes keeps old ones readable.
 */
import type { Instant } from '../shared/time.ts';

/** What the rules on checking an electronic signature ask for, and the comparison of the signed bytes. */
export const SIGNATURE_CHECKS = [
  'digest',
  'signature',
  'chain',
  'dates',
  'usage',
  'policy',
  'revocation',
  'timestamp',
] as const;
export type SignatureCheck = (typeof SIGNATURE_CHECKS)[number];

/** A check that was not carried out is never told as passed. */
export const CHECK_RESULTS = ['pass', 'fail', 'not-performed'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** Whose key it is, by the extended use its certificate names. */
export const KEY_ROLES = [
  'individual',
  'organisation',
  'first-head',
  'right-to-sign',
  'financial-signature',
  'personnel',
  'employee',
] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

export interface CertificateFacts {
  /** hexadecimal, as the issuer gave it */
  readonly serialNumber: string;
  /** as the certificate writes it: usually surname and given name in capitals */
  readonly name: string;
  readonly issuer: string;
  readonly iin?: string;
  readonly bin?: string;
  readonly organisation?: string;
  readonly roles: readonly KeyRole[];
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly sha256: string;
}

export interface SignerReport {
  readonly certificate: CertificateFacts;
  /** name of the signature algorithm; its identifier where nobody here knows it */
  readonly algorithm: string;
  /** what the signer's clock said; proves nothing by itself */
  readonly signingTime?: Instant;
  /** SHA-256 of the trusted certificate the chain ends in */
  readonly anchorSha256?: string;
  readonly checks: Readonly<Record<SignatureCheck, CheckResult>>;
}

export interface SignatureReport {
  /** what carried the checks out */
  readonly engine: string;
  readonly verifiedAt: Instant;
  /** in the order of the signature; may be empty */
  readonly signers: readonly SignerReport[];
}
