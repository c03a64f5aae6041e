import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CampaignTimes, PlanDay } from '../../domain/campaign/plan.ts';
import type { Phase } from '../../domain/campaign/state.ts';
import { quietRuntime } from '../case-worker.ts';
import { lead } from '../factories/led-campaign.ts';
import { createTimeSkippingEnvironment } from '../time-skipping.ts';
import { aCampaignInTime, type CampaignInTime } from './campaign-in-time.ts';
import { LATE, lateness } from './case-in-time.ts';

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  quietRuntime();
  environment = await createTimeSkippingEnvironment();
});

afterAll(() => environment.teardown());

/** Weeks of a campaign, in which it looks at its rows twice a day. */
const LONG = 120_000;

/** Everybody is late with sheets, too. */
async function leadThroughWeeks(campaign: CampaignInTime): Promise<void> {
  await lead(campaign, { to: 'results', pass: campaign.pass });
  await campaign.pass(campaign.current().times.sheetsDueAt);
  await campaign.until(({ lateSheetsTold }) => lateSheetsTold === true);
  await lead(campaign, { to: 'closed', pass: campaign.pass });
}

test('a whole campaign goes by its days, and looks after what is late by itself', { timeout: LONG }, async () => {
  const campaign = await aCampaignInTime(environment);
  const { times } = campaign.current();
  await leadThroughWeeks(campaign);
  expect(await campaign.result()).toBe('closed');
  const entered = campaign.recorded.filter(({ type }) => type === 'phase-entered');
  expect(entered.map(({ details }) => details['phase'])).toEqual([
    ...['dates-order', 'announcement', 'candidates', 'applications', 'visas', 'payment', 'groups', 'second-choice'],
    ...['opening-order', 'teaching', 'results', 'outcome-orders', 'report', 'closed'],
  ]);
  expectOnTime(campaign, 'candidates', times.announceAt);
  expectOnTime(campaign, 'applications', times.opensAt);
  expectOnTime(campaign, 'visas', times.closesAt);
  expectOnTime(campaign, 'payment', times.visasEndAt);
  expectOnTime(campaign, 'results', times.sheetsAt);
  const told = campaign.recorded.filter(({ type }) => /lapsed|late|settled/.test(type)).map(({ type }) => type);
  expect(told).toEqual([
    ...['visas-lapsed', 'payments-lapsed', 'groups-settled', 'choices-settled', 'late-sheets-told', 'outcomes-settled'],
  ]);
  expect(campaign.recorded.map(({ seq }) => seq)).toEqual(campaign.recorded.map((_, index) => index + 1));
});

test('a campaign continues as new in the middle and comes to the same end', { timeout: LONG }, async () => {
  const campaign = await aCampaignInTime(environment, { continueAfterEvents: 40 });
  const firstRun = await campaign.runId();
  await leadThroughWeeks(campaign);
  expect(await campaign.result()).toBe('closed');
  expect(await campaign.runId()).not.toBe(firstRun);
  expect(campaign.recorded.map(({ seq }) => seq)).toEqual(campaign.recorded.map((_, index) => index + 1));
});

/** A day that is still to come while the phase runs, and what happens on it. */
interface Movable {
  readonly phase: Phase;
  readonly day: PlanDay;
  readonly time: keyof CampaignTimes;
  readonly then: Phase;
}

const MOVABLE: readonly Movable[] = [
  { phase: 'announcement', day: 'announceOn', time: 'announceAt', then: 'candidates' },
  { phase: 'candidates', day: 'applicationsFrom', time: 'opensAt', then: 'applications' },
  { phase: 'applications', day: 'applicationsUntil', time: 'closesAt', then: 'visas' },
  { phase: 'visas', day: 'visasUntil', time: 'visasEndAt', then: 'payment' },
  { phase: 'payment', day: 'sheetsOn', time: 'sheetsAt', then: 'results' },
  { phase: 'groups', day: 'sheetsOn', time: 'sheetsAt', then: 'results' },
  { phase: 'second-choice', day: 'sheetsOn', time: 'sheetsAt', then: 'results' },
  { phase: 'opening-order', day: 'sheetsOn', time: 'sheetsAt', then: 'results' },
  { phase: 'teaching', day: 'sheetsOn', time: 'sheetsAt', then: 'results' },
];

const DIRECTIONS = [
  { direction: 'later', days: 1 },
  { direction: 'earlier', days: -1 },
] as const;

describe.each(DIRECTIONS)('a day moved $direction', ({ days }) => {
  test.each(MOVABLE)(
    'takes its timer with it while the campaign is in $phase',
    { timeout: LONG },
    async ({ phase, day, time, then }) => {
      const campaign = await aCampaignInTime(environment);
      await lead(campaign, { to: phase, pass: campaign.hasten });
      await campaign.move(day, days);
      const moved = campaign.current().times[time];
      await lead(campaign, { to: then, pass: campaign.pass });
      expectOnTime(campaign, then, moved);
    },
  );

  test('takes its timer with it while results come in', { timeout: LONG }, async () => {
    const campaign = await aCampaignInTime(environment);
    await lead(campaign, { to: 'results', pass: campaign.hasten });
    await campaign.move('sheetsUntil', days);
    const moved = campaign.current().times.sheetsDueAt;
    await campaign.pass(moved);
    await campaign.until(({ lateSheetsTold }) => lateSheetsTold === true);
    expectSoonAfter(campaign.recorded.find(({ type }) => type === 'late-sheets-told')?.at, moved);
  });
});

function expectOnTime(campaign: CampaignInTime, phase: Phase, due: string): void {
  expectSoonAfter(campaign.enteredAt(phase), due);
}

function expectSoonAfter(at: string | undefined, due: string): void {
  const ms = lateness({ at: at ?? '' }, due);
  expect(ms).toBeGreaterThanOrEqual(0);
  expect(ms).toBeLessThan(LATE);
}
