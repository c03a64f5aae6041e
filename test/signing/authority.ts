/** A certificate authority of a test, with certificates such as the national one gives. */
import { BitString, Integer, PrintableString, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificatePolicies,
  Extension,
  ExtKeyUsage,
  PolicyInformation,
} from 'pkijs';
import { OID } from '../../signatures/identifiers.ts';
import { createKeyPair, type KeyPair, type KeySort } from './key-pair.ts';

export interface Holder {
  readonly name: string;
  readonly iin: string;
  readonly bin: string | undefined;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly uses: readonly string[];
  readonly policies: readonly string[];
}

/** A certificate with its key. */
export interface Issued {
  readonly certificate: Certificate;
  readonly key: KeyPair;
}

export interface Authority extends Issued {
  /** DER, as an administrator would import it */
  readonly der: Uint8Array;
  readonly issue: (holder?: Partial<Holder>) => Issued;
  /** an authority below this one */
  readonly below: (sort: KeySort) => Authority;
}

const PERSON: Holder = {
  name: 'ТЕСТОВ ТЕСТ',
  iin: '900101300017',
  bin: undefined,
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2046-12-31T00:00:00Z',
  uses: [OID.emailProtection, '1.2.398.3.3.4.1.1'],
  policies: ['1.2.398.3.3.2.3'],
};

let issued = 0;

export function createAuthority(sort: KeySort, above?: Issued): Authority {
  const key = createKeyPair(sort);
  const certificate = unsigned(key, PERSON);
  certificate.subject.typesAndValues = [text(OID.commonName, `Test authority ${issued}`)];
  const issuer = above ?? { certificate, key };
  certificate.issuer = issuer.certificate.subject;
  certificate.extensions = [
    extension(OID.basicConstraints, true, new BasicConstraints({ cA: true })),
    new Extension({ extnID: OID.keyUsage, critical: true, extnValue: usage(0x06, 1) }),
  ];
  seal(certificate, issuer.key);
  const own = { certificate, key };
  return {
    ...own,
    der: new Uint8Array(certificate.toSchema(true).toBER()),
    issue: (holder = {}) => issueTo({ ...PERSON, ...holder }, own, sort),
    below: (next) => createAuthority(next, own),
  };
}

function issueTo(holder: Holder, issuer: Issued, sort: KeySort): Issued {
  const key = createKeyPair(sort);
  const certificate = unsigned(key, holder);
  certificate.subject.typesAndValues = [
    text(OID.commonName, holder.name),
    text(OID.serialNumber, `IIN${holder.iin}`),
    ...(holder.bin === undefined
      ? []
      : [text(OID.organisation, 'УНИВЕРСИТЕТ'), text(OID.organisationalUnit, `BIN${holder.bin}`)]),
  ];
  certificate.issuer = issuer.certificate.subject;
  const policies = holder.policies.map((policyIdentifier) => new PolicyInformation({ policyIdentifier }));
  certificate.extensions = [
    new Extension({ extnID: OID.keyUsage, critical: true, extnValue: usage(0xc0, 6) }),
    extension(OID.extendedKeyUsage, false, new ExtKeyUsage({ keyPurposes: [...holder.uses] })),
    ...(policies.length === 0
      ? []
      : [extension(OID.certificatePolicies, false, new CertificatePolicies({ certificatePolicies: policies }))]),
  ];
  seal(certificate, issuer.key);
  return { certificate, key };
}

function unsigned({ publicKey }: KeyPair, { notBefore, notAfter }: Holder): Certificate {
  issued += 1;
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: issued }) });
  certificate.notBefore.value = new Date(notBefore);
  certificate.notAfter.value = new Date(notAfter);
  certificate.subjectPublicKeyInfo = publicKey;
  return certificate;
}

function seal(certificate: Certificate, { signatureAlgorithm, sign }: KeyPair): void {
  const algorithm = new AlgorithmIdentifier({ algorithmId: signatureAlgorithm });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  const tbs = certificate.encodeTBS().toBER();
  certificate.tbsView = new Uint8Array(tbs);
  certificate.signatureValue = new BitString({ valueHex: Uint8Array.from(sign(new Uint8Array(tbs))).buffer });
}

function extension(extnID: string, critical: boolean, value: { toSchema(): { toBER(): ArrayBuffer } }): Extension {
  return new Extension({ extnID, critical, extnValue: value.toSchema().toBER() });
}

function usage(bits: number, unusedBits: number): ArrayBuffer {
  return new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits }).toBER();
}

function text(type: string, value: string): AttributeTypeAndValue {
  const isPlain = type === OID.serialNumber;
  return new AttributeTypeAndValue({
    type,
    value: isPlain ? new PrintableString({ value }) : new Utf8String({ value }),
  });
}
