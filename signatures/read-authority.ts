import type { AuthorityCertificate } from '../contracts/authority-certificate.ts';
import { factsOf, isAuthority, readCertificate } from './certificate.ts';

const PEM = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/;

/** Reads the file of an authority's certificate, DER or PEM. @returns nothing when it is none */
export function readAuthority(file: Uint8Array): AuthorityCertificate | undefined {
  const [, pem] = PEM.exec(Buffer.from(file).toString('latin1')) ?? [];
  const der = pem === undefined ? file : Buffer.from(pem, 'base64');
  const certificate = readCertificate(der);
  if (!certificate || !isAuthority(certificate, 0)) return undefined;
  const { sha256, name, organisation, issuer, serialNumber, notBefore, notAfter } = factsOf(certificate);
  const subject = name === '' ? (organisation ?? '') : name;
  return { sha256, certificate: der, subject, issuer, serialNumber, notBefore, notAfter };
}
