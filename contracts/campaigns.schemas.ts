/** The summer semester over HTTP: its plan, where it stands, and what people do with it. */
import { z } from 'zod';
import { CAMPAIGN_ACTIONS } from '../domain/campaign/allowed-actions.ts';
import { APPLICATION_STATUSES } from '../domain/campaign/application.ts';
import { CANDIDATE_REASONS } from '../domain/academic-record/candidates.ts';
import { ORDER_PURPOSES, PHASES } from '../domain/campaign/state.ts';
import { caseStatusSchema } from './cases.schemas.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  listSchema,
  pageSchema,
  personSchema,
  remarkSchema,
  textSchema,
} from './common.schemas.ts';
import { DOCUMENT_LANGUAGES } from '../domain/shared/localized.ts';

const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;
const MOST_CREDITS = 60;
const MOST_TENGE = 1_000_000;
const MOST_PEOPLE = 500;
const MOST_DAYS = 60;

const day = z.iso.date();
const count = (most: number) => z.number().int().min(1).max(most);

const planShape = {
  academicYear: z.number().int().min(FIRST_YEAR).max(LAST_YEAR).meta({ description: 'the year it began in' }),
  session: z.union([z.literal(1), z.literal(2)]).meta({ description: 'first or second summer semester of the year' }),
  announceOn: day,
  applicationsFrom: day,
  applicationsUntil: day.meta({ description: 'the last day on which people may apply' }),
  visasUntil: day.meta({ description: 'the last day for advisers and deans to decide' }),
  startsOn: day,
  sheetsOn: day.meta({ description: 'the day on which grade sheets are issued' }),
  endsOn: day,
  sheetsUntil: day.meta({ description: 'the last day to hand grade sheets in' }),
  creditCap: count(MOST_CREDITS).meta({ description: 'credits a student may take at most' }),
  pricePerCredit: z.number().int().min(0).max(MOST_TENGE).meta({ description: 'tenge' }),
  minimumGroup: count(MOST_PEOPLE),
  maximumGroup: count(MOST_PEOPLE),
  paymentDays: count(MOST_DAYS).meta({ description: 'working days to pay, from the dean’s visa' }),
  secondChoiceDays: count(MOST_DAYS).meta({ description: 'working days to choose again when a group is cancelled' }),
  reasons: z.array(z.enum(CANDIDATE_REASONS)).min(1).max(CANDIDATE_REASONS.length),
  graduatesMayAttend: z.boolean(),
};

export const campaignPlanSchema = z.strictObject(planShape).meta({ id: 'CampaignPlan' });

export const openCampaignSchema = z.strictObject({ plan: campaignPlanSchema }).meta({ id: 'OpenCampaign' });

export const changeCampaignPlanSchema = z
  .strictObject({
    plan: campaignPlanSchema,
    reason: remarkSchema.optional().meta({ description: 'must be given once the campaign has begun' }),
  })
  .meta({ id: 'ChangeCampaignPlan' });

export const campaignActionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('begin') }),
    z.strictObject({ type: z.literal('end-phase'), phase: z.enum(PHASES), reason: remarkSchema }),
    z.strictObject({ type: z.literal('settle-groups') }),
    z.strictObject({ type: z.literal('close-results') }),
    z.strictObject({ type: z.literal('order-again'), purpose: z.enum(ORDER_PURPOSES) }),
    z.strictObject({ type: z.literal('amend-opening') }),
    z.strictObject({ type: z.literal('accept-report') }),
    z.strictObject({ type: z.literal('cancel'), reason: remarkSchema }),
  ])
  .meta({ id: 'CampaignAct' });

const orderSchema = z
  .object({
    purpose: z.enum(ORDER_PURPOSES),
    caseId: idSchema,
    title: textSchema,
    status: caseStatusSchema,
    number: z.string().optional(),
    registeredOn: dateSchema.optional(),
    isAnnulled: z.boolean().meta({ description: 'another order has taken back what it ordered' }),
    waitsFor: z.array(personSchema).meta({ description: 'people whose answer the order waits for now' }),
  })
  .meta({ id: 'CampaignOrder' });

