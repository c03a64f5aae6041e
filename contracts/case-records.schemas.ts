/** What is read of a case beside the case itself: dry run, documents, history, visas. */
import { z } from 'zod';
import { BLOCKED_REASONS } from '../domain/approval/state.ts';
import { DOCUMENT_LANGUAGES } from '../domain/shared/localized.ts';
import { idSchema, instantSchema, listSchema, personSchema, textSchema } from './common.schemas.ts';

const checkSchema = z
  .object({
    key: z.string(),
    ok: z.boolean(),
    advisory: z.boolean().optional(),
    message: textSchema,
    pointer: z.string().optional(),
  })
  .meta({ id: 'Check' });

const routeProofSchema = z
  .object({
    step: z.string(),
    stage: z.string(),
    title: textSchema,
    skipped: z.boolean().meta({ description: 'the condition of the stage does not hold for this content' }),
    people: z.array(personSchema.extend({ post: textSchema, actingFor: personSchema.optional() })),
    problems: z.array(z.object({ code: z.enum(BLOCKED_REASONS), message: textSchema })),
  })
  .meta({ id: 'RouteProof' });

export const dryRunSchema = z
  .object({
    checks: z.array(checkSchema),
    route: z.array(routeProofSchema),
    lapsingVisas: z.array(idSchema),
    staleLanguages: z
      .array(z.enum(DOCUMENT_LANGUAGES))
      .meta({ description: 'languages that would have to be confirmed before the signature' }),
  })
  .meta({ id: 'DryRun' });

export const previewQuerySchema = z.strictObject({
  document: z.string().max(100).optional(),
  lang: z.enum(DOCUMENT_LANGUAGES).optional(),
  student: idSchema.optional(),
});

export const documentListSchema = listSchema(
  z
    .object({
      id: idSchema,
      key: z.string(),
      title: textSchema,
      language: z.string(),
      mediaType: z.string(),
      fileName: z.string(),
      sizeBytes: z.number().int(),
      sha256: z.string(),
      frozen: z.boolean(),
      purpose: z.enum(['submitted', 'registered', 'extract']),
      version: z.number().int(),
      studentId: idSchema.optional(),
      createdAt: instantSchema,
    })
    .meta({ id: 'Document' }),
).meta({ id: 'DocumentList' });

export const historySchema = listSchema(
  z
    .object({
      seq: z.number().int(),
      at: instantSchema,
      actor: personSchema.nullable().meta({ description: 'null: the program itself' }),
      actingFor: personSchema.optional(),
      action: z.string(),
      step: z.string().optional(),
      stage: z.string().optional(),
      version: z.number().int(),
      details: z.record(z.string(), z.unknown()),
      remark: z.string().optional(),
      hash: z.string(),
      previousHash: z.string(),
    })
    .meta({ id: 'HistoryEntry' }),
).meta({ id: 'History' });

export const visaSheetSchema = listSchema(
  z
    .object({
      post: textSchema,
      name: textSchema,
      verdict: z.string(),
      remark: z.string().optional(),
      at: instantSchema,
      version: z.number().int(),
      onBehalfOf: textSchema.optional(),
      basis: textSchema.optional(),
      carriedFrom: z
        .number()
        .int()
        .optional()
        .meta({ description: 'the visa was given on this earlier version and stands on `version`' }),
      stands: z.boolean().meta({ description: 'an approval or signature that counts for the present version' }),
    })
    .meta({ id: 'VisaLine' }),
).meta({ id: 'VisaSheet' });

export type DryRun = z.infer<typeof dryRunSchema>;
export type DocumentList = z.infer<typeof documentListSchema>;
export type History = z.infer<typeof historySchema>;
export type VisaSheet = z.infer<typeof visaSheetSchema>;
