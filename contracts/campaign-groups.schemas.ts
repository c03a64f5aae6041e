/** Groups of a summer semester, and the second choice of students whose group was cancelled, over HTTP. */
import { z } from 'zod';
import { GROUP_ACTIONS } from '../domain/campaign/groups/group-actions.ts';
import { GROUP_STATUSES } from '../domain/campaign/groups/group.ts';
import { dateSchema, idSchema, instantSchema, listSchema, remarkSchema, textSchema } from './common.schemas.ts';

const MOST_LETTERS = 200;

const teachingLanguage = z.enum(['kk', 'ru', 'en']);
const people = z.number().int();

export const courseTitleSchema = z.object({ code: z.string(), title: textSchema });

export const studentNameSchema = z.object({ id: idSchema, name: textSchema, groupName: z.string() });

const proposalSchema = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('merge'),
      groupId: idSchema,
      groupName: z.string(),
      people: people.meta({ description: 'students of both together' }),
      mixesLanguages: z.boolean(),
      overMaximum: z.boolean(),
    }),
    z.object({ type: z.literal('cancel') }),
  ])
  .meta({ id: 'GroupProposal' });

const groupShape = {
  id: idSchema,
  name: z.string().meta({ description: 'code of the course, language and ordinal' }),
  course: courseTitleSchema,
  language: teachingLanguage,
  status: z.enum(GROUP_STATUSES),
  teacher: textSchema.meta({ description: 'empty while nobody is named' }),
  people,
  isMerged: z.boolean().meta({ description: 'another group was merged into it' }),
  belowMinimum: z.boolean(),
  proposals: z.array(proposalSchema).meta({ description: 'what can become of a group below the minimum' }),
  allowedActions: z.array(z.enum(GROUP_ACTIONS)),
};

const groupSchema = z.object(groupShape).meta({ id: 'CampaignGroup' });

export const groupListSchema = listSchema(groupSchema)
  .extend({ minimum: people, maximum: people })
  .meta({ id: 'CampaignGroupList' });

export const groupParamsSchema = z.strictObject({ id: idSchema, group: idSchema });

export const groupAnswerSchema = z
  .object({
    group: groupSchema.extend({
      students: z.array(z.object({ applicationId: idSchema, student: studentNameSchema, language: teachingLanguage })),
      others: z
        .array(z.object({ id: idSchema, name: z.string(), people }))
        .meta({ description: 'groups of the course its students may join' }),
    }),
  })
  .meta({ id: 'CampaignGroupAnswer' });

export const groupActSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('merge'), into: idSchema }),
    z.strictObject({ type: z.literal('cancel') }),
    z.strictObject({ type: z.literal('reopen') }),
    z.strictObject({ type: z.literal('keep'), reason: remarkSchema }),
    z.strictObject({ type: z.literal('move'), applicationId: idSchema, into: idSchema }),
    z.strictObject({ type: z.literal('name-teacher'), teacher: z.string().trim().max(MOST_LETTERS) }),
  ])
  .meta({ id: 'GroupAct' });

const groupNumbers = z.array(z.string());

export const listChangesSchema = z
  .object({
    order: z
      .object({ caseId: idSchema, number: z.string(), registeredOn: dateSchema })
      .optional()
      .meta({ description: 'the opening order; absent while it has no number, and once it is annulled' }),
    amendmentId: idSchema
      .optional()
      .meta({ description: 'case of the amending order under way; the changes are those it does not hold' }),
    groups: z.array(
      z.object({
        number: z.string(),
        title: textSchema,
        change: z.enum(['closed', 'opened', 'teacher']),
        into: z.string().optional().meta({ description: 'the group it has joined' }),
        teacher: z.string().optional().meta({ description: 'of a change of the teacher; absent: nobody is named now' }),
        formerTeacher: z.string().optional().meta({ description: 'whom orders name; absent: nobody' }),
      }),
    ),
    students: z.array(z.object({ student: studentNameSchema, leaves: groupNumbers, joins: groupNumbers })),
  })
  .meta({ id: 'ListChanges' });

export const choiceParamsSchema = z.strictObject({ id: idSchema, application: idSchema });

export const choiceListSchema = listSchema(
  z
    .object({
      course: courseTitleSchema.extend({ credits: z.number().int() }),
      language: teachingLanguage.meta({ description: 'the language one would be taught in' }),
      amount: z.number().int().meta({ description: 'tenge' }),
    })
    .meta({ id: 'SecondChoice' }),
)
  .extend({ until: instantSchema.optional() })
  .meta({ id: 'SecondChoices' });

export const chooseSchema = z
  .strictObject({ version: z.number().int().min(1), courseCode: z.string().min(1).max(40) })
  .meta({ id: 'ChooseAgain' });

export const chosenSchema = z
  .object({ applicationId: idSchema, course: courseTitleSchema, version: z.number().int() })
  .meta({ id: 'ChosenAgain' });

export type GroupView = z.infer<typeof groupSchema>;
export type GroupListView = z.infer<typeof groupListSchema>;
export type GroupDetails = z.infer<typeof groupAnswerSchema>['group'];
export type GroupAct = z.infer<typeof groupActSchema>;
export type ChoiceList = z.infer<typeof choiceListSchema>;
export type Chosen = z.infer<typeof chosenSchema>;
export type ListChangesView = z.infer<typeof listChangesSchema>;
