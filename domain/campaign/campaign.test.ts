import { expect, test } from 'vitest';
import {
  aStoryIn,
  CampaignStory,
  LONG_BEFORE,
  SMOOTH,
  startOf,
  type Answers,
} from '../../test/factories/campaign-story.ts';
import { A_PLAN } from '../../test/factories/applications.ts';
import { allowedCampaignActions } from './allowed-actions.ts';
import { applyToCampaign } from './apply.ts';
import { nextLookAt } from './time.ts';

const registrar = { actorId: 'registrar' };

test('a campaign goes from its plan to its report through every stage', () => {
  const story = new CampaignStory();
  story.send({ type: 'begin', ...registrar });
  story.register('dates');
  expect(story.state.phase).toBe('announcement');
  expect(story.at(story.state.times.announceAt)).toBe('candidates');
  expect(story.at(story.state.times.opensAt)).toBe('applications');
  expect(story.at(story.state.times.closesAt)).toBe('groups');
  story.send({ type: 'settle-groups', ...registrar });
  expect(story.state.phase).toBe('opening-order');
  expect(story.register('opening')).toBe('teaching');
  expect(story.at(story.state.times.sheetsAt)).toBe('results');
  story.send({ type: 'close-results', ...registrar });
  expect(story.register('results')).toBe('outcome-orders');
  expect(story.register('transfer')).toBe('outcome-orders');
  expect(story.register('repeat')).toBe('report');
  story.send({ type: 'accept-report', actorId: 'vice-rector' });
  expect(story.state.phase).toBe('closed');
  expect(story.events.map(({ seq }) => seq)).toEqual(story.events.map((_, index) => index + 1));
});

test('nobody accepts a report that has not been made', () => {
  const story = aStoryIn('report', (effect) => (effect.type === 'make-report' ? undefined : SMOOTH(effect)));
  const accept = { type: 'accept-report', actorId: 'vice-rector' } as const;
  expect(story.send(accept)).toBe('REPORT_NOT_READY');
  expect(allowedCampaignActions(story.state, story.now)).toEqual([]);
  story.send({ type: 'report-made' });
  expect(allowedCampaignActions(story.state, story.now)).toEqual(['accept-report']);
  expect(story.send(accept)).toBeUndefined();
  expect(story.state.phase).toBe('closed');
});

test('an order that is turned down is opened anew, and nothing goes on without it', () => {
  const story = aStoryIn('dates-order');
  expect(story.send({ type: 'order-again', purpose: 'dates', ...registrar })).toBe('ORDER_UNDER_WAY');
  story.send({ type: 'order-came-to', caseId: 'dates-1', outcome: 'refused' });
  expect(story.state.phase).toBe('dates-order');
  expect(story.move({ pricePerCredit: 1 })).toBeUndefined();
  story.send({ type: 'order-again', purpose: 'dates', ...registrar });
  expect(story.state.orders.map(({ caseId }) => caseId)).toEqual(['dates-1', 'dates-2']);
  story.register('dates', 1);
  expect(story.state.phase).toBe('dates-order');
  expect(story.register('dates', 2)).toBe('announcement');
});

test('orders that rest on the results are opened once the results have their number', () => {
  const story = aStoryIn('outcome-orders');
  expect(story.state.orders.map(({ purpose }) => purpose)).toEqual(['dates', 'opening', 'results']);
  story.register('results');
  expect(story.state.orders.map(({ purpose }) => purpose).slice(3)).toEqual(['transfer', 'repeat']);
});

test('visas and payments keep a campaign until nobody is waited for', () => {
  const rows = { undecided: 2, nextAt: '2027-06-09T12:00:00.000Z' as string | undefined };
  const answers: Answers = (effect) => {
    if (effect.type === 'check-visas') return { type: 'visas-checked', waiting: rows.undecided, lapsed: 0 };
    if (effect.type !== 'check-payments') return SMOOTH(effect);
    return { type: 'payments-checked', lapsed: 0, ...(rows.nextAt !== undefined && { nextAt: rows.nextAt }) };
  };
  const story = aStoryIn('applications', answers);
  expect(story.at(story.state.times.closesAt)).toBe('visas');
  rows.undecided = 0;
  story.send({ type: 'look' });
  expect(story.state.phase).toBe('payment');
  expect(nextLookAt(story.state, story.now)).toBe(new Date(Date.parse(story.now) + 12 * 3_600_000).toISOString());
  story.now = '2027-06-09T06:00:00.000Z';
  expect(nextLookAt(story.state, story.now)).toBe(rows.nextAt);
  rows.nextAt = undefined;
  story.send({ type: 'look' });
  expect(story.state.phase).toBe('groups');
});

