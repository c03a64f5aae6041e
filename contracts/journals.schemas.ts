/** Registration journals. */
import { z } from 'zod';
import { DOCUMENT_LANGUAGES, LANGUAGES } from '../domain/shared/localized.ts';
import { laterOrdersShape } from './relations.schemas.ts';
import { cursorSchema, dateSchema, idSchema, listSchema, pageSchema, textSchema } from './common.schemas.ts';

const journalSchema = z
  .object({
    key: z.string(),
    title: textSchema,
    pattern: z.string(),
    yearly: z.boolean(),
    years: z
      .array(z.number().int())
      .meta({ description: 'years with entries, newest first; 0 where numbers never start anew' }),
  })
  .meta({ id: 'Journal' });
export const journalListSchema = listSchema(journalSchema).meta({ id: 'JournalList' });

export const journalParamsSchema = z.strictObject({ key: z.string().min(1).max(100) });
export const journalQuerySchema = z.strictObject({
  year: z.coerce.number().int().min(0).max(9999).optional(),
  cursor: cursorSchema.optional(),
});

const yearQuerySchema = journalQuerySchema.omit({ cursor: true });
export const journalDocumentQuerySchema = yearQuerySchema.extend({ lang: z.enum(DOCUMENT_LANGUAGES).optional() });
export const journalSpreadsheetQuerySchema = yearQuerySchema.extend({ lang: z.enum(LANGUAGES).optional() });

const journalEntrySchema = z
  .object({
    number: z.string(),
    date: dateSchema,
    caseId: idSchema,
    title: textSchema,
    kindTitle: textSchema,
    status: z.enum(['in-force', 'annulled']),
    ...laterOrdersShape,
  })
  .meta({ id: 'JournalEntry' });
export const journalEntriesSchema = pageSchema(journalEntrySchema).meta({ id: 'JournalEntries' });

export type JournalList = z.infer<typeof journalListSchema>;
export type JournalEntry = z.infer<typeof journalEntrySchema>;
