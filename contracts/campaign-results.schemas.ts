/** What a summer semester comes to, over HTTP: outcomes for each student, and the closing report. */
import { z } from 'zod';
import { CANDIDATE_REASONS } from '../domain/academic-record/candidates.ts';
import { APPLICATION_STATUSES } from '../domain/campaign/application.ts';
import { GROUP_STATUSES } from '../domain/campaign/groups/group.ts';
import { OUTCOMES } from '../domain/campaign/outcomes/outcome.ts';
import { DOCUMENT_LANGUAGES } from '../domain/shared/localized.ts';
import { courseTitleSchema, studentNameSchema } from './campaign-groups.schemas.ts';
import { cursorSchema, idSchema, pageSchema, textSchema } from './common.schemas.ts';

const MOST_DECIDED = 500;

const outcome = z.enum(OUTCOMES);
const gpa = z.number().meta({ description: 'by the rule of the university' });
const count = z.number().int();

export const outcomeQuerySchema = z.strictObject({ cursor: cursorSchema.optional(), proposed: outcome.optional() });

const studentOutcomeSchema = z
  .object({
    student: studentNameSchema,
    faculty: textSchema,
    year: count.meta({ description: 'year of study' }),
    results: z.array(z.object({ courseCode: z.string(), letter: z.string(), passes: z.boolean() })),
    gpaBefore: gpa.optional(),
    gpaAfter: gpa.optional(),
    debtsBefore: count,
    debtsAfter: count,
    proposed: outcome.meta({ description: 'what follows by the rules in force' }),
    decided: outcome.optional().meta({ description: 'what the registrar has decided' }),
    outcome: outcome.meta({ description: 'what follows if nothing changes any more' }),
    open: z.array(outcome).meta({ description: 'what may be decided' }),
  })
  .meta({ id: 'StudentOutcome' });

export const outcomeListSchema = pageSchema(studentOutcomeSchema)
  .extend({
    isConfirmed: z.boolean().meta({ description: 'the rules are confirmed; otherwise nothing follows undecided' }),
    undecided: count.optional().meta({
      description: 'students the rules propose something for and nobody has decided; with the first page',
    }),
    allowedActions: z.array(z.enum(['decide'])),
  })
  .meta({ id: 'StudentOutcomeList' });

export const decideOutcomesSchema = z
  .strictObject({
    decisions: z
      .array(z.strictObject({ studentId: idSchema, outcome }))
      .min(1)
      .max(MOST_DECIDED),
  })
  .meta({ id: 'DecideOutcomes' });

export const decidedSchema = z.object({ decided: count }).meta({ id: 'OutcomesDecided' });

const counts = <Keys extends readonly [string, ...string[]]>(keys: Keys) => z.partialRecord(z.enum(keys), count);

export const reportSchema = z
  .object({
    report: z.object({
      candidates: count,
      applications: counts(APPLICATION_STATUSES),
      reasons: counts(CANDIDATE_REASONS),
      groups: counts(GROUP_STATUSES),
      paid: count.meta({ description: 'tenge' }),
      letters: z.array(z.object({ letter: z.string(), count })),
      courses: z.array(courseTitleSchema.extend({ groups: count, students: count, passed: count })),
      outcomes: counts(OUTCOMES),
      owed: count.meta({ description: 'students who had academic debts' }),
      cleared: count.meta({ description: 'those of them who have none left' }),
      raised: count.meta({ description: 'students whose average grew' }),
      isPrinted: z.boolean().meta({ description: 'its papers are made' }),
    }),
  })
  .meta({ id: 'CampaignReport' });

export const reportFileQuerySchema = z.strictObject({ lang: z.enum(DOCUMENT_LANGUAGES).optional() });

export type OutcomeListView = z.infer<typeof outcomeListSchema>;
export type StudentOutcomeView = z.infer<typeof studentOutcomeSchema>;
export type DecideOutcomes = z.infer<typeof decideOutcomesSchema>;
export type ReportView = z.infer<typeof reportSchema>['report'];
