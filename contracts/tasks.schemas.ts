/** The inbox and decisions. */
import { z } from 'zod';
import { SIGNATURE_LEVELS } from '../domain/approval/definition.ts';
import { caseSchema, caseStatusSchema } from './cases.schemas.ts';
import {
  cursorSchema,
  idSchema,
  instantSchema,
  listSchema,
  pageSchema,
  personSchema,
  problemSchema,
  remarkSchema,
  searchSchema,
  textSchema,
} from './common.schemas.ts';

export const VERDICTS = [
  'approve',
  'approve-with-remark',
  'return',
  'refuse',
  'abstain',
  'sign',
  'answer',
  'acknowledge',
  'complete',
] as const;
export const TASK_ACTIONS = ['approve', 'sign', 'answer', 'acknowledge', 'complete'] as const;
export const verdictSchema = z.enum(VERDICTS);

/** What may be done with a task beside answering it. */
export const TASK_MOVES = ['undo', 'question', 'delegate', 'reassign'] as const;

export const taskListQuerySchema = z.strictObject({
  view: z.enum(['inbox']).optional(),
  q: searchSchema.optional(),
  process: z.string().max(100).optional(),
  kind: z.string().max(100).optional(),
  cursor: cursorSchema.optional(),
});

/** Nobody names more people in a return. */
const MOST_NAMED = 100;

/** No paper has more documents and languages. */
const MOST_SIGNED = 20;

/** Fits a signature that brings its whole chain and a timestamp, but no document. */
const LONGEST_CMS = 100_000;

const documentSignatureSchema = z
  .strictObject({
    documentId: idSchema,
    cms: z.base64().min(1).max(LONGEST_CMS).meta({ description: 'a detached CMS signature over the bytes, in Base64' }),
  })
  .meta({ id: 'DocumentSignature' });

export const decisionSchema = z
  .strictObject({
    action: verdictSchema,
    version: z.number().int().min(1).max(1_000_000),
    remark: remarkSchema.optional(),
    lookAgain: z
      .array(idSchema)
      .min(1)
      .max(MOST_NAMED)
      .optional()
      .meta({ description: 'with `return`: tasks whose visas lapse whatever the author changes' }),
    signatures: z.array(documentSignatureSchema).min(1).max(MOST_SIGNED).optional().meta({
      description: 'with `sign` where a certificate is needed: one for each document of `/tasks/{id}/signing`',
    }),
  })
  .meta({ id: 'Decision' });

export const askQuestionSchema = z
  .strictObject({
    text: remarkSchema,
    to: idSchema.optional().meta({ description: 'id of the person asked; absent: the author of the paper' }),
  })
  .meta({ id: 'AskQuestion' });

export const moveTaskSchema = z
  .strictObject({ to: idSchema.meta({ description: 'id of the person who is to answer' }), reason: remarkSchema })
  .meta({ id: 'MoveTask' });

export const inboxTaskSchema = z
  .object({
    id: idSchema,
    action: z.enum(TASK_ACTIONS),
    step: z.string(),
    stage: z.string().optional(),
    stepTitle: textSchema,
    stageTitle: textSchema.optional(),
    stagePosition: z.number().int().meta({ description: 'place of the stage among all stages of the route, from 1' }),
    stageCount: z.number().int(),
    version: z.number().int(),
    openedAt: instantSchema,
    dueAt: instantSchema,
    dueInWorkingDays: z.number().int().meta({ description: '0 is today; negative when overdue' }),
    overdue: z.boolean(),
    signatureLevel: z.enum(SIGNATURE_LEVELS).optional().meta({ description: 'of a task to sign' }),
    post: textSchema,
    actingFor: personSchema.optional().meta({ description: 'the absent or delegating person' }),
    case: z.object({
      id: idSchema,
      process: z.string(),
      kind: z.string(),
      kindTitle: textSchema,
      status: caseStatusSchema,
      title: textSchema,
      number: z.string().optional(),
      author: personSchema,
    }),
    question: z
      .object({ from: personSchema, text: textSchema })
      .optional()
      .meta({ description: 'what a task to answer asks' }),
    units: z.array(textSchema),
    students: z.object({ count: z.number().int(), first: z.array(textSchema) }),
    marks: z.object({
      returned: z.boolean(),
      changedSinceYourVisa: z.boolean(),
      yourVisaVersion: z.number().int().optional().meta({ description: 'the version of your last visa in this case' }),
      remarks: z.number().int(),
    }),
    allowedActions: z.array(z.enum([...VERDICTS, ...TASK_MOVES])),
  })
  .meta({ id: 'InboxTask' });
export const taskListSchema = pageSchema(inboxTaskSchema)
  .extend({ total: z.number().int().meta({ description: 'number of open tasks that fit the filters' }) })
  .meta({ id: 'TaskList' });

export const decidedSchema = z
  .object({
    task: z.object({ id: idSchema, status: z.enum(['open', 'done', 'cancelled']), verdict: verdictSchema.optional() }),
    case: caseSchema,
    undoUntil: instantSchema
      .optional()
      .meta({ description: 'until then the answer can be taken back and has no effect; absent when it stands' }),
  })
  .meta({ id: 'Decided' });

export type MoveTaskRequest = z.infer<typeof moveTaskSchema>;
export type QuestionRequest = z.infer<typeof askQuestionSchema>;
export type InboxTask = z.infer<typeof inboxTaskSchema>;
export type TaskListQuery = z.infer<typeof taskListQuerySchema>;
const MOST_AT_ONCE = 200;

export const decisionsSchema = z
  .strictObject({
    items: z
      .array(decisionSchema.extend({ taskId: idSchema }))
      .min(1)
      .max(MOST_AT_ONCE),
  })
  .meta({ id: 'Decisions' });

export const decisionTableSchema = listSchema(
  z
    .object({
      taskId: idSchema,
      ok: z.boolean(),
      problem: problemSchema.optional().meta({ description: 'why the task was not answered' }),
      undoUntil: instantSchema.optional(),
    })
    .meta({ id: 'DecisionOutcome' }),
).meta({ id: 'DecisionTable' });

export type DecisionsRequest = z.infer<typeof decisionsSchema>;
export type DecisionTable = z.infer<typeof decisionTableSchema>;
export type Decided = z.infer<typeof decidedSchema>;
export type DecisionRequest = z.infer<typeof decisionSchema>;
