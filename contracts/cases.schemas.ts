/** A case as the API shows it. */
import { z } from 'zod';
import { CASE_OUTCOMES } from '../domain/approval/definition.ts';
import { BLOCKED_REASONS } from '../domain/approval/state.ts';
import { DOCUMENT_LANGUAGES } from '../domain/shared/localized.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  listSchema,
  pageSchema,
  personSchema,
  remarkSchema,
  searchSchema,
  textSchema,
} from './common.schemas.ts';
import { caseFileSchema } from './office-files.schemas.ts';
import { relationSchema, validitySchema } from './relations.schemas.ts';

export const caseStatusSchema = z.enum(['draft', 'in-progress', 'rework', 'closed', 'withdrawn', 'refused']);
export const caseActionSchema = z
  .enum(['edit', 'submit', 'withdraw', 'confirm-language', 'annul', 'amend', 'go-on', 'end'])
  .meta({
    description:
      'annul and amend: a draft of such an order may be opened about this one; go-on and end: a wait in vain may be settled so',
  });
const versionSchema = z.number().int().min(1).max(1_000_000);
const contentSchema = z.record(z.string(), z.unknown());

export const createCaseSchema = z
  .strictObject({ process: z.string().min(1).max(100), kind: z.string().min(1).max(100), content: contentSchema })
  .meta({ id: 'CreateCase' });

export const editContentSchema = z
  .strictObject({ content: contentSchema, version: versionSchema })
  .meta({ id: 'EditContent' });

export const submitCaseSchema = z.strictObject({ version: versionSchema.optional() }).meta({ id: 'SubmitCase' });
export const withdrawCaseSchema = z.strictObject({ reason: remarkSchema }).meta({ id: 'WithdrawCase' });

export const confirmLanguageSchema = z
  .strictObject({ language: z.enum(DOCUMENT_LANGUAGES) })
  .meta({ id: 'ConfirmLanguage' });
export const addCommentSchema = z.strictObject({ text: remarkSchema }).meta({ id: 'AddComment' });

export const caseListQuerySchema = z.strictObject({
  status: caseStatusSchema.optional(),
  process: z.string().max(100).optional(),
  kind: z.string().max(100).optional(),
  registered: z.enum(['true', 'false']).optional().meta({ description: 'true: only those that have a number' }),
  file: z
    .string()
    .regex(/^[^/]{1,100}\/\d{4}$/)
    .optional()
    .meta({ description: 'those that lie in a file of the nomenclature, as index and year: 05-04/2026' }),
  q: searchSchema.optional(),
  cursor: cursorSchema.optional(),
});

/** An instant in the life of a case, to the millisecond. */
export const momentSchema = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .meta({ format: 'date-time', description: 'as the case stood then; absent: as it stands now' });

export const caseMomentQuerySchema = z.strictObject({ at: momentSchema.optional() });

export const settleWaitSchema = z
  .strictObject({ decision: z.enum(['go-on', 'end']), reason: remarkSchema })
  .meta({ id: 'SettleWait' });

const stepViewSchema = z
  .object({ key: z.string(), type: z.string(), title: textSchema, status: z.enum(['waiting', 'active', 'done']) })
  .meta({ id: 'CaseStep' });

const waitingSchema = z
  .object({
    step: z.string(),
    until: dateSchema.optional(),
    awaited: z
      .object({
        outcomes: z.array(z.enum(CASE_OUTCOMES)).meta({ description: 'any of them is enough' }),
        paper: z
          .object({ id: idSchema, title: textSchema, number: z.string().optional() })
          .optional()
          .meta({ description: 'absent: the reader may not open it' }),
      })
      .optional()
      .meta({ description: 'another case' }),
    missed: z
      .object({ endedAs: z.enum(CASE_OUTCOMES).optional().meta({ description: 'absent: there is no such case' }) })
      .optional()
      .meta({ description: 'what is waited for can come no more' }),
  })
  .meta({ id: 'CaseWaiting' });

const voteSchema = z
  .object({
    approved: z.number().int(),
    refused: z.number().int(),
    abstained: z.number().int(),
    silent: z.number().int().meta({ description: 'listed, and have not voted' }),
    listed: z.number().int(),
    needed: z.number().int().meta({ description: 'votes in favour it takes; of those present: as things stand' }),
    quorum: z.number().int().optional().meta({ description: 'how many must vote for the vote to count' }),
  })
  .meta({ id: 'CaseVote' });

