/** Reads a CMS signature (RFC 5652). */
import { ObjectIdentifier, OctetString, UTCTime, GeneralizedTime } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignedAndUnsignedAttributes,
  type SignerInfo,
} from 'pkijs';
import { isSameName } from './certificate.ts';
import { OID } from './identifiers.ts';

export interface Signer {
  readonly certificate: Certificate;
  readonly signatureAlgorithm: string;
  readonly hashAlgorithm: string;
  readonly signature: Uint8Array;
  /** what the signer states and signs; absent: the content alone is signed */
  readonly stated?: Stated;
}

export interface Stated {
  /** the bytes the signature is over */
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly digest?: Uint8Array;
  readonly signingTime?: Date;
}

export interface ReadSignature {
  readonly contentType: string;
  /** the signed bytes, where the signature brings them */
  readonly content?: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly signers: readonly Signer[];
}

/** @returns nothing when the bytes are no CMS signature or a signer's certificate is missing */
export function readSignature(cms: Uint8Array): ReadSignature | undefined {
  try {
    const outer = ContentInfo.fromBER(Uint8Array.from(cms));
    if (outer.contentType !== OID.signedData) return undefined;
    return toSignature(new SignedData({ schema: outer.content as object }));
  } catch {
    // the reader throws at whatever it does not understand
    return undefined;
  }
}

function toSignature({ certificates = [], encapContentInfo, signerInfos }: SignedData): ReadSignature {
  const known = certificates.filter((each): each is Certificate => each instanceof Certificate);
  const { eContent } = encapContentInfo;
  return {
    contentType: encapContentInfo.eContentType,
    ...(eContent && { content: new Uint8Array(eContent.getValue()) }),
    certificates: known,
    signers: signerInfos.map((info) => toSigner(info, known)),
  };
}

function toSigner(info: SignerInfo, certificates: readonly Certificate[]): Signer {
  const certificate = certificates.find((candidate) => isOf(info, candidate));
  if (!certificate) throw new Error('the certificate of a signer is missing');
  return {
    certificate,
    signatureAlgorithm: info.signatureAlgorithm.algorithmId,
    hashAlgorithm: info.digestAlgorithm.algorithmId,
    signature: new Uint8Array(info.signature.getValue()),
    ...(info.signedAttrs && { stated: toStated(info.signedAttrs) }),
  };
}

function isOf({ sid }: SignerInfo, candidate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    return isSameName(sid.issuer, candidate.issuer) && sid.serialNumber.isEqual(candidate.serialNumber);
  }
  const identifier = candidate.extensions?.find(({ extnID }) => extnID === OID.subjectKeyIdentifier)?.parsedValue as
    OctetString | undefined;
  const wanted = (sid as { readonly valueBlock?: { readonly valueHexView?: Uint8Array } }).valueBlock?.valueHexView;
  return (
    identifier !== undefined && wanted !== undefined && identifier.valueBlock.valueHexView.join() === wanted.join()
  );
}

function toStated({ attributes, encodedValue }: SignedAndUnsignedAttributes): Stated {
  const valueOf = (type: string): unknown => attributes.find((attribute) => attribute.type === type)?.values[0];
  const contentType = valueOf(OID.contentType);
  const digest = valueOf(OID.messageDigest);
  const time = valueOf(OID.signingTime);
  return {
    bytes: new Uint8Array(encodedValue),
    ...(contentType instanceof ObjectIdentifier && { contentType: contentType.getValue() }),
    ...(digest instanceof OctetString && { digest: new Uint8Array(digest.getValue()) }),
    ...((time instanceof UTCTime || time instanceof GeneralizedTime) && { signingTime: time.toDate() }),
  };
}
