import { ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { OID } from '../../signatures/identifiers.ts';
import type { Issued } from './authority.ts';

const DATA = '1.2.840.113549.1.7.1';
const SET = 0x31;
const AT = new Date('2026-11-21T09:00:00Z');

/** Signs bytes as NCALayer does: the bytes stay outside, the signer states their digest. */
export function signDetached(signer: Issued, content: Uint8Array): Uint8Array {
  return signedData(signer, content, new EncapsulatedContentInfo({ eContentType: DATA }));
}

/** The bytes travel within the signature. */
export function signAttached(signer: Issued, content: Uint8Array): Uint8Array {
  const eContent = new OctetString({ valueHex: Uint8Array.from(content).buffer });
  return signedData(signer, content, new EncapsulatedContentInfo({ eContentType: DATA, eContent }));
}

/** The signature is over the bytes alone: nothing is stated beside them. */
export function signBare(signer: Issued, content: Uint8Array): Uint8Array {
  const info = signerInfo(signer);
  info.signature = octets(signer.key.sign(content));
  return wrap(signer, info, new EncapsulatedContentInfo({ eContentType: DATA }));
}

function signedData(signer: Issued, content: Uint8Array, inner: EncapsulatedContentInfo): Uint8Array {
  const info = signerInfo(signer);
  info.signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: DATA })] }),
      new Attribute({ type: OID.signingTime, values: [new UTCTime({ valueDate: AT })] }),
      new Attribute({ type: OID.messageDigest, values: [octets(signer.key.hash(content))] }),
    ],
  });
  const stated = new Uint8Array(info.signedAttrs.toSchema().toBER());
  stated[0] = SET;
  info.signature = octets(signer.key.sign(stated));
  return wrap(signer, info, inner);
}

function signerInfo({ certificate, key }: Issued): SignerInfo {
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: key.hashAlgorithm }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: key.signatureAlgorithm }),
  });
}

function wrap({ certificate, key }: Issued, info: SignerInfo, inner: EncapsulatedContentInfo): Uint8Array {
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: key.hashAlgorithm })],
    encapContentInfo: inner,
    certificates: [certificate],
    signerInfos: [info],
  });
  const outer = new ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) });
  return new Uint8Array(outer.toSchema().toBER());
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}
