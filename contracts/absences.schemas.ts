/** Absences and who acts for the absent. */
import { z } from 'zod';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  pageSchema,
  personSchema,
  remarkSchema,
  textSchema,
} from './common.schemas.ts';

const MOST_IN_SCOPE = 100;
const calendarDate = z.iso.date();
const scope = z.array(idSchema).min(1).max(MOST_IN_SCOPE);

export const ABSENCE_STATUSES = ['coming', 'current', 'past', 'cancelled'] as const;
export type AbsenceStatus = (typeof ABSENCE_STATUSES)[number];

export const enterAbsenceSchema = z
  .strictObject({
    person: idSchema.meta({ description: 'id of the absent person' }),
    from: calendarDate,
    to: calendarDate.meta({ description: 'the last day, included' }),
    deputy: idSchema.optional().meta({ description: 'id of the person who acts; absent: nobody does' }),
    processes: scope.optional().meta({ description: 'keys of procedures; absent: all' }),
    units: scope.optional().meta({ description: 'ids of units; absent: all in which the person holds a post' }),
    basis: z
      .strictObject({ number: z.string().trim().min(1).max(100), date: calendarDate })
      .meta({ description: 'the order by which the deputy acts' }),
  })
  .meta({ id: 'EnterAbsence' });

export const cancelAbsenceSchema = z.strictObject({ reason: remarkSchema }).meta({ id: 'CancelAbsence' });

export const absenceListQuerySchema = z.strictObject({
  status: z.enum(ABSENCE_STATUSES).optional(),
  cursor: cursorSchema.optional(),
});

const absenceSchema = z
  .object({
    id: idSchema,
    person: personSchema,
    post: textSchema.meta({ description: 'first post of the absent person' }),
    from: dateSchema,
    to: dateSchema,
    deputy: personSchema.optional(),
    processes: z.array(z.object({ key: z.string(), title: textSchema })).optional(),
    units: z.array(z.object({ id: idSchema, title: textSchema })).optional(),
    basis: z.object({ number: z.string(), date: dateSchema }),
    status: z.enum(ABSENCE_STATUSES),
    problem: z
      .object({ code: z.enum(['LOOP', 'NO_DEPUTY']), message: textSchema })
      .optional()
      .meta({ description: 'why nobody can act for the person, on the first day that is not over' }),
    enteredBy: personSchema,
    createdAt: instantSchema,
    cancelledAt: instantSchema.optional(),
    cancelReason: textSchema.optional(),
    allowedActions: z.array(z.enum(['cancel'])),
  })
  .meta({ id: 'Absence' });

export const absenceAnswerSchema = z.object({ absence: absenceSchema }).meta({ id: 'AbsenceAnswer' });
export const absenceListSchema = pageSchema(absenceSchema).meta({ id: 'AbsenceList' });

export type AbsenceView = z.infer<typeof absenceSchema>;
export type EnterAbsence = z.infer<typeof enterAbsenceSchema>;
