import type { CheckResult } from '../domain/signature/report.ts';
import type { Instant } from '../domain/shared/time.ts';

/** What came of checking a certificate that names itself as its issuer by its own key; `none`: it names another. */
export type SelfSignature = CheckResult | 'none';

/** The certificate of an authority, with what stands in it. */
export interface AuthorityCertificate {
  /** of the DER bytes: what people compare with the one the authority publishes */
  readonly sha256: string;
  /** DER */
  readonly certificate: Uint8Array;
  readonly subject: string;
  readonly issuer: string;
  readonly selfSignature: SelfSignature;
  /** hexadecimal */
  readonly serialNumber: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** Reads the file of an authority's certificate, DER or PEM; nothing when it is none. */
export type ReadAuthority = (file: Uint8Array) => AuthorityCertificate | undefined;
