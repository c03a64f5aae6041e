/** Shapes that every resource of the HTTP API shares. */
import { z } from 'zod';
import { LANGUAGES } from '../domain/shared/localized.ts';

/** Anything a caller may put in the place of an id; what names nothing is answered with 404. */
export const idSchema = z.string().min(1).max(100);

/** A text a person reads on one line, already in the caller's language. */
export const textSchema = z.string();

export const instantSchema = z.string().meta({ format: 'date-time' });
export const dateSchema = z.string().meta({ format: 'date' });
export const languageSchema = z.enum(LANGUAGES);

/** A free text a person writes: a remark, a reason. */
export const remarkSchema = z.string().trim().min(1).max(4000);

/** Words of a search field. */
export const searchSchema = z.string().trim().max(200);

/** Place in a list, as `nextCursor` gave it. */
export const cursorSchema = z.string().max(400);

export const personSchema = z
  .object({ id: idSchema, login: z.string(), name: textSchema.meta({ description: 'surname and initials' }) })
  .meta({ id: 'Person' });

export const idParamsSchema = z.strictObject({ id: idSchema });

export const fieldErrorSchema = z
  .object({
    pointer: z.string().meta({ description: 'JSON pointer into the request body, or the name of a parameter' }),
    code: z.string(),
    detail: textSchema,
  })
  .meta({ id: 'FieldError' });

/** RFC 9457 problem document. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: textSchema,
    status: z.number().int(),
    code: z.string(),
    detail: textSchema,
    traceId: z.string(),
    errors: z.array(fieldErrorSchema).optional(),
  })
  .meta({ id: 'Problem' });

/** Wraps the items of a list with its continuation; `nextCursor` is null on the last page. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Wraps a list that is given whole. */
export function listSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item) });
}

export type PersonView = z.infer<typeof personSchema>;
export type Problem = z.infer<typeof problemSchema>;
