import {
  campaignActionSchema,
  campaignAnswerSchema,
  campaignDefaultsSchema,
  campaignHistoryQuerySchema,
  campaignHistorySchema,
  campaignListSchema,
  campaignPaperQuerySchema,
  changeCampaignPlanSchema,
  openCampaignSchema,
} from '../../../contracts/campaigns.schemas.ts';
import { listChangesSchema } from '../../../contracts/campaign-groups.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { DOCX } from '../../made-file.ts';
import { operation } from '../../operation.ts';

const tag = 'campaigns';

const PLAN = {
  academicYear: 2026,
  session: 1,
  announceOn: '2027-05-03',
  applicationsFrom: '2027-05-10',
  applicationsUntil: '2027-05-21',
  visasUntil: '2027-05-26',
  startsOn: '2027-06-07',
  sheetsOn: '2027-07-12',
  endsOn: '2027-07-17',
  sheetsUntil: '2027-07-20',
  creditCap: 12,
  pricePerCredit: 20_000,
  minimumGroup: 5,
  maximumGroup: 25,
  paymentDays: 3,
  secondChoiceDays: 2,
  reasons: ['academic-debt', 'curriculum-difference', 'gpa-raise'],
  graduatesMayAttend: false,
} as const;

export const listCampaigns = operation({
  id: 'listCampaigns',
  method: 'get',
  path: '/campaigns',
  tag,
  summary: 'Summer semesters, the latest first',
  access: 'signed-in',
  status: 200,
  answer: campaignListSchema,
  errors: ['FORBIDDEN'],
});

export const getCampaignDefaults = operation({
  id: 'getCampaignDefaults',
  method: 'get',
  path: '/campaigns/defaults',
  tag,
  summary: 'A plan for the coming summer by the values in force, with their sources',
  access: 'signed-in',
  status: 200,
  answer: campaignDefaultsSchema,
  errors: ['FORBIDDEN'],
});

export const openCampaign = operation({
  id: 'openCampaign',
  method: 'post',
  path: '/campaigns',
  tag,
  summary: 'Plan a summer semester',
  access: 'signed-in',
  body: openCampaignSchema,
  example: { plan: PLAN },
  status: 201,
  answer: campaignAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'PLAN_INVALID', 'CAMPAIGN_EXISTS'],
});

export const getCampaign = operation({
  id: 'getCampaign',
  method: 'get',
  path: '/campaigns/{id}',
  tag,
  summary: 'A summer semester: its plan, its orders, how far it has come and whom it waits for',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: campaignAnswerSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const changeCampaignPlan = operation({
  id: 'changeCampaignPlan',
  method: 'put',
  path: '/campaigns/{id}/plan',
  tag,
  summary: 'Change the plan: freely before the campaign has begun, afterwards the days to come, for a reason',
  access: 'signed-in',
  params: idParamsSchema,
  body: changeCampaignPlanSchema,
  example: { plan: PLAN, reason: 'The session has been put off by a week.' },
  status: 200,
  answer: campaignAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'PLAN_INVALID', 'REMARK_REQUIRED', 'PLAN_FIXED', 'DAY_PAST', 'ORDER_UNDER_WAY'],
});

export const actOnCampaign = operation({
  id: 'actOnCampaign',
  method: 'post',
  path: '/campaigns/{id}/acts',
  tag,
  summary:
    'Begin it, end a phase early, settle its groups, amend its opening order, close its results, accept its report, or cancel it',
  access: 'signed-in',
  params: idParamsSchema,
  body: campaignActionSchema,
  example: { type: 'begin' },
  status: 200,
  answer: campaignAnswerSchema,
  idempotent: true,
  errors: [
    'FORBIDDEN',
    'NOT_FOUND',
    'WRONG_PHASE',
    'CAMPAIGN_OVER',
    'DAY_PAST',
    'ORDER_UNDER_WAY',
    'REPORT_NOT_READY',
    'LISTS_UNCHANGED',
  ],
});

export const getCampaignHistory = operation({
  id: 'getCampaignHistory',
  method: 'get',
  path: '/campaigns/{id}/history',
  tag,
  summary: 'What has happened in a summer semester, latest first',
  access: 'signed-in',
  params: idParamsSchema,
  query: campaignHistoryQuerySchema,
  status: 200,
  answer: campaignHistorySchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getListChanges = operation({
  id: 'getListChanges',
  method: 'get',
  path: '/campaigns/{id}/list-changes',
  tag,
  summary: 'What has become of the lists of the opening order since: what an order amending it would say',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: listChangesSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getAnnouncement = operation({
  id: 'getAnnouncement',
  method: 'get',
  path: '/campaigns/{id}/announcement',
  tag,
  summary: 'The announcement of a summer semester by its plan of today, as a DOCX in Kazakh or Russian',
  access: 'signed-in',
  params: idParamsSchema,
  query: campaignPaperQuerySchema,
  status: 200,
  answer: { mediaType: DOCX },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

/** A paper of twenty thousand lines takes some seconds to draw, and longer on a busy machine. */
const WHOLE_LIST_MS = 60_000;

export const getCandidateList = operation({
  id: 'getCandidateList',
  method: 'get',
  path: '/campaigns/{id}/candidates/document',
  tag,
  summary:
    'The candidates one may see as a DOCX in Kazakh or Russian: advisers get their own students, deans their faculty',
  access: 'signed-in',
  params: idParamsSchema,
  query: campaignPaperQuerySchema,
  status: 200,
  answer: { mediaType: DOCX },
  answerWithinMs: WHOLE_LIST_MS,
  errors: ['NOT_FOUND'],
});
