/** How orders stand to one another, as the API shows it. */
import { z } from 'zod';
import { dateSchema, idSchema, textSchema } from './common.schemas.ts';

const orderReferenceSchema = z
  .object({ caseId: idSchema, number: z.string(), registeredOn: dateSchema })
  .meta({ id: 'OrderReference' });

/** Added to whatever shows a registered order. */
export const laterOrdersShape = {
  annulledBy: orderReferenceSchema
    .optional()
    .meta({ description: 'the registered order by which it loses its force, on the effective date of that order' }),
  amendedBy: z.array(orderReferenceSchema).meta({ description: 'orders in force that amend it, oldest first' }),
};

export const validitySchema = z
  .enum(['in-force', 'amended', 'annulled'])
  .meta({ description: 'what a registered paper is worth; absent before it has a number' });

export const relationSchema = z
  .object({
    type: z.enum(['annuls', 'annulled-by', 'amends', 'amended-by']),
    caseId: idSchema,
    title: textSchema.meta({ description: 'the kind alone for a case the caller may not read' }),
    number: z.string().optional(),
    registeredOn: dateSchema.optional(),
    status: z.enum(['open', 'registered', 'in-effect', 'annulled']).meta({
      description:
        'of the later order: on its way, numbered with its effective date still to come, in effect, or annulled itself',
    }),
    readable: z.boolean().meta({ description: 'the caller may open the other case' }),
  })
  .meta({ id: 'CaseRelation' });

export type CaseRelation = z.infer<typeof relationSchema>;
