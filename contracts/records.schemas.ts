/** Records the engine makes of a case by itself: sheets, lists and registers. Nobody types them. */
import { z } from 'zod';
import { DOCUMENT_LANGUAGES } from '../domain/shared/localized.ts';
import { momentSchema } from './cases.schemas.ts';
import { dateSchema, idSchema, instantSchema, textSchema } from './common.schemas.ts';

/** Records a case has, by the word in their address. */
export const CASE_RECORDS = [
  'visa-sheet',
  'acquaintance-sheet',
  'distribution-list',
  'version-history',
  'change-register',
] as const;

export const caseRecordParamsSchema = z.strictObject({ id: idSchema, record: z.enum(CASE_RECORDS) });
export const recordDocumentQuerySchema = z.strictObject({
  lang: z.enum(DOCUMENT_LANGUAGES).optional(),
  at: momentSchema.optional(),
});

/** Who did something, and for whom. */
const doerShape = {
  post: textSchema,
  name: textSchema.meta({ description: 'surname and initials' }),
  onBehalfOf: textSchema.optional().meta({ description: 'the absent or delegating person' }),
  basis: textSchema.optional().meta({ description: 'the order by which the deputy acts' }),
};

const visaSchema = z
  .object({
    ...doerShape,
    verdict: z
      .enum(['approve', 'approve-with-remark', 'sign', 'refuse', 'abstain'])
      .meta({ description: 'refuse and abstain: in a vote' }),
    remark: z.string().optional(),
    at: instantSchema,
    version: z.number().int().meta({ description: 'the version the visa was given on' }),
    carried: z.boolean().meta({ description: 'given on an earlier version whose parts have not changed since' }),
  })
  .meta({ id: 'RecordVisa' });

const acquaintanceSchema = z
  .object({ ...doerShape, askedAt: instantSchema, dueAt: instantSchema, readAt: instantSchema.optional() })
  .meta({ id: 'RecordAcquaintance' });

const recipientSchema = z
  .object({
    recipient: z.enum(['person', 'personal-file', 'office-file']),
    name: textSchema.meta({ description: 'a person, a student, or the index of the file in the nomenclature' }),
    place: textSchema.meta({ description: 'post of the person, group of the student' }),
    paper: z.enum(['copy', 'extract', 'original']),
    copies: z.number().int(),
    at: instantSchema,
    receivedAt: instantSchema.optional(),
  })
  .meta({ id: 'RecordRecipient' });

const versionSchema = z
  .object({
    version: z.number().int(),
    name: textSchema,
    savedAt: instantSchema,
    submittedAt: instantSchema.optional().meta({ description: 'absent: saved and not sent into approval yet' }),
    changedParts: z.array(textSchema).meta({ description: 'against the version sent before, as the form names them' }),
    returns: z.array(z.object({ name: textSchema, remark: z.string(), at: instantSchema })),
  })
  .meta({ id: 'RecordVersion' });

const placesSchema = z.array(textSchema);
const changeSchema = z
  .object({
    what: z.enum(['first', 'edition', 'change', 'amends', 'annuls']),
    caseId: idSchema,
    number: textSchema,
    registeredOn: dateSchema,
    inForce: z.boolean().meta({ description: 'false: annulled since' }),
    name: textSchema.meta({ description: 'who wrote it' }),
    title: textSchema,
    reason: z.string().optional(),
    changed: placesSchema.meta({ description: 'sections or clauses of the earlier paper with another wording' }),
    added: placesSchema,
    removed: placesSchema,
  })
  .meta({ id: 'RecordChange' });

const momentShape = {
  asOf: instantSchema.optional().meta({ description: 'the record as it stood then; absent: as it stands now' }),
};
/** Of records that begin with the number of the paper. */
const beginningShape = {
  ...momentShape,
  notBegun: z
    .literal(true)
    .optional()
    .meta({ description: 'the paper is, or was then, not registered, and the record begins with registration' }),
};

/** One member for each of `CASE_RECORDS`. */
export const caseRecordSchema = z
  .discriminatedUnion('record', [
    z.object({ record: z.literal('visa-sheet'), items: z.array(visaSchema), ...momentShape }),
    z.object({ record: z.literal('acquaintance-sheet'), items: z.array(acquaintanceSchema), ...beginningShape }),
    z.object({ record: z.literal('distribution-list'), items: z.array(recipientSchema), ...beginningShape }),
    z.object({ record: z.literal('version-history'), items: z.array(versionSchema), ...momentShape }),
    z.object({ record: z.literal('change-register'), items: z.array(changeSchema), ...beginningShape }),
  ])
  .meta({ id: 'CaseRecord' });

export type CaseRecordName = (typeof CASE_RECORDS)[number];
export type CaseRecord = z.infer<typeof caseRecordSchema>;
