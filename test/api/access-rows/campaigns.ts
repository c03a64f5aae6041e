/** Summer semesters: staff see how they go, the registrar leads them. */
import { row, type Row, type Statuses } from './row.ts';

const SEE_NOTHING = { archive: 403, diploma: 403, admin: 403, 'student-1': 403 } as const;
const READS: Statuses = { ...SEE_NOTHING, others: 200 };
const FINDS_NONE: Statuses = { ...SEE_NOTHING, others: 404 };
const PLANS: Statuses = { registrar: 422, 'registrar-head': 422, others: 403 };

const PLAN = {
  ...{ academicYear: 2026, session: 1 },
  ...{ announceOn: '2020-05-03', applicationsFrom: '2020-05-10', applicationsUntil: '2020-05-21' },
  ...{ visasUntil: '2020-05-26', startsOn: '2020-06-07', sheetsOn: '2020-07-12', endsOn: '2020-07-17' },
  ...{ sheetsUntil: '2020-07-20', creditCap: 12, pricePerCredit: 20_000, minimumGroup: 5, maximumGroup: 25 },
  ...{ paymentDays: 3, secondChoiceDays: 2, reasons: ['academic-debt'], graduatesMayAttend: false },
};

export const CAMPAIGN_ROWS: readonly Row[] = [
  row('listCampaigns', 'summer semesters', READS, (user) => user.get('/campaigns')),
  row('getCampaignDefaults', 'a plan to begin with', READS, (user) => user.get('/campaigns/defaults')),
  row('openCampaign', 'days that are past', PLANS, (user) => user.post('/campaigns', { plan: PLAN })),
  row('getCampaign', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none')),
  row('changeCampaignPlan', 'no semester', { ...FINDS_NONE, auditor: 403 }, (user) =>
    user.put('/campaigns/none/plan', { plan: PLAN }),
  ),
  row('actOnCampaign', 'no semester', { ...FINDS_NONE, auditor: 403 }, (user) =>
    user.post('/campaigns/none/acts', { type: 'begin' }),
  ),
  row('getListChanges', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none/list-changes')),
  row('getAnnouncement', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none/announcement')),
  row('getCandidateList', 'no semester', { others: 404 }, (user) => user.get('/campaigns/none/candidates/document')),
  row('getCampaignHistory', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none/history')),
];