test('students of cancelled groups choose again, until all have chosen or their term is over', () => {
  const choosesUntil = '2027-06-12T13:00:00.000Z';
  let waiting = 3;
  const answers: Answers = (effect) => {
    if (effect.type === 'settle-groups') return { type: 'groups-settled', groups: 9, displaced: 3, choosesUntil };
    if (effect.type === 'settle-choices') return { type: 'choices-settled', lapsed: 0, waiting };
    return SMOOTH(effect);
  };
  const story = aStoryIn('second-choice', answers);
  expect(nextLookAt(story.state, story.now)).toBe(choosesUntil);
  story.send({ type: 'look' });
  expect(story.state.phase).toBe('second-choice');
  waiting = 0;
  story.send({ type: 'look' });
  expect(story.state.phase).toBe('opening-order');
  expect(story.state.choosesUntil).toBeUndefined();
});

test('without a single group the semester is not opened', () => {
  const answers: Answers = (effect) =>
    effect.type === 'settle-groups' ? { type: 'groups-settled', groups: 0, displaced: 0 } : SMOOTH(effect);
  const story = aStoryIn('groups', answers);
  story.send({ type: 'settle-groups', ...registrar });
  expect(story.state.phase).toBe('groups');
});

test('results cannot be closed while a sheet is out', () => {
  const answers: Answers = (effect) =>
    effect.type === 'settle-outcomes' ? { type: 'outcomes-settled', purposes: [], openSheets: 4 } : SMOOTH(effect);
  const story = aStoryIn('results', answers);
  story.send({ type: 'close-results', ...registrar });
  expect(story.state.phase).toBe('results');
});

test.each([
  ['announcement', 'announceOn', '2027-05-22', '2027-05-03'],
  ['candidates', 'applicationsFrom', '2027-05-30', '2027-05-21'],
  ['applications', 'applicationsUntil', '2027-06-08', '2027-05-26'],
  ['teaching', 'sheetsOn', '2027-07-28', '2027-07-20'],
] as const)(
  'in the stage %s its last day moves later and earlier, and the campaign follows',
  (phase, day, later, earlier) => {
    const story = aStoryIn(phase);
    const before = nextLookAt(story.state, story.now) ?? '';
    expect(story.move({ [day]: later })).toBeUndefined();
    expect(story.state.phase).toBe(phase);
    if (phase !== 'applications') expect((nextLookAt(story.state, story.now) ?? '') > before).toBe(true);
    expect(story.move({ [day]: earlier })).toBeUndefined();
    story.at(startOf(earlier === '2027-05-26' ? '2027-05-27' : earlier));
    expect(story.state.phase).not.toBe(phase);
  },
);

test('days that are over stay as they were, and no day moves into the past', () => {
  const story = aStoryIn('applications');
  expect(story.move({ applicationsFrom: '2027-05-24' })).toBe('PLAN_FIXED');
  expect(story.move({ pricePerCredit: 1 })).toBe('PLAN_FIXED');
  story.now = startOf('2027-06-02');
  expect(story.move({ applicationsUntil: '2027-06-01' })).toBe('DAY_PAST');
  expect(story.move({ visasUntil: '2027-06-01' })).toBe('PLAN_INVALID');
  expect(story.move({ minimumGroup: 3 })).toBeUndefined();
  expect(story.state.plan).toEqual({ ...A_PLAN, minimumGroup: 3 });
});

test('a stage that waits for a day can be ended at once', () => {
  const story = aStoryIn('teaching');
  story.now = startOf('2027-06-10');
  const end = { type: 'end-phase', today: '2027-06-10', reasonId: 'r', ...registrar } as const;
  expect(story.send({ ...end, phase: 'applications' })).toBe('WRONG_PHASE');
  expect(story.send({ ...end, phase: 'teaching' })).toBeUndefined();
  expect(story.state.phase).toBe('results');
  expect(story.state.plan).toMatchObject({ startsOn: '2027-06-10', sheetsOn: '2027-06-10', endsOn: A_PLAN.endsOn });
});

