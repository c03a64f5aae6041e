/** What differs between two versions of a paper, for people to read. */
import { z } from 'zod';
import { idSchema, textSchema } from './common.schemas.ts';

export const differenceParamsSchema = z.strictObject({
  id: idSchema,
  version: z.coerce.number().int().min(1).max(1_000_000),
});
export const differenceQuerySchema = z.strictObject({
  from: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

const runSchema = z
  .object({
    kind: z.enum(['same', 'removed', 'added']),
    text: z.string(),
    skippedCharacters: z
      .number()
      .int()
      .optional()
      .meta({ description: 'so many characters in the middle of a long stretch are left out here' }),
  })
  .meta({ id: 'WordRun' });

const fieldSchema = z
  .object({
    title: textSchema.meta({ description: 'the place as the form names it' }),
    before: z.string().optional().meta({ description: 'absent: nothing stood here' }),
    after: z.string().optional().meta({ description: 'absent: nothing stands here any more' }),
    words: z.array(runSchema).optional().meta({ description: 'of a text: instead of `before` and `after`' }),
  })
  .meta({ id: 'FieldDifference' });

const namedSchema = z.object({ id: idSchema, name: textSchema });

const studentsSchema = z
  .object({
    added: z.array(namedSchema),
    removed: z.array(namedSchema),
    changed: z.array(namedSchema.extend({ fields: z.array(fieldSchema) })),
    reordered: z.boolean(),
    counts: z
      .object({ added: z.number().int(), removed: z.number().int(), changed: z.number().int() })
      .meta({ description: 'of all; the lists hold the first of each' }),
  })
  .meta({ id: 'StudentsDifference' });

export const differenceSchema = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    changedWords: z
      .object({ changed: z.number().int(), total: z.number().int() })
      .optional()
      .meta({ description: 'of the words of the larger version; absent where the texts are too long to count' }),
    parts: z.array(
      z.object({
        part: z.string(),
        title: textSchema,
        fields: z.array(fieldSchema),
        students: studentsSchema.optional(),
      }),
    ),
  })
  .meta({ id: 'Difference' });

export type Difference = z.infer<typeof differenceSchema>;
export type FieldDifferenceView = z.infer<typeof fieldSchema>;
