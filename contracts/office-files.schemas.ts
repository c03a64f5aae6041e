/** Files of the nomenclature and the rules of how long they are kept. */
import { z } from 'zod';
import { LANGUAGES } from '../domain/shared/localized.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  listSchema,
  personSchema,
  remarkSchema,
  textSchema,
} from './common.schemas.ts';

const MOST_YEARS = 100;

export const FILE_DUES = ['overdue', 'within-year', 'unknown'] as const;

const periodSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('permanent') }),
  z.strictObject({ type: z.literal('years'), years: z.number().int().min(1).max(MOST_YEARS) }),
  z.strictObject({ type: z.literal('as-personal-file') }).meta({
    description: 'as long as the personal file of the student the paper is about',
  }),
]);

const ruleShape = {
  validFrom: dateSchema,
  period: periodSchema.optional().meta({ description: 'absent: nobody has entered it yet' }),
  archiveAfterYears: z.number().int().optional().meta({
    description: 'full years in the office after the year of the file; absent: not entered',
  }),
  item: textSchema.optional().meta({ description: 'item of the list of retention periods' }),
  source: textSchema,
  confirmed: z.boolean().meta({ description: 'compared with its source; nothing is destroyed by a rule that is not' }),
};

const retentionSchema = z.object({ classTitle: textSchema, ...ruleShape }).meta({ id: 'Retention' });

const termsShape = {
  archiveBy: dateSchema.optional().meta({ description: 'last day of handing over to the archive; absent: not known' }),
  keepUntil: dateSchema.optional().meta({ description: 'last day of keeping; absent: permanent, or not known' }),
};

const fileShape = {
  index: z.string(),
  year: z.number().int(),
  title: textSchema.optional().meta({ description: 'absent: the index stands in no nomenclature' }),
};

/** The file a case lies in. */
export const caseFileSchema = z
  .object({ ...fileShape, filedAt: instantSchema, retention: retentionSchema.optional(), ...termsShape })
  .meta({ id: 'CaseFile' });

const officeFileSchema = z
  .object({
    ...fileShape,
    unit: textSchema.optional(),
    papers: z.number().int().meta({ description: 'how many cases lie in it' }),
    retention: retentionSchema.optional(),
    ...termsShape,
    overdue: z.boolean(),
  })
  .meta({ id: 'OfficeFile' });

export const officeFilesQuerySchema = z.strictObject({
  year: z.coerce.number().int().min(1900).max(9999).optional(),
  due: z.enum(FILE_DUES).optional().meta({ description: 'by the day of handing over to the archive' }),
});
export const officeFilesTableQuerySchema = officeFilesQuerySchema.extend({ lang: z.enum(LANGUAGES).optional() });

export const officeFileListSchema = listSchema(officeFileSchema)
  .extend({ years: z.array(z.number().int()).meta({ description: 'years with files, newest first' }) })
  .meta({ id: 'OfficeFileList' });

const editionSchema = z
  .object({
    id: idSchema,
    ...ruleShape,
    enteredBy: personSchema.optional().meta({ description: 'absent: the rule came with the program' }),
    enteredAt: instantSchema.optional(),
    reason: textSchema.optional(),
  })
  .meta({ id: 'RetentionEdition' });

const retentionClassSchema = z
  .object({
    key: z.string(),
    title: textSchema,
    editions: z.array(editionSchema).meta({ description: 'the latest first; of the same day the upper one counts' }),
    inForce: idSchema.optional().meta({ description: 'edition by which files of this year go' }),
    allowedActions: z.array(z.enum(['change'])),
  })
  .meta({ id: 'RetentionClass' });

export const retentionClassListSchema = listSchema(retentionClassSchema).meta({ id: 'RetentionClassList' });
export const retentionClassParamsSchema = z.strictObject({ key: z.string().min(1).max(100) });

export const previewRuleSchema = z
  .strictObject({
    validFrom: z.iso.date().meta({ description: 'files of this year and later ones go by it' }),
    period: periodSchema.nullable(),
    archiveAfterYears: z.number().int().min(0).max(MOST_YEARS).nullable(),
    item: z.string().trim().min(1).max(100).optional(),
    source: z.string().trim().min(1).max(500).meta({ description: 'act, list or order it was taken from' }),
    confirmed: z.boolean(),
  })
  .meta({ id: 'PreviewRetentionRule' });

export const enterRuleSchema = previewRuleSchema.extend({ reason: remarkSchema }).meta({ id: 'EnterRetentionRule' });

const fileMoveSchema = z
  .object({ ...fileShape, from: z.object(termsShape), to: z.object(termsShape) })
  .meta({ id: 'FileMove' });

export const fileMovesSchema = listSchema(fileMoveSchema)
  .extend({ settled: z.number().int().meta({ description: 'files that go by the rule and keep their days' }) })
  .meta({ id: 'FileMoves' });

export type CaseFileView = z.infer<typeof caseFileSchema>;
export type RetentionView = z.infer<typeof retentionSchema>;
export type OfficeFileView = z.infer<typeof officeFileSchema>;
export type OfficeFilesQuery = z.infer<typeof officeFilesQuerySchema>;
export type RetentionClassView = z.infer<typeof retentionClassSchema>;
export type PreviewRule = z.infer<typeof previewRuleSchema>;
export type EnterRule = z.infer<typeof enterRuleSchema>;
export type FileMovesView = z.infer<typeof fileMovesSchema>;
