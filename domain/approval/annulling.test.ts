import { expect, test } from 'vitest';
import { aDraft, inApproval, refusalOf, send, submitted, type TestCase } from '../../test/factories/cases.ts';
import { aFullDefinition } from '../../test/factories/definitions.ts';
import { driveUntil } from '../../test/factories/drive-case.ts';
import { FIRST_KINDS, sampleOf } from '../../test/factories/kind-samples.ts';
import { replay } from './evolve.ts';

const ANNUL = { type: 'annul', byCaseId: 'c2', number: '13-С', registeredOn: '2026-11-22' } as const;

/** Numbered, with people still at work and effects to come. */
function inExecution(): TestCase {
  const { kind } = FIRST_KINDS.find(({ name }) => name === 'order/expulsion-own-wish')!;
  const { content, data } = sampleOf(kind);
  const draft = aDraft(kind.definition, { facts: kind.facts(content, data) });
  return driveUntil(draft, ({ state }) => state.steps['execution'] === 'active' && state.timers.length > 0);
}

test('a numbered order that loses its force stops: no task, no timer, nothing more to be done', () => {
  const annulled = send(inExecution(), ANNUL);
  expect(annulled.state).toMatchObject({ status: 'closed', tasks: [], timers: [] });
  expect(annulled.events.at(-1)).toMatchObject({ type: 'annulled', byCaseId: 'c2', number: '13-С', actorId: 'system' });
  expect(replay(annulled.events)).toEqual(annulled.state);
  expect(refusalOf(annulled, ANNUL)).toBe('CASE_CLOSED');
  expect(refusalOf(annulled, { type: 'timer-fired', key: 'effects:execution' })).toBe('CASE_CLOSED');
});

test('a paper without a number cannot be annulled', () => {
  expect(refusalOf(submitted(aDraft(aFullDefinition())), ANNUL)).toBe('ACTION_NOT_ALLOWED');
  expect(refusalOf(inApproval(aDraft(), ['dean']), ANNUL)).toBe('ACTION_NOT_ALLOWED');
});

test('effects that come back after the annulment are dropped', () => {
  const due = send(inExecution(), { type: 'timer-fired', key: 'effects:execution' });
  const annulled = send(due, ANNUL);
  expect(refusalOf(annulled, { type: 'effects-applied', step: 'execution', students: 1 })).toBe('CASE_CLOSED');
});
