import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whyNotAccepted } from '../domain/signature/acceptance.ts';
import type { SignatureCheck } from '../domain/signature/report.ts';
import { createAuthority, type Authority } from '../test/signing/authority.ts';
import type { KeySort } from '../test/signing/key-pair.ts';
import { signAttached, signBare, signDetached } from '../test/signing/sign-cms.ts';
import { GOST_512, GOST_512_ORDER } from './gost-curve.ts';
import { OID } from './identifiers.ts';
import { verifySignature } from './verify-signature.ts';

const AT = '2026-11-21T10:00:00.000Z';
const PAPER = new TextEncoder().encode('БҰЙРЫҚ / ПРИКАЗ: 17 студентов');
const OTHER = new TextEncoder().encode('БҰЙРЫҚ / ПРИКАЗ: 18 студентов');

const roots: Record<KeySort, Authority> = { rsa: createAuthority('rsa'), gost: createAuthority('gost') };

interface Asked {
  readonly cms: Uint8Array;
  readonly content?: Uint8Array;
  readonly trusted?: Authority;
  readonly at?: string;
}

/** What failed or was not performed; the two checks no engine without network performs are left out. */
function shortcomings({
  cms,
  content = PAPER,
  trusted = roots.rsa,
  at = AT,
}: Asked): Partial<Record<SignatureCheck, string>> {
  const report = verifySignature({ cms, content, at, anchors: [trusted.der] });
  const checks = report?.signers[0]?.checks;
  if (!checks) throw new Error('the signature was not read');
  const rest = Object.entries(checks).filter(([check]) => check !== 'revocation' && check !== 'timestamp');
  return Object.fromEntries(rest.filter(([, result]) => result !== 'pass'));
}

test('the base point of the curve lies on it and has the order of the curve', () => {
  GOST_512.BASE.assertValidity();
  expect(
    GOST_512.BASE.multiplyUnsafe(GOST_512_ORDER - 1n)
      .add(GOST_512.BASE)
      .is0(),
  ).toBe(true);
});

describe.each<KeySort>(['rsa', 'gost'])('a signature by a key of the sort %s', (sort) => {
  const root = roots[sort];
  const signer = root.issue();

  test('over the paper passes every check that is performed, with the paper outside or within', () => {
    for (const cms of [signDetached(signer, PAPER), signAttached(signer, PAPER)]) {
      expect(shortcomings({ cms, trusted: root })).toEqual({});
    }
  });

  test('over another paper fails by its digest alone', () => {
    expect(shortcomings({ cms: signDetached(signer, OTHER), trusted: root })).toEqual({ digest: 'fail' });
  });

  test('that brings another paper with it fails, although it is right in itself', () => {
    expect(shortcomings({ cms: signAttached(signer, OTHER), trusted: root })).toEqual({ digest: 'fail' });
  });

  test('in which a bit was changed fails by the signature alone', () => {
    const cms = signDetached(signer, PAPER);
    // the signature is what a CMS ends with
    cms[cms.length - 7]! ^= 1;
    expect(shortcomings({ cms, trusted: root })).toEqual({ signature: 'fail' });
  });

  test('whose certificate comes from an authority nobody trusts fails by its chain', () => {
    const stranger = createAuthority(sort).issue();
    expect(shortcomings({ cms: signDetached(stranger, PAPER), trusted: root })).toEqual({ chain: 'fail' });
  });

  test('whose certificate was altered after it was issued fails by its chain', () => {
    const altered = root.issue();
    altered.certificate.tbsView = altered.certificate.tbsView.map((byte, at, all) =>
      at === all.length - 1 ? byte ^ 1 : byte,
    );
    expect(shortcomings({ cms: signDetached(altered, PAPER), trusted: root })).toMatchObject({ chain: 'fail' });
  });

  test('whose certificate is over or has not begun fails by its dates', () => {
    const cms = signDetached(root.issue({ notAfter: '2026-06-01T00:00:00Z' }), PAPER);
    expect(shortcomings({ cms, trusted: root })).toEqual({ dates: 'fail' });
    expect(shortcomings({ cms, trusted: root, at: '2026-05-31T23:00:00.000Z' })).toEqual({});
    expect(shortcomings({ cms, trusted: root, at: '2025-12-31T23:00:00.000Z' })).toMatchObject({ dates: 'fail' });
  });

  test('through an authority whose time has not begun counts from the first day of that authority on', () => {
    const cms = signDetached(root.issue({ notBefore: '2025-01-01T00:00:00Z' }), PAPER);
    const expected = { iin: '900101300017', bin: null };
    const faultAt = (at: string) =>
      whyNotAccepted(verifySignature({ cms, content: PAPER, at, anchors: [root.der] })!, expected);
    expect(faultAt('2025-12-31T23:59:59.000Z')).toBe('SIGNATURE_UNTRUSTED');
    expect(faultAt('2026-01-01T00:00:00.000Z')).toBeUndefined();
  });

  test('by a key for signing in fails by use and policy', () => {
    const key = root.issue({ uses: ['1.3.6.1.5.5.7.3.2'], policies: ['1.2.398.3.3.2.4'] });
    expect(shortcomings({ cms: signDetached(key, PAPER), trusted: root })).toEqual({ usage: 'fail', policy: 'fail' });
  });

  test('over the paper alone, with nothing stated, tells that the digest was not compared', () => {
    expect(shortcomings({ cms: signBare(signer, PAPER), trusted: root })).toEqual({ digest: 'not-performed' });
  });

  test('through an authority below the trusted one needs that authority trusted or brought', () => {
    const between = root.below(sort);
    const cms = signDetached(between.issue(), PAPER);
    expect(shortcomings({ cms, trusted: root })).toEqual({ chain: 'fail' });
    expect(shortcomings({ cms, trusted: between })).toEqual({});
  });

  test('by a key whose certificate another person issued fails by its chain', () => {
    const person = root.issue();
    const impostor = createAuthority(sort, person);
    expect(shortcomings({ cms: signDetached(impostor.issue(), PAPER), trusted: root })).toEqual({ chain: 'fail' });
  });
});

