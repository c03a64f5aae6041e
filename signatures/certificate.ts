/** What stands in a certificate. */
import { createHash } from 'node:crypto';
import { Certificate, type BasicConstraints, type CertificatePolicies, type ExtKeyUsage } from 'pkijs';
import type { CertificateFacts, KeyRole } from '../domain/signature/report.ts';
import { OID } from './identifiers.ts';

const ROLE_OF: Readonly<Record<string, KeyRole>> = {
  '1.2.398.3.3.4.1.1': 'individual',
  '1.2.398.3.3.4.1.2': 'organisation',
  '1.2.398.3.3.4.1.2.1': 'first-head',
  '1.2.398.3.3.4.1.2.2': 'right-to-sign',
  '1.2.398.3.3.4.1.2.3': 'financial-signature',
  '1.2.398.3.3.4.1.2.4': 'personnel',
  '1.2.398.3.3.4.1.2.5': 'employee',
};

/** Bits of key usage, highest first. */
const USAGE_BIT = { digitalSignature: 0x80, nonRepudiation: 0x40, certificateSigning: 0x04 } as const;

type Names = Certificate['subject'];

/** Reads a certificate. @returns nothing when the bytes are no certificate */
export function readCertificate(der: Uint8Array): Certificate | undefined {
  try {
    return Certificate.fromBER(Uint8Array.from(der));
  } catch {
    return undefined;
  }
}

export function bytesOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema(false).toBER());
}

export function sha256Of(certificate: Certificate): string {
  return createHash('sha256').update(bytesOf(certificate)).digest('hex');
}

export function factsOf(certificate: Certificate): CertificateFacts {
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  const iin = numberOf(subject, OID.serialNumber, 'IIN');
  const bin = numberOf(subject, OID.organisationalUnit, 'BIN') ?? numberOf(subject, OID.serialNumber, 'BIN');
  const organisation = partOf(subject, OID.organisation);
  return {
    serialNumber: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
    name: partOf(subject, OID.commonName) ?? '',
    issuer: partOf(issuer, OID.commonName) ?? '',
    ...(iin !== undefined && { iin }),
    ...(bin !== undefined && { bin }),
    ...(organisation !== undefined && { organisation }),
    roles: extendedUsesOf(certificate).flatMap((identifier) => ROLE_OF[identifier] ?? []),
    notBefore: notBefore.value.toISOString(),
    notAfter: notAfter.value.toISOString(),
    sha256: sha256Of(certificate),
  };
}

/** Tells whether names are the same, byte for byte. */
export function isSameName(one: Names, other: Names): boolean {
  const bytes = (names: Names) => Buffer.from(names.toSchema().toBER());
  return bytes(one).equals(bytes(other));
}

export function isValidAt({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

/** Tells whether the key may sign certificates, with so many others between it and the signer's. */
export function isAuthority(certificate: Certificate, between: number): boolean {
  const constraints = parsed<BasicConstraints>(certificate, OID.basicConstraints);
  if (constraints?.cA !== true) return false;
  const most = constraints.pathLenConstraint;
  const isShort = typeof most !== 'number' || between <= most;
  const usage = usageOf(certificate);
  return isShort && (usage === undefined || (usage & USAGE_BIT.certificateSigning) !== 0);
}

/** Tells whether the key is for signing documents: keys for signing in say so by another use. */
export function isForSigning(certificate: Certificate): boolean {
  const usage = usageOf(certificate);
  const bits = USAGE_BIT.digitalSignature | USAGE_BIT.nonRepudiation;
  const mayUse = usage === undefined || (usage & bits) !== 0;
  return mayUse && extendedUsesOf(certificate).includes(OID.emailProtection);
}

export function policiesOf(certificate: Certificate): readonly string[] {
  const policies = parsed<CertificatePolicies>(certificate, OID.certificatePolicies);
  return policies?.certificatePolicies.map(({ policyIdentifier }) => policyIdentifier) ?? [];
}

/** A critical extension nobody here understands forbids the use of the certificate. */
export function hasUnknownDemand({ extensions = [] }: Certificate): boolean {
  const known: readonly string[] = Object.values(OID);
  return extensions.some(({ critical, extnID }) => critical && !known.includes(extnID));
}

function extendedUsesOf(certificate: Certificate): readonly string[] {
  return parsed<ExtKeyUsage>(certificate, OID.extendedKeyUsage)?.keyPurposes ?? [];
}

function usageOf(certificate: Certificate): number | undefined {
  const bits = parsed<{ valueBlock: { valueHexView: Uint8Array } }>(certificate, OID.keyUsage);
  return bits && (bits.valueBlock.valueHexView[0] ?? 0);
}

function parsed<Value>({ extensions = [] }: Certificate, identifier: string): Value | undefined {
  return extensions.find(({ extnID }) => extnID === identifier)?.parsedValue as Value | undefined;
}

function partOf({ typesAndValues }: Names, identifier: string): string | undefined {
  const found = typesAndValues.find(({ type }) => String(type) === identifier);
  return found && String((found.value as { valueBlock: { value: unknown } }).valueBlock.value);
}

function numberOf(names: Names, identifier: string, prefix: 'IIN' | 'BIN'): string | undefined {
  const parts = names.typesAndValues.filter(({ type }) => String(type) === identifier);
  const texts = parts.map(({ value }) => String((value as { valueBlock: { value: unknown } }).valueBlock.value));
  return texts.find((text) => text.startsWith(prefix))?.slice(prefix.length);
}
