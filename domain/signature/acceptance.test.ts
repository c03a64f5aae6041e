import { expect, test } from 'vitest';
import { whyNotAccepted } from './acceptance.ts';
import { SIGNATURE_CHECKS, type CheckResult, type SignatureCheck, type SignerReport } from './report.ts';

const EXPECTED = { iin: '750412400011', bin: '030340001239' };

function aSigner(
  checks: Partial<Record<SignatureCheck, CheckResult>> = {},
  certificate: Partial<SignerReport['certificate']> = {},
): SignerReport {
  const passed = Object.fromEntries(SIGNATURE_CHECKS.map((check) => [check, 'pass' as const]));
  return {
    certificate: {
      serialNumber: '01',
      name: 'ТЕСТОВ ТЕСТ',
      issuer: 'CA',
      iin: EXPECTED.iin,
      roles: ['individual'],
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2027-01-01T00:00:00.000Z',
      sha256: '00',
      ...certificate,
    },
    algorithm: 'RSA, SHA-256',
    checks: { ...(passed as SignerReport['checks']), ...checks },
  };
}

const faultOf = (...signers: SignerReport[]) =>
  whyNotAccepted({ engine: 'test', verifiedAt: '2026-11-21T10:00:00.000Z', signers }, EXPECTED);

test('a signature that passes counts, also where policy, revocation and timestamp were not checked', () => {
  expect(faultOf(aSigner())).toBeUndefined();
  const unchecked = { policy: 'not-performed', revocation: 'not-performed', timestamp: 'not-performed' } as const;
  expect(faultOf(aSigner(unchecked))).toBeUndefined();
});

test.each([
  ['digest', 'fail', 'SIGNATURE_OTHER_DOCUMENT'],
  ['digest', 'not-performed', 'SIGNATURE_INVALID'],
  ['signature', 'fail', 'SIGNATURE_INVALID'],
  ['signature', 'not-performed', 'SIGNATURE_INVALID'],
  ['chain', 'fail', 'SIGNATURE_UNTRUSTED'],
  ['chain', 'not-performed', 'SIGNATURE_UNTRUSTED'],
  ['dates', 'fail', 'CERTIFICATE_EXPIRED'],
  ['usage', 'fail', 'CERTIFICATE_UNFIT'],
  ['usage', 'not-performed', 'CERTIFICATE_UNFIT'],
  ['policy', 'fail', 'CERTIFICATE_UNFIT'],
  ['revocation', 'fail', 'CERTIFICATE_REVOKED'],
  ['timestamp', 'fail', 'SIGNATURE_INVALID'],
] as const)('a signature whose check of %s ends with %s is refused as %s', (check, result, fault) => {
  expect(faultOf(aSigner({ [check]: result }))).toBe(fault);
});

test('nobody, or several at once, have not signed as one person', () => {
  expect(faultOf()).toBe('SIGNATURE_INVALID');
  expect(faultOf(aSigner(), aSigner())).toBe('SIGNATURE_INVALID');
});

test('the certificate is the person’s', () => {
  expect(faultOf(aSigner({}, { iin: '750412400022' }))).toBe('CERTIFICATE_OF_ANOTHER');
  const { iin: _iin, ...certificate } = aSigner().certificate;
  expect(faultOf({ ...aSigner(), certificate })).toBe('CERTIFICATE_OF_ANOTHER');
});

test('a key that names an organisation names the university', () => {
  const roles = ['organisation', 'employee'] as const;
  expect(faultOf(aSigner({}, { roles, bin: EXPECTED.bin }))).toBeUndefined();
  expect(faultOf(aSigner({}, { roles, bin: '990240001234' }))).toBe('CERTIFICATE_OF_ANOTHER_ORGANISATION');
});

test('a key that is nobody’s is not for signing papers', () => {
  expect(faultOf(aSigner({}, { roles: [] }))).toBe('CERTIFICATE_UNFIT');
});
