/** What one may start, and what each kind asks for. */
import { z } from 'zod';
import { DOCUMENT_LANGUAGES } from '../domain/shared/localized.ts';
import { listSchema, textSchema } from './common.schemas.ts';

const key = z.string();
const jsonSchema = z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema 2020-12' });

export const processListSchema = listSchema(
  z.object({ key, title: textSchema, kinds: z.array(z.object({ key, title: textSchema })) }).meta({ id: 'Process' }),
).meta({ id: 'ProcessList' });

export const processListQuerySchema = z.strictObject({
  of: z
    .enum(['all'])
    .optional()
    .meta({ description: 'all: whatever a deputy can act in, also what the caller may not start' }),
});

export const kindParamsSchema = z.strictObject({ process: key, kind: key });

const stepSchema = z.object({ key, type: z.string(), title: textSchema });

const routeStageSchema = z.object({
  step: key,
  stage: key,
  title: textSchema,
  action: z.enum(['approve', 'sign']),
  participants: z.array(z.object({ by: z.string(), role: z.string().optional() })),
  conditional: z.boolean(),
});

export const kindSchema = z
  .object({
    key,
    title: textSchema,
    sources: z.array(z.string()),
    contentSchema: jsonSchema,
    steps: z.array(stepSchema),
    route: z.array(routeStageSchema),
    documents: z.array(
      z.object({
        key,
        title: textSchema,
        languages: z.array(z.enum(DOCUMENT_LANGUAGES)),
        per: z.enum(['case', 'student']),
      }),
    ),
    sample: z
      .unknown()
      .meta({ description: 'a content that is valid on the data of today; null where no student fits' }),
  })
  .meta({ id: 'Kind' });

export type ProcessList = z.infer<typeof processListSchema>;
export type KindView = z.infer<typeof kindSchema>;
