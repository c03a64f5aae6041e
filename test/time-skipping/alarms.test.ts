import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Definition } from '../../domain/approval/definition.ts';
import type { Alarm } from '../../domain/approval/state.ts';
import { quietRuntime } from '../case-worker.ts';
import { aShortDefinition, aStage, titled } from '../factories/definitions.ts';
import { createTimeSkippingEnvironment } from '../time-skipping.ts';
import { aCaseInTime, DAY, instantIn, LATE, lateness, type CaseInTime } from './case-in-time.ts';

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  quietRuntime();
  environment = await createTimeSkippingEnvironment();
});

afterAll(() => environment.teardown());

/** A stage in which three people are asked, with these alarms. */
function aStageWith(alarms: readonly Alarm[], overrides: Parameters<typeof aStage>[1] = {}): Promise<CaseInTime> {
  const participants = ['one', 'two', 'three'].map((personId) => ({ personId, postId: `post-${personId}` }));
  return aCaseInTime(environment, {
    open: { definition: aShortDefinition(aStage('deans', overrides)) },
    special: {
      resolveStage: ({ effect: { step, stage } }) =>
        Promise.resolve({
          type: 'stage-resolved',
          step,
          stage,
          participants,
          dueAt: '2099-01-01T00:00:00.000Z',
          alarms,
        }),
    },
  });
}

function withExecution({ steps, ...definition }: Definition): Definition {
  const execution = { ...titled('execution'), type: 'execution', assignments: [] } as const;
  return { ...definition, steps: [...steps.slice(0, -1), execution, ...steps.slice(-1)] };
}

function isOnTime(event: { readonly at: string } | undefined, due: string): boolean {
  if (!event) return false;
  const ms = lateness(event, due);
  return ms >= 0 && ms < LATE;
}

test('reminders and the escalation come at their instants, the silent are named, and two at one instant both come', async () => {
  const [first, second] = [await instantIn(environment, 2 * DAY), await instantIn(environment, 5 * DAY)];
  const order = await aStageWith([
    { type: 'remind', at: first },
    { type: 'remind', at: second },
    { type: 'escalate', at: second, to: 'rector' },
  ]);
  await order.answer('two', 'approve');
  await environment.sleep(3 * DAY);
  const [reminded] = await order.events('reminded', 1);
  expect(reminded).toMatchObject({ alarm: 0, personIds: ['one', 'three'] });
  expect(isOnTime(reminded, first)).toBe(true);
  await order.answer('three', 'approve');
  await environment.sleep(3 * DAY);
  const [, again] = await order.events('reminded', 2);
  const [escalated] = await order.events('escalated', 1);
  expect(again).toMatchObject({ alarm: 1, personIds: ['one'] });
  expect(escalated).toMatchObject({ alarm: 2, to: 'rector' });
  expect([again, escalated].map((event) => isOnTime(event, second))).toEqual([true, true]);
  await order.answer('one', 'approve');
  expect(await order.result()).toBe('closed');
});

test('alarms of a stage that is over stay silent', async () => {
  const order = await aStageWith([{ type: 'remind', at: await instantIn(environment, 3 * DAY) }]);
  for (const person of ['one', 'two', 'three']) await order.answer(person, 'approve');
  expect(await order.result()).toBe('closed');
  await environment.sleep(10 * DAY);
  expect(order.count('reminded')).toBe(0);
});

test('whoever has not carried out an assignment is reminded at the instant, also after the worker was away', async () => {
  const [first, second] = [await instantIn(environment, 2 * DAY), await instantIn(environment, 5 * DAY)];
  const alarms: readonly Alarm[] = [
    { type: 'remind', at: first },
    { type: 'escalate', at: second, to: 'registrar-head' },
  ];
  const participants = [{ personId: 'specialist', postId: 'post-specialist' }];
  const assignment = { key: 'entry', participants, dueAt: '2099-01-01T00:00:00.000Z', alarms };
  const order = await aCaseInTime(environment, {
    open: { definition: withExecution(aShortDefinition(aStage('deans'))) },
    special: {
      prepareExecution: ({ effect: { step } }) =>
        Promise.resolve({ type: 'execution-prepared', step, assignments: [assignment] }),
    },
  });
  await order.answer('dean-1', 'approve');
  await order.events('alarms-set', 1);
  await order.restartWorker();
  await environment.sleep(3 * DAY);
  const [reminded] = await order.events('reminded', 1);
  expect(reminded).toMatchObject({ step: 'execution', stage: 'entry', personIds: ['specialist'] });
  expect(isOnTime(reminded, first)).toBe(true);
  await order.answer('specialist', 'complete');
  expect(await order.result()).toBe('closed');
  await environment.sleep(5 * DAY);
  expect(order.count('escalated')).toBe(0);
});

test('a vote of those present is counted at its deadline', async () => {
  const deadline = await instantIn(environment, 4 * DAY);
  const order = await aStageWith([{ type: 'close-voting', at: deadline }], {
    rule: { type: 'fraction', share: { numerator: 2, denominator: 3 }, of: 'present' },
  });
  await order.answer('one', 'approve');
  await environment.sleep(3 * DAY);
  expect((await order.state()).status).toBe('in-progress');
  await environment.sleep(2 * DAY);
  expect(await order.result()).toBe('closed');
  const [closed] = await order.events('voting-closed', 1);
  expect(isOnTime(closed, deadline)).toBe(true);
});
