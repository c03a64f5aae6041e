/** Administration of routes: versions, validation, proof, simulation. */
import { z } from 'zod';
import { ROLES } from '../domain/approval/definition.ts';
import { provenRouteSchema } from './case-records.schemas.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  listSchema,
  personSchema,
  remarkSchema,
  textSchema,
} from './common.schemas.ts';
import { routeStepsSchema } from './route-definition.schemas.ts';

const key = z.string().min(1).max(100);
const versionNumber = z.number().int().min(1).max(1_000_000);
const steps = z.array(z.record(z.string(), z.unknown())).meta({ description: 'steps of the definition, as data' });

export const ROUTE_STATUSES = ['past', 'current', 'coming', 'cancelled'] as const;

export const routeParamsSchema = z.strictObject({ process: key, kind: key });
export const routeVersionParamsSchema = routeParamsSchema.extend({
  version: z.coerce.number().int().min(1).max(1_000_000),
});

export const proposedRouteSchema = z
  .strictObject({ steps: routeStepsSchema.meta({ description: 'steps of the definition, as data' }) })
  .meta({ id: 'ProposedRoute' });

export const simulateRouteSchema = z
  .strictObject({ steps: routeStepsSchema, cursor: cursorSchema.optional() })
  .meta({ id: 'SimulateRoute' });

export const saveRouteSchema = z
  .strictObject({
    steps: routeStepsSchema,
    validFrom: z.iso.date(),
    reason: remarkSchema,
    source: z.string().trim().max(500).meta({ description: 'order or regulation it rests on; may be empty' }),
    createdFrom: versionNumber.meta({ description: 'version it was drawn from' }),
    latest: versionNumber.meta({ description: 'the latest version the caller has seen' }),
  })
  .meta({ id: 'SaveRoute' });

export const cancelRouteSchema = z.strictObject({ reason: remarkSchema }).meta({ id: 'CancelRoute' });

const routeHead = z.object({ process: key, kind: key, processTitle: textSchema, kindTitle: textSchema });
const versionHead = z.object({
  version: versionNumber,
  validFrom: dateSchema.optional().meta({ description: 'absent for the route the program came with' }),
});

export const routeListSchema = listSchema(
  routeHead.extend({ current: versionHead, coming: versionHead.optional() }).meta({ id: 'RouteListItem' }),
).meta({ id: 'RouteList' });

export const routeVersionSchema = versionHead
  .extend({
    status: z.enum(ROUTE_STATUSES),
    author: personSchema.optional(),
    reason: textSchema.optional(),
    source: textSchema.optional(),
    createdAt: instantSchema.optional(),
    createdFrom: versionNumber.optional(),
    cancelReason: textSchema.optional(),
    allowedActions: z.array(z.enum(['cancel'])),
  })
  .meta({ id: 'RouteVersion' });

export const routeSchema = routeHead
  .extend({
    versions: z.array(routeVersionSchema).meta({ description: 'the latest first' }),
    facts: z.array(
      z.object({ key: z.string(), title: textSchema, type: z.enum(['text', 'date', 'number', 'boolean', 'list']) }),
    ),
    parts: z.array(z.object({ key: z.string(), title: textSchema })).meta({ description: 'parts of the content' }),
    roles: z.array(z.object({ key: z.enum(ROLES), title: textSchema })),
    posts: z.array(z.object({ id: idSchema, title: textSchema })),
    people: z.array(z.object({ id: idSchema, title: textSchema })),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Route' });

export const routeDefinitionSchema = z.object({ version: versionNumber, steps }).meta({ id: 'RouteDefinition' });

export const routeValidationSchema = z
  .object({
    ok: z.boolean(),
    faults: z.array(
      z.object({ code: z.string(), step: z.string().optional(), stage: z.string().optional(), message: textSchema }),
    ),
  })
  .meta({ id: 'RouteValidation' });

export const routeProofAnswerSchema = provenRouteSchema.meta({ id: 'RouteProofAnswer' });

export const routeSimulationSchema = z
  .object({
    cases: z.number().int().meta({ description: 'past cases looked at on this page' }),
    changed: z.number().int().meta({ description: 'those that would have gone elsewhere' }),
    items: z.array(
      z
        .object({
          id: idSchema,
          number: z.string().optional(),
          title: textSchema,
          createdAt: instantSchema,
          differences: z.array(
            z.object({
              type: z.enum(['added', 'removed', 'people', 'order']),
              stage: textSchema,
              added: z.array(textSchema),
              removed: z.array(textSchema),
            }),
          ),
        })
        .meta({ id: 'SimulatedCase' }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'RouteSimulation' });

export const savedRouteSchema = z.object({ route: routeVersionSchema }).meta({ id: 'SavedRoute' });

export type RouteView = z.infer<typeof routeSchema>;
export type RouteVersionView = z.infer<typeof routeVersionSchema>;
export type RouteValidation = z.infer<typeof routeValidationSchema>;
export type RouteSimulation = z.infer<typeof routeSimulationSchema>;
export type RouteList = z.infer<typeof routeListSchema>;
export type SaveRoute = z.infer<typeof saveRouteSchema>;
