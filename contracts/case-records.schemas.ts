/** What is read of a case beside the case itself: dry run, documents, history, visas. */
import { z } from 'zod';
import { SIGNATURE_LEVELS } from '../domain/approval/definition.ts';
import { DOCUMENT_LANGUAGES } from '../domain/shared/localized.ts';
import { momentSchema } from './cases.schemas.ts';
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

const problemSchema = z.object({
  code: z.string(),
  blocks: z.boolean().meta({ description: 'false: a warning, the paper may be launched all the same' }),
  message: textSchema,
});

export const routeProofSchema = z
  .object({
    step: z.string(),
    stage: z.string().meta({ description: 'stage or assignment; the key of the step for an acquaintance' }),
    title: textSchema,
    action: z.enum(['approve', 'sign', 'answer', 'acknowledge', 'complete']),
    signatureLevel: z.enum(SIGNATURE_LEVELS).optional().meta({ description: 'of a signature' }),
    skipped: z.boolean().meta({ description: 'the condition of the stage does not hold for this content' }),
    people: z.array(personSchema.extend({ post: textSchema, actingFor: personSchema.optional() })),
    problems: z.array(problemSchema),
  })
  .meta({ id: 'RouteProof' });

const outlookSchema = z.object({
  p50: instantSchema.meta({ description: 'as likely earlier as later' }),
  p90: instantSchema.meta({ description: 'nine times of ten not later' }),
});

const forecastSchema = outlookSchema
  .extend({
    registration: outlookSchema.optional().meta({ description: 'when the paper has its number' }),
    runs: z.number().int(),
    basedOn: z.object({
      answers: z.number().int().meta({ description: 'past answers at the point of the route with the fewest of them' }),
      tooLittle: z.boolean().meta({ description: 'so few that the deadlines of the stages say more than the past' }),
    }),
    leavesOut: textSchema.optional().meta({ description: 'what nobody can foresee and the forecast does not count' }),
  })
  .meta({ id: 'Forecast' });

export const forecastAnswerSchema = z
  .object({ forecast: forecastSchema.nullable().meta({ description: 'null when the case is not under way' }) })
  .meta({ id: 'ForecastAnswer' });

const deadlineSchema = z
  .object({
    by: instantSchema.meta({ description: 'when the paper has its number if everybody takes all the time they have' }),
    limit: z
      .object({
        amount: z.number(),
        unit: z.literal('working-days'),
        by: instantSchema,
        source: z.string(),
        confirmed: z.boolean(),
        exceeded: z.boolean(),
      })
      .optional()
      .meta({ description: 'by law or by the university, counted from the launch' }),
  })
  .meta({ id: 'RouteDeadline' });

export const provenRouteSchema = z.object({
  route: z.array(routeProofSchema),
  problems: z.array(problemSchema).meta({ description: 'what concerns the route as a whole' }),
  deadline: deadlineSchema,
});

const reworkSchema = z
  .object({
    since: z.number().int().meta({ description: 'the version sent into approval last' }),
    visas: z.array(
      z.object({
        taskId: idSchema,
        post: textSchema,
        name: textSchema,
        onBehalfOf: textSchema.optional(),
        at: instantSchema,
        stands: z
          .boolean()
          .meta({ description: 'on the content as it is now; otherwise it lapses and is asked for again' }),
      }),
    ),
  })
  .meta({ id: 'Rework' });

export const dryRunSchema = provenRouteSchema
  .extend({
    checks: z.array(checkSchema),
    lapsingVisas: z.array(idSchema),
    rework: reworkSchema.optional().meta({ description: 'of a paper that came back' }),
    staleLanguages: z
      .array(z.enum(DOCUMENT_LANGUAGES))
      .meta({ description: 'languages that would have to be confirmed before the signature' }),
    forecast: forecastSchema,
  })
  .meta({ id: 'DryRun' });

export const previewQuerySchema = z.strictObject({
  document: z.string().max(100).optional(),
  lang: z.enum(DOCUMENT_LANGUAGES).optional(),
  student: idSchema.optional(),
  at: momentSchema.optional(),
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
      because: z
        .array(textSchema)
        .optional()
        .meta({ description: 'what of the content decided whether a stage is needed' }),
      remark: z.string().optional(),
      hash: z.string(),
      previousHash: z.string(),
    })
    .meta({ id: 'HistoryEntry' }),
).meta({ id: 'History' });

/** The certificate a signature was made with; without one it was confirmed in the program. */
const visaCertificateSchema = z
  .object({ serialNumber: z.string(), name: z.string(), issuer: z.string(), notAfter: instantSchema })
  .meta({ id: 'VisaCertificate' });

export const visaSheetSchema = listSchema(
  z
    .object({
      taskId: idSchema.meta({ description: 'of the task answered; names the visa in a return' }),
      post: textSchema,
      name: textSchema,
      verdict: z.string(),
      remark: z.string().optional(),
      at: instantSchema,
      version: z.number().int(),
      certificate: visaCertificateSchema.optional(),
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

export type Forecast = z.infer<typeof forecastSchema>;
export type DryRun = z.infer<typeof dryRunSchema>;
export type DocumentList = z.infer<typeof documentListSchema>;
export type History = z.infer<typeof historySchema>;
export type VisaSheet = z.infer<typeof visaSheetSchema>;