/** What the campaign waits for at its present stage. */
export const WAITS_FOR = [
  'owner',
  'order',
  'day',
  'students',
  'advisers',
  'deans',
  'payments',
  'sheets',
  'vice-rector',
  'small-groups',
  'annulled-orders',
] as const;

const waitSchema = z
  .object({
    for: z.enum(WAITS_FOR),
    count: z.number().int().optional().meta({ description: 'how many papers or people are still to come' }),
    until: instantSchema.optional(),
    people: z.array(
      personSchema.extend({
        actingFor: textSchema.optional().meta({ description: 'the absent person for whom a deputy is waited for' }),
      }),
    ),
  })
  .meta({ id: 'CampaignWait' });

export const campaignSchema = z
  .object({
    id: idSchema,
    phase: z.enum(PHASES),
    plan: z.object({ ...planShape, ...daysAsText() }),
    closesAt: instantSchema,
    owner: personSchema,
    createdAt: instantSchema,
    updatedAt: instantSchema,
    orders: z.array(orderSchema),
    waits: z.array(waitSchema),
    progress: z.object({
      candidates: z.number().int(),
      applications: z.record(z.enum(APPLICATION_STATUSES), z.number().int()),
      credits: z.number().int().meta({ description: 'of applications that count' }),
      paid: z.number().int().meta({ description: 'tenge' }),
      due: z.number().int().meta({ description: 'tenge still to be paid' }),
      groups: z.object({ proposed: z.number().int(), confirmed: z.number().int(), cancelled: z.number().int() }),
      sheets: z.object({ issued: z.number().int(), collected: z.number().int() }),
    }),
    undone: z
      .object({
        withdrawnOrders: z.number().int(),
        standingOrders: z
          .array(idSchema)
          .meta({ description: 'registered orders that only an annulling order undoes' }),
        released: z.number().int(),
        toRefund: z.number().int(),
      })
      .optional()
      .meta({
        description: 'what cancelling has undone, and what it could not; present once the campaign is cancelled',
      }),
    allowedActions: z.array(z.enum(CAMPAIGN_ACTIONS)),
  })
  .meta({ id: 'Campaign' });

function daysAsText() {
  const days = { announceOn: dateSchema, applicationsFrom: dateSchema, applicationsUntil: dateSchema };
  const later = { visasUntil: dateSchema, startsOn: dateSchema, sheetsOn: dateSchema, endsOn: dateSchema };
  return { ...days, ...later, sheetsUntil: dateSchema };
}

export const campaignAnswerSchema = z.object({ campaign: campaignSchema }).meta({ id: 'CampaignAnswer' });

export const campaignListSchema = listSchema(
  campaignSchema.pick({ id: true, phase: true, plan: true, owner: true, createdAt: true }),
).meta({ id: 'CampaignList' });

export const campaignDefaultsSchema = z
  .object({
    plan: campaignPlanSchema,
    sources: z.array(
      z.object({ field: z.string(), source: textSchema, validFrom: dateSchema, confirmed: z.boolean() }),
    ),
    allowedActions: z.array(z.enum(['plan'])),
  })
  .meta({ id: 'CampaignDefaults' });

/** Language of a paper; absent: that of the caller, Kazakh for an English one. */
export const campaignPaperQuerySchema = z.strictObject({ lang: z.enum(DOCUMENT_LANGUAGES).optional() });
export const campaignHistoryQuerySchema = z.strictObject({ cursor: cursorSchema.optional() });

export const campaignHistorySchema = pageSchema(
  z.object({
    seq: z.number().int(),
    at: instantSchema,
    by: personSchema.optional().meta({ description: 'absent: the program' }),
    actingFor: personSchema.optional().meta({ description: 'the absent person for whom a deputy acted' }),
    basis: textSchema.optional().meta({ description: 'the order by which the deputy acted' }),
    action: z.string(),
    details: z.record(z.string(), z.unknown()),
    reason: textSchema.optional(),
  }),
).meta({ id: 'CampaignHistory' });

export type CampaignView = z.infer<typeof campaignSchema>;
export type CampaignListItem = z.infer<typeof campaignListSchema>['items'][number];
export type CampaignDefaults = z.infer<typeof campaignDefaultsSchema>;
export type CampaignAct = z.infer<typeof campaignActionSchema>;
