/** Public check of a registered paper: what anybody who holds it may learn. Nothing here names a student. */
import { z } from 'zod';
import { dateSchema, textSchema } from './common.schemas.ts';

export const verificationParamsSchema = z.strictObject({ token: z.string().min(1).max(100) });

const verifiedDocumentSchema = z
  .object({
    title: textSchema,
    language: z.string(),
    purpose: z
      .enum(['registered', 'extract'])
      .meta({ description: 'the paper itself, or an extract from it for one student' }),
  })
  .meta({ id: 'VerifiedDocument' });

const laterPaperSchema = z.object({ number: z.string(), date: dateSchema }).meta({ id: 'LaterPaper' });

export const verificationSchema = z
  .object({
    university: textSchema,
    number: z.string(),
    date: dateSchema,
    kind: textSchema.meta({ description: 'what the paper is, in words' }),
    status: z.enum(['in-force', 'amended', 'annulled']),
    annulledBy: laterPaperSchema.optional().meta({ description: 'numbered; it may take effect on a later date' }),
    amendedBy: z.array(laterPaperSchema).meta({ description: 'oldest first' }),
    documents: z.array(verifiedDocumentSchema).meta({ description: 'the registered papers, without extracts' }),
    signers: z.array(z.object({ post: textSchema, name: textSchema })).meta({ description: 'in order of signing' }),
  })
  .meta({ id: 'Verification' });

export const fileHashSchema = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        description: 'SHA-256 of the file in lower-case hexadecimal digits, for callers that do not send the file',
      }),
  })
  .meta({ id: 'FileHash' });

export const fileMatchSchema = z
  .object({ matches: z.boolean(), sha256: z.string(), document: verifiedDocumentSchema.optional() })
  .meta({ id: 'FileMatch' });

export type Verification = z.infer<typeof verificationSchema>;
export type VerifiedDocument = z.infer<typeof verifiedDocumentSchema>;
export type FileMatch = z.infer<typeof fileMatchSchema>;
