import { describe, expect, test } from 'vitest';
import {
  aDraft,
  answer,
  AUTHOR,
  LATER,
  NOW,
  person,
  refusalOf,
  send,
  submitted,
  taskOf,
  type TestCase,
} from '../../test/factories/cases.ts';
import { aWaitingDefinition } from '../../test/factories/definitions.ts';
import type { PreparedWait } from './commands.ts';
import { reenact } from '../reenactment/reenact.ts';
import { replay } from './evolve.ts';
import { waitDecisions } from './waiting.ts';

const YEARS_AHEAD = '2031-11-21T00:00:00.000Z';
const OTHER: PreparedWait = { awaited: { caseId: 'c2', outcomes: ['registered', 'closed'] } };
const REACHED = { type: 'outcome-reached', step: 'wait', caseId: 'c2', outcome: 'registered' } as const;
const FIRED = { type: 'timer-fired', key: 'wait:wait' } as const;
const WITHDRAW = { type: 'withdraw', actorId: AUTHOR, remarkId: 'remark' } as const;

/** The step asks what it waits for; what that is does not matter to the reducer. */
function preparing(): TestCase {
  const paper = submitted(aDraft(aWaitingDefinition({ type: 'date', on: '2031-11-21' })));
  expect(paper.effects.at(-1)).toEqual({ type: 'prepare-wait', step: 'wait' });
  return { ...paper, effects: [] };
}

function waitsFor(wait: PreparedWait): TestCase {
  return send(preparing(), { type: 'wait-prepared', step: 'wait', wait });
}

function expectPassed(paper: TestCase): void {
  expect(paper.state.steps).toMatchObject({ wait: 'done', filing: 'active' });
  expect([paper.state.waiting, paper.state.timers, paper.state.tasks]).toEqual([undefined, [], []]);
  expect(replay(paper.events)).toEqual(paper.state);
}

describe('a step that waits for a date', () => {
  const paper = waitsFor({ until: YEARS_AHEAD });

  test('rests until the instant comes, and then goes on once', () => {
    expect(paper.state.waiting).toEqual({ step: 'wait', until: YEARS_AHEAD });
    expect(paper.state.timers).toEqual([{ key: 'wait:wait', at: YEARS_AHEAD }]);
    const passed = send(paper, FIRED);
    expectPassed(passed);
    expect(passed.events.map(({ type }) => type)).toContain('wait-ended');
    expect(refusalOf(passed, FIRED)).toBe('STALE_RESULT');
  });

  test('is not begun twice', () => {
    expect(refusalOf(paper, { type: 'wait-prepared', step: 'wait', wait: { until: LATER } })).toBe('STALE_RESULT');
  });

  test('is not ended by another case', () => {
    expect(refusalOf(paper, REACHED)).toBe('STALE_RESULT');
  });
});

describe('a step that waits for another case', () => {
  const paper = waitsFor(OTHER);

  test('looks first whether the other case has come to it before', () => {
    expect(paper.effects).toMatchObject([{ type: 'look-for-outcome', awaited: { caseId: 'c2' } }]);
  });

  test('goes on with the outcome that comes first; the same told again changes nothing', () => {
    const passed = send(paper, REACHED);
    expectPassed(passed);
    expect(passed.events.find(({ type }) => type === 'wait-ended')).toMatchObject({ outcome: 'registered' });
    expect(refusalOf(passed, REACHED)).toBe('STALE_RESULT');
  });

  test.each([
    ['a case it does not wait for', { caseId: 'c3' }],
    ['an outcome it does not wait for', { outcome: 'withdrawn' as const }],
    ['another step', { step: 'filing' }],
  ])('is not ended by %s', (_, difference) => {
    expect(refusalOf(paper, { ...REACHED, ...difference })).toBe('STALE_RESULT');
  });
});

describe('a wait for an outcome that can come no more', () => {
  const missed = send(waitsFor(OTHER), { type: 'outcome-missed', step: 'wait', caseId: 'c2', endedAs: 'refused' });
  const settle = { type: 'settle-wait', actorId: 'head', remarkId: 'remark' } as const;

  test('is told once, and the paper waits for a decision', () => {
    expect(missed.state.waiting).toMatchObject({ awaited: { caseId: 'c2' }, missed: { endedAs: 'refused' } });
    expect(missed.state.steps['wait']).toBe('active');
    expect(refusalOf(missed, { type: 'outcome-missed', step: 'wait', caseId: 'c2' })).toBe('STALE_RESULT');
    expect(refusalOf(waitsFor(OTHER), { type: 'outcome-missed', step: 'wait', caseId: 'c3' })).toBe('STALE_RESULT');
  });

  test('is overruled, so that the paper goes on', () => {
    const goesOn = send(missed, { ...settle, decision: 'go-on' });
    expectPassed(goesOn);
    expect(goesOn.events.find(({ type }) => type === 'wait-overruled')).toMatchObject({ actorId: 'head' });
  });

  test('ends the paper, unless it has its number', () => {
    const ended = send(missed, { ...settle, decision: 'end' });
    expect(ended.state).toMatchObject({ status: 'withdrawn', tasks: [], timers: [] });
    expect(ended.events.at(-1)).toMatchObject({ type: 'withdrawn', actorId: 'head' });
    const registration = { number: '1', registeredOn: '2026-11-21' };
    expect(waitDecisions({ ...missed.state, registration })).toEqual(['go-on']);
  });

  test('is not decided while what is waited for may still come', () => {
    expect(refusalOf(waitsFor(OTHER), { ...settle, decision: 'go-on' })).toBe('ACTION_NOT_ALLOWED');
    expect(waitDecisions(waitsFor(OTHER).state)).toEqual([]);
  });

  test('is carried out again from the record, whatever was decided', () => {
    for (const decision of ['go-on', 'end'] as const) {
      const { events, state } = send(missed, { ...settle, decision });
      expect(reenact(events)).toMatchObject({ events, state });
      expect(reenact(events).difference).toBeUndefined();
    }
  });
});

test('a step that waits for a mark goes on once everybody asked has said that it is done', () => {
  const participants = [person('archive'), person('diploma')];
  const paper = waitsFor({ participants, dueAt: LATER });
  expect(taskOf(paper, 'archive')).toMatchObject({ step: 'wait', action: 'complete', dueAt: LATER });
  const half = send(paper, answer(paper, 'archive', 'complete'));
  expect(half.state.steps['wait']).toBe('active');
  expectPassed(send(half, answer(half, 'diploma', 'complete')));
});

test.each<[string, PreparedWait]>([
  ['a date', { until: YEARS_AHEAD }],
  ['another case', OTHER],
  ['a mark', { participants: [person('archive')], dueAt: LATER }],
])('a paper withdrawn while it waits for %s waits for nothing any more', (_, wait) => {
  const withdrawn = send(waitsFor(wait), WITHDRAW);
  expect(withdrawn.state).toMatchObject({ status: 'withdrawn', tasks: [], timers: [] });
  expect(withdrawn.state.waiting).toBeUndefined();
  expect([refusalOf(withdrawn, FIRED), refusalOf(withdrawn, REACHED)]).toEqual(['CASE_CLOSED', 'CASE_CLOSED']);
});

test('what a wait is for may come to be known after the withdrawal, and is dropped', () => {
  const withdrawn = send(preparing(), WITHDRAW);
  expect(refusalOf(withdrawn, { type: 'wait-prepared', step: 'wait', wait: { until: NOW } })).toBe('CASE_CLOSED');
});
