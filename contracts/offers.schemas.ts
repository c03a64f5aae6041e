/** What may be applied for in a summer semester, and by whom, over HTTP. */
import { z } from 'zod';
import { CANDIDATE_REASONS } from '../domain/academic-record/candidates.ts';
import { APPLICATION_FAULTS } from '../domain/campaign/application-faults.ts';
import { PHASES } from '../domain/campaign/state.ts';
import { applicationSchema, courseCode, courseSchema, teachingLanguage, tenge } from './applications.schemas.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  listSchema,
  pageSchema,
  searchSchema,
  textSchema,
} from './common.schemas.ts';

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

export type CourseOffers = z.infer<typeof offersSchema>;
export type ApplicationWindow = z.infer<typeof windowListSchema>['items'][number];
export type CampaignCandidateView = z.infer<typeof campaignCandidateListSchema>['items'][number];
export type CandidateCourse = z.infer<typeof candidateCourseListSchema>['items'][number];
