import type { SignatureReport } from '../domain/signature/report.ts';
import type { Instant } from '../domain/shared/time.ts';

export interface SignatureToVerify {
  /** a CMS signature, with or without the signed bytes in it */
  readonly cms: Uint8Array;
  /** the bytes it has to be over */
  readonly content: Uint8Array;
  /** the instant certificates have to be valid at */
  readonly at: Instant;
  /** trusted certificates, DER */
  readonly anchors: readonly Uint8Array[];
}

/** Checks signatures made with certificates. */
export interface SignatureVerifier {
  /** @returns a report with every check, or nothing when the bytes are not a signature that can be read */
  verify(signature: SignatureToVerify): Promise<SignatureReport | undefined>;
}
