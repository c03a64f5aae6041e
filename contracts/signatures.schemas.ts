/** Signatures made with certificates: what is to be signed, and what was. */
import { z } from 'zod';
import { SIGNATURE_LEVELS } from '../domain/approval/definition.ts';
import { CHECK_RESULTS, KEY_ROLES, SIGNATURE_CHECKS } from '../domain/signature/report.ts';
import { idSchema, instantSchema, listSchema, personSchema, textSchema } from './common.schemas.ts';

const documentSchema = z.object({
  id: idSchema,
  title: textSchema,
  language: z.string(),
  fileName: z.string(),
  sha256: z.string(),
});

export const signingSchema = z
  .object({
    level: z.enum(SIGNATURE_LEVELS),
    ncalayerUrl: z.string().meta({ description: 'where the browser finds NCALayer on the machine of the signatory' }),
    documents: z
      .array(documentSchema)
      .meta({ description: 'frozen documents of the version; with a certificate the bytes of each are signed' }),
  })
  .meta({ id: 'Signing' });

const check = z.enum(CHECK_RESULTS);

export const caseSignatureSchema = z
  .object({
    id: idSchema,
    taskId: idSchema,
    document: documentSchema,
    person: personSchema,
    signedAt: instantSchema.meta({ description: 'when the signature arrived, by the clock of the server' }),
    sha256: z.string().meta({ description: 'of the CMS' }),
    engine: z.string().meta({ description: 'what carried the checks out' }),
    algorithm: z.string(),
    signingTime: instantSchema.optional().meta({ description: 'by the clock of the signer' }),
    anchorSha256: z.string().optional().meta({ description: 'of the trusted certificate the chain ends in' }),
    certificate: z.object({
      serialNumber: z.string(),
      name: z.string(),
      issuer: z.string(),
      organisation: z.string().optional(),
      bin: z.string().optional(),
      iinMasked: z.string().optional(),
      roles: z.array(z.enum(KEY_ROLES)),
      notBefore: instantSchema,
      notAfter: instantSchema,
      sha256: z.string(),
    }),
    checks: z
      .record(z.enum(SIGNATURE_CHECKS), check)
      .meta({ description: '`not-performed` is never to be taken for `pass`' }),
  })
  .meta({ id: 'CaseSignature' });

export const caseSignaturesSchema = listSchema(caseSignatureSchema).meta({ id: 'CaseSignatures' });

export type Signing = z.infer<typeof signingSchema>;
export type CaseSignatureView = z.infer<typeof caseSignatureSchema>;