test('lateness of sheets is told once, and again when their day has moved', () => {
  const story = aStoryIn('results');
  story.at(story.state.times.sheetsDueAt);
  story.at(story.state.times.sheetsDueAt);
  const told = () => story.events.filter(({ type }) => type === 'late-sheets-told').length;
  expect(told()).toBe(1);
  story.move({ sheetsUntil: '2027-08-10' });
  story.at(story.state.times.sheetsDueAt);
  expect(told()).toBe(2);
});

test.each(['planning', 'dates-order', 'applications', 'groups', 'opening-order', 'teaching', 'results'] as const)(
  'a campaign cancelled in the stage %s is undone and over',
  (phase) => {
    const story = aStoryIn(phase);
    story.send({ type: 'cancel', reasonId: 'r', ...registrar });
    expect(story.state.phase).toBe('cancelled');
    expect(story.send({ type: 'look' })).toBe('CAMPAIGN_OVER');
    expect(allowedCampaignActions(story.state, LONG_BEFORE)).toEqual([]);
  },
);

test('a campaign is not begun once its first day is there', () => {
  const story = new CampaignStory();
  story.now = startOf(A_PLAN.announceOn);
  expect(story.send({ type: 'begin', ...registrar })).toBe('DAY_PAST');
});

test('looking changes nothing that is not due', () => {
  for (const phase of ['planning', 'announcement', 'candidates', 'teaching', 'results', 'report'] as const) {
    const { state, now } = aStoryIn(phase);
    expect(applyToCampaign(state, { type: 'look' }, now)).toMatchObject({ state, events: [] });
  }
});

test('the opening order is amended while groups are taught and examined, by one order at a time, and nothing waits for it', () => {
  const amend = { type: 'amend-opening', ...registrar } as const;
  expect(aStoryIn('opening-order').send(amend)).toBe('WRONG_PHASE');
  const story = aStoryIn('teaching');
  expect(allowedCampaignActions(story.state, story.now)).toContain('amend-opening');
  expect(story.send(amend)).toBeUndefined();
  expect(story.state.orders.at(-1)).toEqual({ purpose: 'amendment', caseId: 'amendment-1' });
  expect(story.send(amend)).toBe('ORDER_UNDER_WAY');
  expect(allowedCampaignActions(story.state, story.now)).not.toContain('amend-opening');
  expect(story.at(story.state.times.sheetsAt)).toBe('results');
  expect(story.register('amendment')).toBe('results');
  expect(story.send(amend)).toBeUndefined();
  expect(story.state.orders.at(-1)?.caseId).toBe('amendment-2');
  story.send({ type: 'order-came-to', caseId: 'amendment-2', outcome: 'withdrawn' });
  expect(story.send({ type: 'order-again', purpose: 'amendment', ...registrar })).toBe('WRONG_PHASE');
  expect(story.send(amend)).toBeUndefined();
});

test('an amending order that is not needed any more leaves its reason in the log, and may be asked for again', () => {
  const because = 'lists-hold';
  const story = aStoryIn('teaching', (effect) =>
    effect.type === 'open-order' && effect.purpose === 'amendment'
      ? { type: 'order-unneeded', purpose: effect.purpose, because }
      : SMOOTH(effect),
  );
  story.send({ type: 'amend-opening', ...registrar });
  expect(story.events.at(-1)).toMatchObject({ type: 'order-unneeded', details: { purpose: 'amendment', because } });
  expect(story.state.orders.filter(({ purpose }) => purpose === 'amendment')).toEqual([]);
  expect(allowedCampaignActions(story.state, story.now)).toContain('amend-opening');
});

test('the orders that follow from the results do not wait for an amending order', () => {
  const story = aStoryIn('results');
  story.send({ type: 'amend-opening', ...registrar });
  story.send({ type: 'close-results', ...registrar });
  ['results', 'transfer', 'repeat'].forEach((purpose) => story.register(purpose));
  expect(story.state.phase).toBe('report');
});
