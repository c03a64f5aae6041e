import { expect, test } from 'vitest';
import { createAuthority } from '../test/signing/authority.ts';
import { readAuthority } from './read-authority.ts';

/** sha256WithRSAEncryption, and the sha1 of the same family, which is not checked here */
const SHA256 = Buffer.from('2a864886f70d01010b', 'hex');
const SHA1 = Buffer.from('2a864886f70d010105', 'hex');

const root = createAuthority('rsa');
const checkOf = (der: Uint8Array) => readAuthority(der)?.selfSignature;

function replaced(der: Uint8Array, from: Buffer, to: Buffer): Buffer {
  const changed = Buffer.from(der);
  for (let at = changed.indexOf(from); at !== -1; at = changed.indexOf(from)) to.copy(changed, at);
  return changed;
}

test('a root is one by its own key, whichever the algorithm', () => {
  expect(checkOf(root.der)).toBe('pass');
  expect(checkOf(createAuthority('gost').der)).toBe('pass');
});

test('an authority below another is no root', () => {
  expect(checkOf(root.below('gost').der)).toBe('none');
});

test('a certificate that names itself and is signed by no key of its own is found out', () => {
  const named = Buffer.from(root.certificate.issuer.toSchema().toBER());
  const other = root.below('rsa');
  const own = Buffer.from(other.certificate.subject.toSchema().toBER());
  expect(checkOf(other.der)).toBe('none');
  expect(checkOf(replaced(other.der, named, own))).toBe('fail');
});

test('an algorithm nobody here knows is not told as checked', () => {
  expect(checkOf(replaced(root.der, SHA256, SHA1))).toBe('not-performed');
});

test('a damaged key is none by which something is signed', () => {
  const key = Buffer.from(root.key.publicKey.subjectPublicKey.valueBlock.valueHexView);
  expect(checkOf(replaced(root.der, key, Buffer.alloc(key.length, 1)))).toBe('fail');
});
