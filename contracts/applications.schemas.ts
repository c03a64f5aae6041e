/** Applications for a summer semester over HTTP. */
import { z } from 'zod';
import { CANDIDATE_REASONS } from '../domain/academic-record/candidates.ts';
import { APPLICATION_ACTIONS } from '../domain/campaign/application-actions.ts';
import { APPLICATION_FAULTS } from '../domain/campaign/application-faults.ts';
import { APPLICATION_STATUSES, LAPSE_REASONS } from '../domain/campaign/application.ts';
import { CAMPAIGN_MESSAGE_KINDS } from '../domain/campaign/message.ts';
import { PHASES } from '../domain/campaign/state.ts';
import {
  cursorSchema,
  dateSchema,
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

const teachingLanguage = z.enum(['kk', 'ru', 'en']);
const version = z.number().int().min(1);
const courseCode = z.string().min(1).max(40);
const tenge = z.number().int().meta({ description: 'tenge' });

export const applicationParamsSchema = z.strictObject({ id: idSchema, application: idSchema });

export const applicationListQuerySchema = z.strictObject({
  status: z.enum(APPLICATION_STATUSES).optional(),
  faculty: idSchema.optional(),
  course: courseCode.optional().meta({ description: 'code of a course' }),
  q: searchSchema.optional().meta({ description: 'part of a name, or the number of an application' }),
  cursor: cursorSchema.optional(),
});

const courseSchema = z.object({ code: z.string(), title: textSchema });

const applicationSchema = z
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

/** A campaign as a student, or whoever applies for one, sees it. */
const windowShape = {
  id: idSchema,
  academicYear: z.number().int(),
  session: z.number().int(),
  phase: z.enum(PHASES),
  window: z.enum(['coming', 'open', 'over']),
  opensAt: instantSchema,
  closesAt: instantSchema,
  startsOn: dateSchema,
  endsOn: dateSchema,
  creditCap: z.number().int(),
  pricePerCredit: tenge,
};

export const windowListSchema = listSchema(z.object(windowShape).meta({ id: 'ApplicationWindow' })).meta({
  id: 'ApplicationWindows',
});

export const offersQuerySchema = z.strictObject({
  student: idSchema.optional().meta({ description: 'absent: oneself' }),
});

const offerSchema = z
  .object({
    course: courseSchema.extend({ credits: z.number().int() }),
    reason: z.enum(CANDIDATE_REASONS),
    amount: tenge,
    faults: z.array(z.object({ code: z.enum(APPLICATION_FAULTS), message: textSchema })),
  })
  .meta({ id: 'CourseOffer' });

export const offersSchema = z
  .object({
    campaign: z.object(windowShape),
    student: z.object({ id: idSchema, name: textSchema, groupName: z.string(), studyLanguage: teachingLanguage }),
    creditsTaken: z.number().int(),
    hindrances: z
      .array(textSchema)
      .meta({ description: 'why the student cannot apply for anything; empty when nothing stands in the way' }),
    offers: z.array(offerSchema),
    applications: z.array(applicationSchema),
    allowedActions: z.array(z.enum(['apply'])),
  })
  .meta({ id: 'CourseOffers' });

export const campaignCandidatesQuerySchema = z.strictObject({
  q: searchSchema.optional(),
  applied: z.enum(['yes', 'no']).optional(),
  course: courseCode.optional().meta({ description: 'only those with a ground that names the course' }),
  cursor: cursorSchema.optional(),
});

export const campaignCandidateListSchema = pageSchema(
  z
    .object({
      student: z.object({ id: idSchema, name: textSchema, groupName: z.string(), course: z.number().int() }),
      gpa: z.number().optional(),
      hasAccount: z.boolean().meta({ description: 'whether the student can apply in person' }),
      grounds: z.array(
        z.object({
          reason: z.enum(CANDIDATE_REASONS),
          course: courseSchema.optional(),
          hasApplied: z.boolean().meta({ description: 'whether an application to the course still counts' }),
        }),
      ),
      applications: z.number().int().meta({ description: 'that still count' }),
      allowedActions: z.array(z.enum(['apply'])),
    })
    .meta({ id: 'CampaignCandidate' }),
).meta({ id: 'CampaignCandidateList' });

export const candidateCourseListSchema = listSchema(
  z
    .object({
      code: z.string(),
      title: textSchema,
      credits: z.number().int(),
      amount: tenge,
      students: z.number().int().meta({ description: 'candidates the caller may see who have a ground for it' }),
    })
    .meta({ id: 'CandidateCourse' }),
).meta({ id: 'CandidateCourses' });

export const campaignMessagesQuerySchema = z.strictObject({
  q: searchSchema.optional().meta({ description: 'part of the name of a student, or of their group' }),
  cursor: cursorSchema.optional(),
});

export const campaignMessageListSchema = pageSchema(
  z
    .object({
      id: z.number().int(),
      kind: z.enum(CAMPAIGN_MESSAGE_KINDS),
      at: instantSchema,
      student: z.object({ id: idSchema, name: textSchema }).optional(),
      reader: textSchema.optional().meta({ description: 'who was told, where it is about no student' }),
      application: z.string().optional().meta({ description: 'its number' }),
      course: courseSchema.optional(),
      amount: tenge.optional(),
      payUntil: instantSchema.optional(),
      choosesUntil: instantSchema.optional().meta({ description: 'until when another course can be chosen' }),
      opensOn: dateSchema.optional().meta({ description: 'first day of applications' }),
      closesOn: dateSchema.optional().meta({ description: 'last day of applications' }),
      count: z.number().int().optional().meta({ description: 'students of an adviser, or sheets that are late' }),
      lapseReason: z.enum(LAPSE_REASONS).optional(),
      remark: textSchema.optional(),
    })
    .meta({ id: 'CampaignMessage' }),
).meta({ id: 'CampaignMessageList' });

export type ApplicationView = z.infer<typeof applicationSchema>;
export type ApplyRequest = z.infer<typeof applySchema>;
export type ApplyForStudents = z.infer<typeof applyForStudentsSchema>;
export type AppliedTable = z.infer<typeof appliedTableSchema>;
export type CandidateCourse = z.infer<typeof candidateCourseListSchema>['items'][number];
export type VerdictsRequest = z.infer<typeof verdictsSchema>;
export type VerdictTable = z.infer<typeof verdictTableSchema>;
export type CourseOffers = z.infer<typeof offersSchema>;
export type ApplicationWindow = z.infer<typeof windowListSchema>['items'][number];
export type CampaignCandidateView = z.infer<typeof campaignCandidateListSchema>['items'][number];
export type CampaignMessageView = z.infer<typeof campaignMessageListSchema>['items'][number];
