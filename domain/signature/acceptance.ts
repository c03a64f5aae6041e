import type { KeyRole, SignatureReport, SignerReport } from './report.ts';

/** Why a signature is not taken for a person's. */
export type SignatureFault =
  | 'SIGNATURE_INVALID'
  | 'SIGNATURE_OTHER_DOCUMENT'
  | 'SIGNATURE_UNTRUSTED'
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_REVOKED'
  | 'CERTIFICATE_UNFIT'
  | 'CERTIFICATE_OF_ANOTHER'
  | 'CERTIFICATE_OF_ANOTHER_ORGANISATION';

/** Who has to have signed. */
export interface ExpectedSigner {
  readonly iin: string;
  /** of the university; a key that names an organisation names this one */
  readonly bin: string | null;
}

/** Keys with which a person signs, alone or for their organisation. */
const SIGNING_ROLES: readonly KeyRole[] = ['individual', 'organisation'];

/**
 * Tells what is wrong with a signature, the gravest first; nothing when it counts.
 *
 * Digest, signature, chain, dates and usage must have passed. Policy and revocation may be unchecked, because not every
 * authority names policies and the answer of the authority may not be at hand; the report goes on saying so.
 */
export function whyNotAccepted({ signers }: SignatureReport, expected: ExpectedSigner): SignatureFault | undefined {
  const [signer, ...others] = signers;
  // one answer is one person's; what a second signer would mean nobody has asked
  if (!signer || others.length > 0) return 'SIGNATURE_INVALID';
  return faultOfChecks(signer) ?? faultOfHolder(signer, expected);
}

function faultOfChecks(signer: SignerReport): SignatureFault | undefined {
  const { checks } = signer;
  if (checks.digest === 'fail') return 'SIGNATURE_OTHER_DOCUMENT';
  if (checks.digest !== 'pass' || checks.signature !== 'pass') return 'SIGNATURE_INVALID';
  if (checks.chain !== 'pass') return 'SIGNATURE_UNTRUSTED';
  if (checks.dates !== 'pass') return 'CERTIFICATE_EXPIRED';
  if (checks.revocation === 'fail') return 'CERTIFICATE_REVOKED';
  if (checks.timestamp === 'fail') return 'SIGNATURE_INVALID';
  return isForSigning(signer) ? undefined : 'CERTIFICATE_UNFIT';
}

function isForSigning({ checks, certificate }: SignerReport): boolean {
  const isForPeople = SIGNING_ROLES.some((role) => certificate.roles.includes(role));
  return checks.usage === 'pass' && checks.policy !== 'fail' && isForPeople;
}

function faultOfHolder({ certificate }: SignerReport, { iin, bin }: ExpectedSigner): SignatureFault | undefined {
  if (certificate.iin !== iin) return 'CERTIFICATE_OF_ANOTHER';
  if (certificate.bin === undefined) return undefined;
  return certificate.bin === bin ? undefined : 'CERTIFICATE_OF_ANOTHER_ORGANISATION';
}
