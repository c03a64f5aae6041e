import { expect, test } from 'vitest';
import {
  aDraft,
  answer,
  inApproval,
  NOW,
  person,
  refusalOf,
  send,
  submitted,
  type TestCase,
} from '../../test/factories/cases.ts';
import { aShortDefinition, aStage, titled } from '../../test/factories/definitions.ts';
import { apply } from './apply.ts';
import type { CaseCommand } from './commands.ts';
import { replay } from './evolve.ts';
import type { Alarm } from './state.ts';

const YESTERDAY = '2026-11-20T13:00:00.000Z';
const MONDAY = '2026-11-23T04:00:00.000Z';
const TUESDAY = '2026-11-24T13:00:00.000Z';
const FRIDAY = '2026-11-27T13:00:00.000Z';
const REMINDER: Alarm = { type: 'remind', at: MONDAY };
const ESCALATION: Alarm = { type: 'escalate', at: FRIDAY, to: 'registrar-head' };

/** A stage in which the dean is asked until Tuesday. */
function aWaitingStage(alarms: readonly Alarm[] = [REMINDER, ESCALATION]): TestCase {
  const paper = submitted(aDraft(aShortDefinition(aStage('visas'))));
  const place = { step: 'approval', stage: 'visas' };
  return send(paper, { type: 'stage-resolved', ...place, participants: [person('dean')], dueAt: TUESDAY, alarms });
}

function to(dueAt: string, alarms: readonly Alarm[] = []): CaseCommand {
  return { type: 'move-deadline', step: 'approval', stage: 'visas', dueAt, alarms };
}

function ringing(testCase: TestCase, key: string): TestCase {
  return send(testCase, { type: 'timer-fired', key });
}

const timersOf = ({ state }: TestCase) => state.timers.map(({ at }) => at);

test('a later deadline takes the tasks and the alarms with it', () => {
  const later = send(aWaitingStage(), to(FRIDAY, [{ ...REMINDER, at: TUESDAY }]));
  expect(later.state.openStage?.dueAt).toBe(FRIDAY);
  expect(later.state.tasks.map(({ dueAt }) => dueAt)).toEqual([FRIDAY]);
  expect(timersOf(later)).toEqual([TUESDAY]);
});

test('a deadline moved back into the past makes the stage late now: who waited for an alarm is told at once', () => {
  const past: Alarm[] = [
    { ...REMINDER, at: '2026-11-18T04:00:00.000Z' },
    { ...REMINDER, at: '2026-11-19T04:00:00.000Z' },
    { ...ESCALATION, at: YESTERDAY },
  ];
  const late = send(aWaitingStage(), to(YESTERDAY, past));
  expect(timersOf(late)).toEqual([NOW, NOW]);
  const told = ringing(ringing(late, 'alarm:approval/visas:0'), 'alarm:approval/visas:1');
  expect(told.events.slice(-2)).toMatchObject([
    { type: 'reminded', personIds: ['dean'] },
    { type: 'escalated', to: 'registrar-head' },
  ]);
  expect(told.state.openStage?.escalation).toEqual({ at: NOW, to: 'registrar-head' });
});

test('what has rung does not ring again for the past', () => {
  const told = ringing(ringing(aWaitingStage(), 'alarm:approval/visas:0'), 'alarm:approval/visas:1');
  const again = send(
    told,
    to(YESTERDAY, [
      { ...REMINDER, at: YESTERDAY },
      { ...ESCALATION, at: YESTERDAY },
    ]),
  );
  expect(timersOf(again)).toEqual([]);
  expect(again.state.openStage?.escalation).toBeDefined();
});

test('a stage that has time again is late no more', () => {
  const told = ringing(aWaitingStage(), 'alarm:approval/visas:1');
  const again = send(told, to(FRIDAY, [{ ...ESCALATION, at: '2026-12-01T13:00:00.000Z' }]));
  expect(again.state.openStage?.escalation).toBeUndefined();
  expect(timersOf(again)).toEqual(['2026-12-01T13:00:00.000Z']);
});

test('a vote whose time is over by the new calendar is counted at once', () => {
  const vote = aWaitingStage([{ type: 'close-voting', at: TUESDAY }]);
  expect(timersOf(send(vote, to(YESTERDAY, [{ type: 'close-voting', at: YESTERDAY }])))).toEqual([NOW]);
});

test('assignments have other times too, each by itself, and places where nobody waits have none', () => {
  const definition = aShortDefinition(aStage('visas'));
  const execution = { ...titled('execution'), type: 'execution' as const, assignments: [] };
  const steps = [...definition.steps.slice(0, -1), execution, ...definition.steps.slice(-1)];
  const waiting = inApproval(aDraft({ ...definition, steps }), ['dean']);
  const paper = send(waiting, answer(waiting, 'dean', 'approve'));
  const assigned = send(paper, {
    type: 'execution-prepared',
    step: 'execution',
    assignments: ['entry', 'proof'].map((key) => ({ key, participants: [person(key)], dueAt: TUESDAY })),
  });
  const command: CaseCommand = { type: 'move-deadline', step: 'execution', stage: 'proof', dueAt: FRIDAY, alarms: [] };
  const moved = send(assigned, command);
  expect(moved.state.tasks.map(({ dueAt }) => dueAt)).toEqual([TUESDAY, FRIDAY]);
  expect(replay(moved.events)).toEqual(moved.state);
  expect(refusalOf(assigned, { ...command, stage: 'other' })).toBe('STALE_RESULT');
  expect(apply(assigned.state, to(FRIDAY), NOW)).toMatchObject({ ok: false, code: 'STALE_RESULT' });
});
