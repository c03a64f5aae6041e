/** The time a certificate is for. */
import type { Instant } from '../shared/time.ts';

export interface CertificateTerm {
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

export const VALIDITIES = ['not-begun', 'valid', 'ended'] as const;
export type Validity = (typeof VALIDITIES)[number];

/** Tells whether a certificate is good at an instant; its first and its last instant belong to its time. */
export function validityAt({ notBefore, notAfter }: CertificateTerm, at: Instant): Validity {
  if (at < notBefore) return 'not-begun';
  return at > notAfter ? 'ended' : 'valid';
}
