/** Lists brought in as files. */
import { z } from 'zod';
import { idSchema, instantSchema, listSchema, textSchema } from './common.schemas.ts';
import { IMPORT_KINDS, RECORD_LISTS } from './imports.ts';

export const importKindParamsSchema = z.strictObject({ kind: z.enum(RECORD_LISTS) });

export const importExampleQuerySchema = z.strictObject({ format: z.enum(['csv', 'xlsx']).optional() });

export const confirmImportSchema = z
  .strictObject({
    partial: z.boolean().optional().meta({ description: 'true: good rows are taken even when others are wrong' }),
  })
  .meta({ id: 'ConfirmImport' });

const countSchema = z.number().int();

const importSchema = z
  .object({
    id: idSchema,
    kind: z.enum(IMPORT_KINDS),
    fileName: z.string(),
    newRows: countSchema,
    changedRows: countSchema,
    unchangedRows: countSchema,
    wrongRows: countSchema,
    confirmedAt: instantSchema.optional().meta({ description: 'absent: nothing has been changed yet' }),
    confirmedBy: textSchema.optional(),
  })
  .meta({ id: 'Import' });

export const importAnswerSchema = z.object({ import: importSchema }).meta({ id: 'ImportAnswer' });

export const importListSchema = listSchema(importSchema).meta({ id: 'ImportList' });

export const importPreviewSchema = z
  .object({
    import: importSchema,
    problems: z
      .array(
        z.object({
          row: countSchema.meta({ description: 'as a spreadsheet counts: the heading is row 1' }),
          column: z.string().meta({ description: 'heading of the column in the file' }),
          value: z.string().meta({ description: 'what stands there' }),
          message: textSchema,
        }),
      )
      .meta({ description: 'of the first wrong rows' }),
    changes: z.array(z.object({ row: countSchema, what: textSchema, before: textSchema, after: textSchema })).meta({
      description: 'the first rows that change something that stands already; of a list for sheets also the new ones',
    }),
  })
  .meta({ id: 'ImportPreview' });

export type ImportView = z.infer<typeof importSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;
