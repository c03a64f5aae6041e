/** Checks a signature with what is at hand: no network is asked. */
import type { SignatureToVerify } from '../contracts/signature-verifier.ts';
import type { CheckResult, SignatureReport, SignerReport } from '../domain/signature/report.ts';
import { algorithmOfSigner, type Algorithm } from './algorithms.ts';
import { factsOf, isForSigning, isValidAt, policiesOf, readCertificate } from './certificate.ts';
import { findAnchor, type Pool } from './chain.ts';
import { readSignature, type ReadSignature, type Signer } from './signed-data.ts';

/** Told in every report; the number changes with the checks. */
const ENGINE = 'tirkeu 1';

/** Policies of the national authority for signing, and those for signing in. */
const NATIONAL_POLICY = '1.2.398.3.3.2';
const SIGN_IN_POLICIES: readonly string[] = [`${NATIONAL_POLICY}.2`, `${NATIONAL_POLICY}.4`];

/** @returns nothing when the bytes are no signature that can be read */
export function verifySignature({ cms, content, at, anchors }: SignatureToVerify): SignatureReport | undefined {
  const read = readSignature(cms);
  if (!read) return undefined;
  const pool = { brought: read.certificates, anchors: anchors.flatMap((der) => readCertificate(der) ?? []) };
  const signers = read.signers.map((signer) => reportOn(signer, { read, content, pool, at: new Date(at) }));
  return { engine: ENGINE, verifiedAt: at, signers };
}

interface Around {
  readonly read: ReadSignature;
  readonly content: Uint8Array;
  readonly pool: Pool;
  readonly at: Date;
}

function reportOn(signer: Signer, { read, content, pool, at }: Around): SignerReport {
  const { certificate, signatureAlgorithm, hashAlgorithm, stated } = signer;
  const algorithm = algorithmOfSigner(signatureAlgorithm, hashAlgorithm);
  const anchorSha256 = findAnchor(certificate, pool, at);
  return {
    certificate: factsOf(certificate),
    algorithm: algorithm?.name ?? signatureAlgorithm,
    ...(stated?.signingTime && { signingTime: stated.signingTime.toISOString() }),
    ...(anchorSha256 !== undefined && { anchorSha256 }),
    checks: {
      digest: checkDigest(signer, algorithm, { read, content }),
      signature: checkSignature(signer, algorithm, content),
      chain: told(anchorSha256 !== undefined),
      dates: told(isValidAt(certificate, at)),
      usage: told(isForSigning(certificate)),
      policy: checkPolicy(policiesOf(certificate)),
      // both need answers of the authority, which this engine does not fetch
      revocation: 'not-performed',
      timestamp: 'not-performed',
    },
  };
}

function told(passes: boolean): CheckResult {
  return passes ? 'pass' : 'fail';
}

/** The bytes asked about are the signed ones: those the signature brings, and those its digest is of. */
function checkDigest(
  { stated }: Signer,
  algorithm: Algorithm | undefined,
  { read, content }: Pick<Around, 'read' | 'content'>,
): CheckResult {
  if (read.content && !Buffer.from(read.content).equals(content)) return 'fail';
  if (!algorithm || !stated?.digest) return 'not-performed';
  return told(stated.contentType === read.contentType && Buffer.from(stated.digest).equals(algorithm.hash(content)));
}

function checkSignature(
  { certificate, stated, signature }: Signer,
  algorithm: Algorithm | undefined,
  content: Uint8Array,
): CheckResult {
  if (!algorithm) return 'not-performed';
  return told(algorithm.verify(certificate.subjectPublicKeyInfo, stated?.bytes ?? content, signature));
}

function checkPolicy(policies: readonly string[]): CheckResult {
  if (policies.length === 0) return 'not-performed';
  const isNational = (policy: string) => policy === NATIONAL_POLICY || policy.startsWith(`${NATIONAL_POLICY}.`);
  return told(policies.some((policy) => isNational(policy) && !SIGN_IN_POLICIES.includes(policy)));
}
