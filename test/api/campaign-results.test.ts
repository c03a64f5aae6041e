/** Sheets, outcomes and the report of a summer semester over HTTP. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { issueSheets } from '../../activities/campaign/issue-sheets.ts';
import { makeReport } from '../../activities/campaign/make-report.ts';
import { settleGroups } from '../../activities/campaign/settle-groups.ts';
import { settleOutcomes } from '../../activities/campaign/settle-outcomes.ts';
import type { Application } from '../../domain/campaign/application.ts';
import { seedCampaign } from '../factories/campaign-rows.ts';
import { BASE, startGroupedCampaign, type GroupedCampaign } from './grouped-campaign.ts';

let campaign: GroupedCampaign;
let kazakh: readonly Application[];
let russian: readonly Application[];

beforeAll(async () => {
  campaign = await startGroupedCampaign();
});
beforeEach(async () => {
  ({ kazakh, russian } = await campaign.propose());
});
afterAll(() => campaign.close());

interface Body {
  readonly items: readonly { readonly id: string; readonly proposed?: string }[];
  readonly undecided?: number;
  readonly sheet: { readonly students: readonly { readonly result: object }[] };
  readonly report: object;
}

/** The answer as a test reads it. */
async function bodyOf(answer: Promise<{ readonly text: string }>): Promise<Body> {
  return JSON.parse((await answer).text) as Body;
}

async function issue(): Promise<Body['items']> {
  await campaign.work(settleGroups, 'settle-groups');
  await seedCampaign(campaign.deps.db, { phase: 'results' });
  await campaign.work(issueSheets, 'issue-sheets');
  return (await bodyOf(campaign.registrar.get(`${BASE}/sheets`))).items;
}

test('results are entered by percent, a sheet is taken in when it is whole, and then it stands', async () => {
  const [sheet] = await issue();
  const place = `${BASE}/sheets/${sheet?.id}`;
  const enter = (results: readonly object[]) => campaign.registrar.put(`${place}/results`, { results });
  const all = kazakh.map(({ id }, index) => ({ applicationId: id, percent: index === 0 ? null : 82 }));
  expect((await campaign.registrar.post(`${place}/collect`)).body.code).toBe('SHEET_INCOMPLETE');
  expect((await campaign.registrar.get(`${place}/results-document`)).body.code).toBe('SHEET_INCOMPLETE');
  const stranger = await enter([{ applicationId: russian[0]?.id, percent: 82 }]);
  expect([stranger.status, stranger.body.errors?.[0]?.pointer]).toEqual([422, '/results/0/applicationId']);
  expect((await enter([{ applicationId: kazakh[0]?.id, percent: 101 }])).status).toBe(400);
  const entered = (await bodyOf(enter(all))).sheet;
  expect(entered.students.map(({ result }) => result)).toEqual(
    expect.arrayContaining([
      { percent: null, letter: 'F', points: 0 },
      { percent: 82, letter: 'B', points: 3 },
    ]),
  );
  expect((await bodyOf(campaign.registrar.post(`${place}/collect`))).sheet).toMatchObject({
    status: 'collected',
    entered: 6,
  });
  expect((await enter(all)).body.code).toBe('SHEET_COLLECTED');
  const paper = await campaign.registrar.get(`${place}/document`);
  expect([paper.status, paper.text]).toEqual([200, 'paper']);
  expect((await campaign.registrar.get(`${place}/results-document`)).status).toBe(200);
  expect((await campaign.dean.get(`${place}/results-document`)).status).toBe(403);
});

test('outcomes are proposed by the sheets, decided by the registrar, and told in the report', async () => {
  const [sheet] = await issue();
  const results = kazakh.map(({ id }) => ({ applicationId: id, percent: 82 }));
  await campaign.registrar.put(`${BASE}/sheets/${sheet?.id}/results`, { results });
  await campaign.registrar.post(`${BASE}/sheets/${sheet?.id}/collect`);
  const outcomes = () => campaign.registrar.get(`${BASE}/outcomes`);
  const proposed = await bodyOf(outcomes());
  expect(proposed).toMatchObject({ isConfirmed: false, allowedActions: ['decide'], nextCursor: null });
  expect(proposed.items).toHaveLength(6);
  const decide = (outcome: string) =>
    campaign.registrar.put(`${BASE}/outcomes/decisions`, { decisions: [{ studentId: kazakh[0]?.studentId, outcome }] });
  expect((await decide('repeat')).body).toEqual({ decided: 1 });
  const decided = await bodyOf(outcomes());
  expect(decided.items).toContainEqual(expect.objectContaining({ decided: 'repeat', outcome: 'repeat' }));
  const waiting = proposed.items.filter((item) => item.proposed !== 'none');
  expect([proposed.undecided, decided.undecided]).toEqual([waiting.length, waiting.length - 1]);
  const [first] = waiting;
  const alike = await bodyOf(campaign.registrar.get(`${BASE}/outcomes?proposed=${first?.proposed}`));
  expect(alike.items).toHaveLength(waiting.filter((item) => item.proposed === first?.proposed).length);
  expect((await campaign.registrar.get(`${BASE}/report/document`)).status).toBe(404);
  await campaign.work(settleOutcomes, 'settle-outcomes');
  await campaign.work(makeReport, 'make-report');
  const { report } = await bodyOf(campaign.registrar.get(`${BASE}/report`));
  expect(report).toMatchObject({
    letters: [{ letter: 'B', count: 6 }],
    courses: [{ code: 'HKZ1101', passed: 6 }],
    outcomes: { repeat: 1, none: 5 },
    isPrinted: true,
  });
  expect((await campaign.registrar.get(`${BASE}/report/document?lang=ru`)).text).toBe('paper');
  expect((await campaign.registrar.get(`${BASE}/report/spreadsheet?lang=kk`)).status).toBe(200);
});

test('the report counts grades of each letter from the best, and whoever cleared debts or raised the average', async () => {
  const [sheet] = await issue();
  const percents = [95, 95, 82, 82, 82, 10];
  const results = kazakh.map(({ id }, index) => ({ applicationId: id, percent: percents[index] }));
  await campaign.registrar.put(`${BASE}/sheets/${sheet?.id}/results`, { results });
  const averages = [
    { debts_before: 2, debts_after: 0, gpa_before: 2, gpa_after: 2.5 },
    { debts_before: 1, debts_after: 1, gpa_before: null, gpa_after: 3 },
    { debts_before: 0, debts_after: 0, gpa_before: 3, gpa_after: 3 },
    { debts_before: 3, debts_after: 0, gpa_before: 3, gpa_after: 2.9 },
  ];
  const outcomes = averages.map((row, index) => ({
    ...{ campaign_id: 'campaign-1', student_id: kazakh[index]?.studentId, outcome: 'none', proposed: 'none', ...row },
  }));
  await campaign.deps.db('campaign_outcomes').insert(outcomes);
  const { report } = await bodyOf(campaign.registrar.get(`${BASE}/report`));
  expect(report).toMatchObject({
    letters: [
      { letter: 'A', count: 2 },
      { letter: 'B', count: 3 },
      { letter: 'F', count: 1 },
    ],
    courses: [{ code: 'HKZ1101', passed: 5 }],
    outcomes: { none: 4, transfer: 0 },
    ...{ owed: 3, cleared: 2, raised: 2, isPrinted: false },
  });
});
