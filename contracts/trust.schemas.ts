/** Certificates of authorities the university trusts, as the API shows and takes them. */
import { z } from 'zod';
import { CHECK_RESULTS } from '../domain/signature/report.ts';
import { VALIDITIES } from '../domain/signature/validity.ts';
import { instantSchema, listSchema, personSchema, remarkSchema, textSchema } from './common.schemas.ts';

/** A certificate has one to three thousand bytes. */
const LONGEST_FILE = 20_000;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z.base64().min(1).max(LONGEST_FILE).meta({ description: 'a PEM or DER file, in Base64' });

export const previewAnchorSchema = z.strictObject({ file: fileSchema }).meta({ id: 'PreviewTrustedCertificate' });
export const addAnchorSchema = z
  .strictObject({
    file: fileSchema,
    sha256: sha256Schema.meta({ description: 'of the certificate that was previewed and compared' }),
  })
  .meta({ id: 'AddTrustedCertificate' });
export const withdrawAnchorSchema = z.strictObject({ reason: remarkSchema }).meta({ id: 'WithdrawTrustedCertificate' });
export const anchorParamsSchema = z.strictObject({ sha256: sha256Schema });

const certificateShape = {
  sha256: sha256Schema,
  subject: textSchema,
  issuer: textSchema,
  serialNumber: textSchema.meta({ description: 'hexadecimal' }),
  validFrom: instantSchema,
  validTo: instantSchema,
  validity: z.enum(VALIDITIES).meta({ description: 'now; one that has ended cannot be added' }),
};
const selfSignatureSchema = z
  .enum([...CHECK_RESULTS, 'none'])
  .meta({ description: 'whether its own key has signed it, as that of a root has; none: it names another issuer' });
/** Who did it; absent when it was done from the command line. */
const by = personSchema.optional();

const anchorSchema = z
  .object({
    ...certificateShape,
    addedAt: instantSchema,
    addedBy: by,
    withdrawn: z.object({ at: instantSchema, by, reason: z.string().optional() }).optional(),
  })
  .meta({ id: 'TrustedCertificate' });

export const anchorPreviewSchema = z
  .object({
    certificate: z.object({ ...certificateShape, selfSignature: selfSignatureSchema }),
    isTrusted: z.boolean().meta({ description: 'it is trusted already' }),
  })
  .meta({ id: 'TrustedCertificatePreview' });
export const anchorAnswerSchema = z.object({ certificate: anchorSchema });
export const anchorListSchema = listSchema(anchorSchema);

export type AnchorView = z.infer<typeof anchorSchema>;
export type AnchorPreview = z.infer<typeof anchorPreviewSchema>;
