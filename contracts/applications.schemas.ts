/** Applications for a summer semester over HTTP. */
import { z } from 'zod';
import { CANDIDATE_REASONS } from '../domain/academic-record/candidates.ts';
import { APPLICATION_ACTIONS } from '../domain/campaign/application-actions.ts';
import { APPLICATION_STATUSES, LAPSE_REASONS } from '../domain/campaign/application.ts';
import {
  cursorSchema,
  idSchema,
  instantSchema,
  listSchema,
  pageSchema,
  problemSchema,
  remarkSchema,
  searchSchema,
  textSchema,
} from './common.schemas.ts';

const MOST_COURSES = 10;
const MOST_DECIDED = 200;
const MOST_STUDENTS = 50;

export const teachingLanguage = z.enum(['kk', 'ru', 'en']);
const version = z.number().int().min(1);
export const courseCode = z.string().min(1).max(40);
export const tenge = z.number().int().meta({ description: 'tenge' });

export const applicationParamsSchema = z.strictObject({ id: idSchema, application: idSchema });

export const applicationListQuerySchema = z.strictObject({
  status: z.enum(APPLICATION_STATUSES).optional(),
  faculty: idSchema.optional(),
  course: courseCode.optional().meta({ description: 'code of a course' }),
  q: searchSchema.optional().meta({ description: 'part of a name, or the number of an application' }),
  cursor: cursorSchema.optional(),
});

export const courseSchema = z.object({ code: z.string(), title: textSchema });

export const applicationSchema = z
  .object({
    id: idSchema,
    number: z.string().meta({ description: 'what payers write on their payments' }),
    student: z.object({ id: idSchema, name: textSchema, groupName: z.string(), course: z.number().int() }),
    faculty: textSchema,
    adviser: textSchema.optional(),
    course: courseSchema,
    language: teachingLanguage,
    credits: z.number().int(),
    reason: z.enum(CANDIDATE_REASONS),
    status: z.enum(APPLICATION_STATUSES),
    amount: tenge,
    paid: tenge,
    paidLate: tenge.meta({ description: 'tenge that came after the application had lapsed' }),
    payUntil: instantSchema.optional(),
    lapseReason: z.enum(LAPSE_REASONS).optional(),
    remark: textSchema.optional().meta({ description: 'the last reason a person gave' }),
    visas: z.array(
      z.object({
        kind: z.enum(['advise', 'endorse']).meta({ description: 'the adviser’s or the dean’s' }),
        approved: z.boolean(),
        at: instantSchema,
        name: textSchema.meta({ description: 'surname and initials of whoever gave it' }),
        onBehalfOf: textSchema.optional().meta({ description: 'the absent person for whom a deputy gave it' }),
        basis: textSchema.optional().meta({ description: 'the order by which the deputy acts' }),
      }),
    ),
    version: z.number().int(),
    createdAt: instantSchema,
    allowedActions: z.array(z.enum(APPLICATION_ACTIONS)),
  })
  .meta({ id: 'Application' });

export const applicationAnswerSchema = z.object({ application: applicationSchema }).meta({ id: 'ApplicationAnswer' });
export const applicationListSchema = pageSchema(applicationSchema).meta({ id: 'ApplicationList' });
export const applicationsAnswerSchema = listSchema(applicationSchema).meta({ id: 'Applications' });

export const applySchema = z
  .strictObject({
    student: idSchema.optional().meta({ description: 'absent: oneself' }),
    applications: z
      .array(
        z.strictObject({
          courseCode,
          reason: z.enum(CANDIDATE_REASONS),
          language: teachingLanguage.optional().meta({ description: 'absent: the language the student studies in' }),
        }),
      )
      .min(1)
      .max(MOST_COURSES),
  })
  .meta({ id: 'Apply' });

export const applyForStudentsSchema = z
  .strictObject({
    courseCode,
    students: z
      .array(z.strictObject({ student: idSchema, reason: z.enum(CANDIDATE_REASONS) }))
      .min(1)
      .max(MOST_STUDENTS),
  })
  .meta({ id: 'ApplyForStudents' });

export const appliedTableSchema = z
  .object({ items: z.array(z.object({ student: idSchema, ok: z.boolean(), problem: problemSchema.optional() })) })
  .meta({ id: 'AppliedForStudents' });

export const verdictsSchema = z
  .strictObject({
    verdict: z.enum(['advise', 'endorse']).meta({ description: 'the adviser’s visa or the dean’s' }),
    approve: z.boolean(),
    reason: remarkSchema.optional().meta({ description: 'must be given when declining' }),
    items: z
      .array(z.strictObject({ applicationId: idSchema, version }))
      .min(1)
      .max(MOST_DECIDED),
  })
  .meta({ id: 'ApplicationVerdicts' });

export const verdictTableSchema = z
  .object({
    items: z.array(z.object({ applicationId: idSchema, ok: z.boolean(), problem: problemSchema.optional() })),
  })
  .meta({ id: 'ApplicationVerdictTable' });

export const waitingVisasSchema = z
  .object({ count: z.number().int().meta({ description: 'applications that wait for the visa of the caller' }) })
  .meta({ id: 'WaitingVisas' });

export const applicationReasonSchema = z
  .strictObject({ version, reason: remarkSchema })
  .meta({ id: 'ApplicationReason' });

export type ApplicationView = z.infer<typeof applicationSchema>;
export type ApplyRequest = z.infer<typeof applySchema>;
export type ApplyForStudents = z.infer<typeof applyForStudentsSchema>;
export type AppliedTable = z.infer<typeof appliedTableSchema>;
export type VerdictsRequest = z.infer<typeof verdictsSchema>;
export type VerdictTable = z.infer<typeof verdictTableSchema>;
