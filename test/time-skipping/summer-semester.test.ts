import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietRuntime } from '../case-worker.ts';
import { SMOOTH, type Answers } from '../factories/campaign-story.ts';
import { createTimeSkippingEnvironment } from '../time-skipping.ts';
import { aCampaignInTime, type CampaignInTime } from './campaign-in-time.ts';
import { DAY, LATE } from './case-in-time.ts';

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  quietRuntime();
  environment = await createTimeSkippingEnvironment();
});

afterAll(() => environment.teardown());

/** A worker is stopped and started a dozen times. */
const LONG = 180_000;

const registrar = { actorId: 'registrar' };

/** Leads a campaign to the end; between its phases `meanwhile` may do what it likes. */
async function lead(campaign: CampaignInTime, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const sleep = async (days: number) => {
    await meanwhile();
    await environment.sleep(days * DAY);
  };
  await campaign.send({ type: 'begin', ...registrar });
  await campaign.register('dates');
  await campaign.reach('announcement');
  await sleep(11);
  await campaign.reach('candidates');
  await sleep(5);
  await campaign.reach('applications');
  await sleep(11);
  await campaign.reach('groups');
  await meanwhile();
  await campaign.send({ type: 'settle-groups', ...registrar });
  await campaign.reach('opening-order');
  await meanwhile();
  await campaign.register('opening');
  await campaign.reach('teaching');
  await sleep(50);
  await campaign.reach('results');
  await sleep(10);
  await campaign.send({ type: 'close-results', ...registrar });
  await campaign.register('results');
  await meanwhile();
  await campaign.register('transfer');
  await campaign.register('repeat');
  await campaign.reach('report');
  await meanwhile();
  await campaign.send({ type: 'accept-report', actorId: 'vice-rector' });
}

test(
  'a whole campaign goes by its days, with late sheets told of, through new workers in every stage',
  { timeout: LONG },
  async () => {
    const campaign = await aCampaignInTime(environment);
    await lead(campaign, () => campaign.restartWorker());
    expect(await campaign.result()).toBe('closed');
    const phases = campaign.recorded
      .filter(({ type }) => type === 'phase-entered')
      .map(({ details }) => details['phase']);
    expect(phases).toEqual([
      ...['dates-order', 'announcement', 'candidates', 'applications', 'visas', 'payment', 'groups', 'opening-order'],
      ...['teaching', 'results', 'outcome-orders', 'report', 'closed'],
    ]);
    expect(campaign.recorded.filter(({ type }) => type === 'late-sheets-told')).toHaveLength(1);
    expect(campaign.recorded.map(({ seq }) => seq)).toEqual(campaign.recorded.map((_, index) => index + 1));
  },
);

test('a campaign continues as new in the middle and comes to the same end', { timeout: LONG }, async () => {
  const campaign = await aCampaignInTime(environment, { continueAfterEvents: 40 });
  const firstRun = await campaign.runId();
  await lead(campaign);
  expect(await campaign.result()).toBe('closed');
  expect(await campaign.runId()).not.toBe(firstRun);
});

test('timers follow days that move later and earlier', async () => {
  const campaign = await aCampaignInTime(environment);
  await campaign.send({ type: 'begin', ...registrar });
  await campaign.register('dates');
  await campaign.move({ announceOn: 13 });
  await environment.sleep(12 * DAY - LATE);
  expect((await campaign.state()).phase).toBe('announcement');
  await environment.sleep(DAY + LATE);
  await campaign.reach('candidates');
  await campaign.move({ applicationsFrom: 14 });
  await environment.sleep(DAY);
  await campaign.reach('applications');
});

test('an unpaid application is looked after when its term is over, without anybody calling', async () => {
  let unpaidUntil: string | undefined;
  const answers: Answers = (effect) => {
    if (effect.type !== 'check-payments') return SMOOTH(effect);
    return { type: 'payments-checked', lapsed: 0, ...(unpaidUntil !== undefined && { nextAt: unpaidUntil }) };
  };
  const campaign = await aCampaignInTime(environment, { answers });
  await campaign.send({ type: 'begin', ...registrar });
  await campaign.register('dates');
  await environment.sleep(16 * DAY);
  await campaign.reach('applications');
  unpaidUntil = new Date((await environment.currentTimeMs()) + 14 * DAY).toISOString();
  await environment.sleep(11 * DAY);
  await campaign.reach('payment');
  unpaidUntil = undefined;
  await environment.sleep(4 * DAY);
  await campaign.reach('groups');
});
