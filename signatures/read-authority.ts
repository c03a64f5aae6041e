import type { Certificate } from 'pkijs';
import type { AuthorityCertificate, SelfSignature } from '../contracts/authority-certificate.ts';
import { factsOf, isAuthority, isSameName, readCertificate } from './certificate.ts';
import { checkIssue } from './chain.ts';

const PEM = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/;

/** Reads the file of an authority's certificate, DER or PEM. @returns nothing when it is none */
export function readAuthority(file: Uint8Array): AuthorityCertificate | undefined {
  const [, pem] = PEM.exec(Buffer.from(file).toString('latin1')) ?? [];
  const der = pem === undefined ? file : Buffer.from(pem, 'base64');
  const certificate = readCertificate(der);
  if (!certificate || !isAuthority(certificate, 0)) return undefined;
  const { sha256, name, organisation, issuer, serialNumber, notBefore, notAfter } = factsOf(certificate);
  const subject = name === '' ? (organisation ?? '') : name;
  const selfSignature = checkSelfSignature(certificate);
  return { sha256, certificate: der, subject, issuer, selfSignature, serialNumber, notBefore, notAfter };
}

/** Names prove nothing: whoever makes a certificate writes into it what they like. */
function checkSelfSignature(certificate: Certificate): SelfSignature {
  return isSameName(certificate.subject, certificate.issuer) ? checkIssue(certificate, certificate) : 'none';
}