test('what is not performed is told so', () => {
  const root = roots.gost;
  const [signer] = verifySignature({
    cms: signDetached(root.issue({ policies: [] }), PAPER),
    content: PAPER,
    at: AT,
    anchors: [root.der],
  })!.signers;
  expect(signer?.checks).toMatchObject({
    policy: 'not-performed',
    revocation: 'not-performed',
    timestamp: 'not-performed',
  });
});

test('the report names the signer as the certificate does', () => {
  const holder = { name: 'АЛИМЖАНОВА ГУЛЬНАР', iin: '750412400011', bin: '990240001234' };
  const uses = [OID.emailProtection, '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.2'];
  const cms = signDetached(roots.gost.issue({ ...holder, uses }), PAPER);
  const report = verifySignature({ cms, content: PAPER, at: AT, anchors: [roots.gost.der] });
  expect(report?.signers[0]).toMatchObject({
    algorithm: 'ГОСТ 34.10-2015, 512',
    signingTime: '2026-11-21T09:00:00.000Z',
    certificate: { ...holder, organisation: 'УНИВЕРСИТЕТ', roles: ['organisation', 'right-to-sign'] },
  });
});

test('bytes that are no signature are not read', () => {
  const cms = signDetached(roots.rsa.issue(), PAPER);
  for (const bytes of [new Uint8Array(), PAPER, cms.subarray(0, 200), roots.rsa.der]) {
    expect(verifySignature({ cms: bytes, content: PAPER, at: AT, anchors: [roots.rsa.der] })).toBeUndefined();
  }
});

const hasOpenSsl = spawnSync('openssl', ['version']).status === 0;

test.skipIf(!hasOpenSsl)('a signature made by OpenSSL passes, and one made here is verified by OpenSSL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tirkeu-cms-'));
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  try {
    writeFileSync(path('paper'), PAPER);
    writeFileSync(path('extensions'), 'extendedKeyUsage=emailProtection\nkeyUsage=digitalSignature\n');
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-subj',
      '/CN=Oracle',
    );
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'user.key', '-out', 'user.csr', '-subj', '/CN=User');
    openssl(
      'x509',
      '-req',
      '-in',
      'user.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-extfile',
      'extensions',
      '-out',
      'user.pem',
    );
    openssl('x509', '-in', 'ca.pem', '-outform', 'DER', '-out', 'ca.der');
    openssl(
      'cms',
      '-sign',
      '-binary',
      '-in',
      'paper',
      '-signer',
      'user.pem',
      '-inkey',
      'user.key',
      '-outform',
      'DER',
      '-out',
      'cms',
    );
    const [cms, anchor] = [readFileSync(path('cms')), readFileSync(path('ca.der'))];
    const at = new Date(Date.now() + 60_000).toISOString();
    const report = verifySignature({ cms, content: PAPER, at, anchors: [anchor] });
    expect(report?.signers[0]?.checks).toMatchObject({
      digest: 'pass',
      signature: 'pass',
      chain: 'pass',
      dates: 'pass',
      usage: 'pass',
    });

    writeFileSync(path('ours'), signDetached(roots.rsa.issue({ notBefore: '2020-01-01T00:00:00Z' }), PAPER));
    writeFileSync(path('root.der'), roots.rsa.der);
    openssl('x509', '-inform', 'DER', '-in', 'root.der', '-out', 'root.pem');
    openssl(
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      'ours',
      '-content',
      'paper',
      '-CAfile',
      'root.pem',
      '-no_check_time',
      '-out',
      'seen',
    );
    expect(readFileSync(path('seen'))).toEqual(Buffer.from(PAPER));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
