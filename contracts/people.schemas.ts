/** People of the university, for choosing one. */
import { z } from 'zod';
import { listSchema, personSchema, searchSchema, textSchema } from './common.schemas.ts';

export const peopleQuerySchema = z.strictObject({
  q: searchSchema.optional().meta({ description: 'parts of a name, a post or a unit' }),
});

export const peopleSchema = listSchema(
  personSchema.extend({ posts: z.array(z.object({ title: textSchema, unit: textSchema })) }).meta({ id: 'Colleague' }),
).meta({ id: 'ColleagueList' });
