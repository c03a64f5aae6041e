/** The pairs of hash and signature that are checked here. */
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { PublicKeyInfo } from 'pkijs';
import { verifyGost512 } from './gost-curve.ts';
import { OID } from './identifiers.ts';
import { streebog512 } from './streebog.ts';

export interface Algorithm {
  readonly name: string;
  readonly hash: (bytes: Uint8Array) => Uint8Array;
  /** whether the signature is over the bytes by the key */
  readonly verify: (key: PublicKeyInfo, bytes: Uint8Array, signature: Uint8Array) => boolean;
}

const SMALLEST_RSA_BITS = 2048;

const RSA: Algorithm = {
  name: 'RSA, SHA-256',
  hash: (bytes) => createHash('sha256').update(bytes).digest(),
  verify: (key, bytes, signature) => {
    if (key.algorithm.algorithmId !== OID.rsa) return false;
    const publicKey = readRsaKey(key);
    const bits = publicKey?.asymmetricKeyDetails?.modulusLength ?? 0;
    return publicKey !== undefined && bits >= SMALLEST_RSA_BITS && verify('sha256', bytes, publicKey, signature);
  },
};

const GOST: Algorithm = {
  name: 'ГОСТ 34.10-2015, 512',
  hash: streebog512,
  verify: (key, bytes, signature) => {
    const parameters: unknown = key.algorithm.algorithmParams;
    if (key.algorithm.algorithmId !== OID.gost512Key || !isOurCurve(parameters)) return false;
    const point = fromBER(key.subjectPublicKey.valueBlock.valueHexView);
    return (
      point.result instanceof OctetString &&
      verifyGost512(point.result.valueBlock.valueHexView, streebog512(bytes), signature)
    );
  },
};

/** @returns nothing for a damaged key, by which nothing is signed */
function readRsaKey(key: PublicKeyInfo): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(key.toSchema().toBER()), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

/** The parameters of a key name the curve, before the hash where that is named too. */
function isOurCurve(parameters: unknown): boolean {
  const curve: unknown = parameters instanceof Sequence ? parameters.valueBlock.value[0] : undefined;
  return curve instanceof ObjectIdentifier && curve.getValue() === OID.gost512KeyParameters;
}

const BY_SIGNATURE: Readonly<Record<string, Algorithm>> = {
  [OID.rsaSha256]: RSA,
  [OID.gost512Signature]: GOST,
};

/** By the identifier of a signature, as certificates name it; nothing for others. */
export function algorithmOfSignature(identifier: string): Algorithm | undefined {
  return BY_SIGNATURE[identifier];
}

/** A signer may name the algorithm of the key and that of the hash apart. */
export function algorithmOfSigner(signature: string, hash: string): Algorithm | undefined {
  const isRsa = (signature === OID.rsa || signature === OID.rsaSha256) && hash === OID.sha256;
  if (isRsa) return RSA;
  const isGost = (signature === OID.gost512Key || signature === OID.gost512Signature) && hash === OID.streebog512;
  return isGost ? GOST : undefined;
}
