import { factsOf, isAuthority, readCertificate } from './certificate.ts';

export interface AuthorityCertificate {
  readonly sha256: string;
  /** DER */
  readonly certificate: Uint8Array;
  readonly subject: string;
  readonly notAfter: string;
}

const PEM = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/;

/** Reads the file of an authority's certificate, DER or PEM. @returns nothing when it is none */
export function readAuthority(file: Uint8Array): AuthorityCertificate | undefined {
  const [, pem] = PEM.exec(Buffer.from(file).toString('latin1')) ?? [];
  const der = pem === undefined ? file : Buffer.from(pem, 'base64');
  const certificate = readCertificate(der);
  if (!certificate || !isAuthority(certificate, 0)) return undefined;
  const { sha256, name, organisation, notAfter } = factsOf(certificate);
  return { sha256, certificate: der, subject: name === '' ? (organisation ?? '') : name, notAfter };
}
