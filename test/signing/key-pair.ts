import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { BitString, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier, PublicKeyInfo } from 'pkijs';
import { GOST_512, GOST_512_ORDER, hashNumber } from '../../signatures/gost-curve.ts';
import { OID } from '../../signatures/identifiers.ts';
import { streebog512 } from '../../signatures/streebog.ts';

export type KeySort = 'rsa' | 'gost';

/** A key made for a test, with what a certificate and a signature say of its algorithm. */
export interface KeyPair {
  readonly publicKey: PublicKeyInfo;
  readonly signatureAlgorithm: string;
  readonly hashAlgorithm: string;
  readonly hash: (bytes: Uint8Array) => Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

export function createKeyPair(sort: KeySort): KeyPair {
  return sort === 'rsa' ? rsaKeyPair() : gostKeyPair();
}

function rsaKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    publicKey: PublicKeyInfo.fromBER(Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }))),
    signatureAlgorithm: OID.rsaSha256,
    hashAlgorithm: OID.sha256,
    hash: (bytes) => createHash('sha256').update(bytes).digest(),
    sign: (bytes) => sign('sha256', bytes, privateKey),
  };
}

function gostKeyPair(): KeyPair {
  const secret = randomNumber();
  const { x, y } = GOST_512.BASE.multiply(secret).toAffine();
  const point = new OctetString({ valueHex: Buffer.concat([littleEndian(x), littleEndian(y)]) });
  const publicKey = new PublicKeyInfo({
    algorithm: new AlgorithmIdentifier({
      algorithmId: OID.gost512Key,
      algorithmParams: new Sequence({
        value: [
          new ObjectIdentifier({ value: OID.gost512KeyParameters }),
          new ObjectIdentifier({ value: OID.streebog512 }),
        ],
      }),
    }),
    subjectPublicKey: new BitString({ valueHex: point.toBER() }),
  });
  return {
    publicKey,
    signatureAlgorithm: OID.gost512Signature,
    hashAlgorithm: OID.streebog512,
    hash: streebog512,
    sign: (bytes) => signGost(secret, bytes),
  };
}

/** The rule of GOST 34.10-2015, section 6.1; r and s lowest byte first, as Kazakhstan writes them. */
function signGost(secret: bigint, bytes: Uint8Array): Uint8Array {
  const once = randomNumber();
  const r = GOST_512.BASE.multiply(once).toAffine().x % GOST_512_ORDER;
  const s = (r * secret + once * hashNumber(streebog512(bytes))) % GOST_512_ORDER;
  return Buffer.concat([littleEndian(r), littleEndian(s)]);
}

function randomNumber(): bigint {
  return (BigInt(`0x${randomBytes(64).toString('hex')}`) % (GOST_512_ORDER - 1n)) + 1n;
}

function littleEndian(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(128, '0'), 'hex').reverse();
}