const stageViewSchema = z
  .object({
    step: z.string(),
    key: z.string(),
    title: textSchema,
    status: z.enum(['waiting', 'open', 'blocked', 'done', 'skipped']),
    dueAt: instantSchema.optional(),
    problem: z.enum(BLOCKED_REASONS).optional(),
    because: z.array(textSchema).optional().meta({
      description: 'what of the content decided whether the stage is needed; absent: it always is, or is not reached',
    }),
    vote: voteSchema.optional().meta({ description: 'how the votes stand, where the stage votes' }),
    people: z.array(
      z.object({
        person: personSchema,
        post: textSchema,
        actingFor: personSchema.optional(),
        status: z.enum(['open', 'done', 'cancelled']),
        verdict: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'CaseStage' });

export const openTaskSchema = z
  .object({
    id: idSchema,
    step: z.string(),
    stage: z.string().optional(),
    action: z.enum(['approve', 'sign', 'answer', 'acknowledge', 'complete']),
    assignee: personSchema,
    post: textSchema,
    actingFor: personSchema.optional(),
    dueAt: instantSchema,
    overdue: z.boolean(),
    pending: z
      .object({ verdict: z.string(), until: instantSchema })
      .optional()
      .meta({ description: 'the answer given, which can be taken back until the instant and has no effect before it' }),
    allowedActions: z
      .array(z.string())
      .meta({ description: 'what the caller may answer and do; empty when there is nothing they may' }),
  })
  .meta({ id: 'OpenTask' });

const questionViewSchema = z
  .object({
    id: idSchema.meta({ description: 'id of the task to answer it' }),
    taskId: idSchema.meta({ description: 'the task whose holder asked' }),
    from: personSchema,
    to: personSchema,
    text: textSchema,
    at: instantSchema,
    status: z.enum(['open', 'done', 'cancelled']).meta({ description: 'cancelled: decided without the answer' }),
    answer: textSchema.optional(),
    answeredAt: instantSchema.optional(),
  })
  .meta({ id: 'CaseQuestion' });

export const commentListSchema = listSchema(
  z.object({ id: idSchema, from: personSchema, text: textSchema, at: instantSchema }).meta({ id: 'CaseComment' }),
).meta({ id: 'CaseCommentList' });

const caseStudentSchema = z
  .object({ id: idSchema, name: textSchema, status: z.string(), course: z.number().int(), groupName: z.string() })
  .meta({ id: 'CaseStudent' });

const caseHeadSchema = z.object({
  id: idSchema,
  process: z.string(),
  kind: z.string(),
  kindTitle: textSchema,
  status: caseStatusSchema,
  title: textSchema,
  number: z.string().optional(),
  registeredOn: dateSchema.optional(),
  version: z.number().int(),
  author: personSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  validity: validitySchema.optional(),
  allowedActions: z.array(caseActionSchema),
});

export const caseSchema = caseHeadSchema
  .extend({
    content: contentSchema,
    students: z.array(caseStudentSchema),
    steps: z.array(stepViewSchema),
    stages: z.array(stageViewSchema),
    waiting: waitingSchema.optional().meta({ description: 'what a step waits for now, unless it is people' }),
    openTasks: z.array(openTaskSchema),
    questions: z.array(questionViewSchema).meta({ description: 'in order of asking' }),
    staleLanguages: z
      .array(z.enum(DOCUMENT_LANGUAGES))
      .meta({ description: 'languages left as they were while the other changed; nothing is signed until confirmed' }),
    relations: z.array(relationSchema),
    file: caseFileSchema.optional().meta({ description: 'the file of the nomenclature it lies in, once it is filed' }),
    asOf: instantSchema
      .optional()
      .meta({ description: 'the instant the case is shown at, when it is not shown as it stands now' }),
  })
  .meta({ id: 'Case' });

export const caseAnswerSchema = z.object({ case: caseSchema }).meta({ id: 'CaseAnswer' });

export const caseListItemSchema = caseHeadSchema
  .extend({ openTaskCount: z.number().int(), dueAt: instantSchema.optional() })
  .meta({ id: 'CaseListItem' });
export const caseListSchema = pageSchema(caseListItemSchema).meta({ id: 'CaseList' });

export type CaseView = z.infer<typeof caseSchema>;
export type CaseListItem = z.infer<typeof caseListItemSchema>;
export type OpenTaskView = z.infer<typeof openTaskSchema>;
export type QuestionView = z.infer<typeof questionViewSchema>;
export type CommentView = z.infer<typeof commentListSchema>['items'][number];
export type CaseListQuery = z.infer<typeof caseListQuerySchema>;
