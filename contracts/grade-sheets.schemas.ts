/** Grade sheets of a summer semester over HTTP. */
import { z } from 'zod';
import { courseTitleSchema, studentNameSchema } from './campaign-groups.schemas.ts';
import { dateSchema, idSchema, instantSchema, listSchema, textSchema } from './common.schemas.ts';

const MOST_PEOPLE = 500;

export const SHEET_ACTIONS = ['enter', 'collect'] as const;

const percent = z.number().int().min(0).max(100).nullable().meta({ description: 'null: did not come' });
const points = z.number().meta({ description: 'by the scale of the academic year' });

const sheetShape = {
  id: idSchema,
  number: z.string(),
  groupName: z.string(),
  course: courseTitleSchema,
  language: z.enum(['kk', 'ru', 'en']),
  teacher: textSchema,
  issuedOn: dateSchema,
  dueAt: instantSchema,
  isLate: z.boolean(),
  status: z.enum(['issued', 'collected', 'void']),
  collectedAt: instantSchema.optional(),
  people: z.number().int(),
  entered: z.number().int().meta({ description: 'students whose result stands in it' }),
  hasPaper: z.boolean().meta({ description: 'its DOCX is made, and the asker may read it' }),
  hasResultsPaper: z.boolean().meta({ description: 'all results are in, and the asker may print the sheet with them' }),
  allowedActions: z.array(z.enum(SHEET_ACTIONS)),
};

const sheetSchema = z.object(sheetShape).meta({ id: 'GradeSheet' });

export const sheetListSchema = listSchema(sheetSchema).meta({ id: 'GradeSheetList' });
export const sheetParamsSchema = z.strictObject({ id: idSchema, sheet: idSchema });

export const sheetAnswerSchema = z
  .object({
    sheet: sheetSchema.extend({
      students: z.array(
        z.object({
          applicationId: idSchema,
          student: studentNameSchema,
          result: z.object({ percent, letter: z.string(), points }).optional(),
        }),
      ),
      scale: z
        .array(z.object({ letter: z.string(), points, percentFrom: z.number().int(), percentTo: z.number().int() }))
        .meta({ description: 'from the highest percentage down' }),
    }),
  })
  .meta({ id: 'GradeSheetAnswer' });

export const enterResultsSchema = z
  .strictObject({
    results: z
      .array(z.strictObject({ applicationId: idSchema, percent }))
      .min(1)
      .max(MOST_PEOPLE),
  })
  .meta({ id: 'EnterResults' });

const sheetQuery = { sheet: idSchema.optional().meta({ description: 'absent: all sheets that are still open' }) };
export const resultsFileQuerySchema = z.strictObject(sheetQuery);
export const resultsTemplateQuerySchema = z.strictObject({
  ...sheetQuery,
  format: z.enum(['csv', 'xlsx']).optional().meta({ description: 'absent: XLSX' }),
});
export const resultsImportParamsSchema = z.strictObject({ id: idSchema, import: idSchema });

export type SheetView = z.infer<typeof sheetSchema>;
export type SheetDetails = z.infer<typeof sheetAnswerSchema>['sheet'];
export type EnterResults = z.infer<typeof enterResultsSchema>;
