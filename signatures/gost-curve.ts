/** The elliptic curve and the signature of GOST 34.10-2015 with 512 bits, as Kazakhstan's certificates use them. */
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';

/** @source parameter set A of RFC 7836, appendix A.2 */
const CURVE = {
  p: 2n ** 512n - 569n,
  a: 2n ** 512n - 572n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  n: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  h: 1n,
  Gx: 3n,
  Gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
};

export const GOST_512 = weierstrass(CURVE);
export const GOST_512_ORDER = CURVE.n;

const HALF = 64;

/**
 * Tells whether the signature is over the hash by the key.
 *
 * @param publicKey  x and y, each of 64 bytes, lowest byte first
 * @param signature  r and s, each of 64 bytes, lowest byte first: the order of Kazakhstan, not of Russia
 */
export function verifyGost512(publicKey: Uint8Array, hash: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 2 * HALF || signature.length !== 2 * HALF) return false;
  const [x, y] = halvesOf(publicKey);
  const [r, s] = halvesOf(signature);
  const n = GOST_512_ORDER;
  if (!isOnCurve(x, y) || r === 0n || s === 0n || r >= n || s >= n) return false;
  const inverse = invert(hashNumber(hash));
  const point = GOST_512.BASE.multiplyUnsafe((s * inverse) % n).add(
    GOST_512.fromAffine({ x, y }).multiplyUnsafe(((n - r) * inverse) % n),
  );
  return !point.is0() && point.toAffine().x % n === r;
}

/** The hash as the number the signature is made from; never 0. */
export function hashNumber(hash: Uint8Array): bigint {
  const number = fromLittleEndian(hash) % GOST_512_ORDER;
  return number === 0n ? 1n : number;
}

function halvesOf(bytes: Uint8Array): [bigint, bigint] {
  return [fromLittleEndian(bytes.subarray(0, HALF)), fromLittleEndian(bytes.subarray(HALF))];
}

function fromLittleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

/** The number of points is prime, so that a point of the curve other than zero always has that order. */
function isOnCurve(x: bigint, y: bigint): boolean {
  const { p, a, b } = CURVE;
  return x < p && y < p && (y * y - (x * x * x + a * x + b)) % p === 0n;
}

function invert(number: bigint): bigint {
  return GOST_512.Fn.inv(number);
}
