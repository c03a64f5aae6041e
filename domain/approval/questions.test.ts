import { expect, test } from 'vitest';
import {
  aDraft,
  answer,
  AUTHOR,
  inApproval,
  person,
  refusalOf,
  send,
  submitted,
  taskOf,
  type TestCase,
} from '../../test/factories/cases.ts';
import { aShortDefinition, aStage, titled } from '../../test/factories/definitions.ts';
import type { PersonCommand } from './commands.ts';

const ONE_BY_ONE = aShortDefinition(aStage('visas', { order: 'sequential' }));

function question(testCase: TestCase, from: string, to: string): PersonCommand {
  const { id: taskId } = taskOf(testCase, from);
  return { type: 'ask', actorId: from, taskId, to: person(to), remarkId: 'question' };
}

function asked(testCase: TestCase, from: string, to: string): TestCase {
  return send(testCase, question(testCase, from, to));
}

function actionsOf({ state }: TestCase): readonly string[] {
  return state.tasks.map(({ assigneeId, action }) => `${assigneeId} ${action}`);
}

/** Work of a specialist that the filing waits for. */
function inExecution(): TestCase {
  const paper = submitted(
    aDraft({
      ...titled('work'),
      steps: [
        { ...titled('draft'), type: 'draft' },
        { ...titled('execution'), type: 'execution', assignments: [] },
        { ...titled('filing'), type: 'filing', nomenclature: '01-01' },
      ],
    }),
  );
  const assignments = [{ key: 'entry', participants: [person('specialist')], dueAt: '2026-11-24T00:00:00.000Z' }];
  return send({ ...paper, effects: [] }, { type: 'execution-prepared', step: 'execution', assignments });
}

test('a question to somebody whose turn comes later does not take their turn away', () => {
  const paper = asked(inApproval(aDraft(ONE_BY_ONE), ['a', 'b']), 'a', 'b');
  expect(actionsOf(send(paper, answer(paper, 'a', 'approve')))).toEqual(['b approve']);
});

test('a question falls away when the task it is about is answered, and an answer then comes too late', () => {
  const paper = asked(inApproval(aDraft(ONE_BY_ONE), ['a', 'b']), 'a', AUTHOR);
  const late = answer(paper, AUTHOR, 'answer');
  const visaed = send(paper, answer(paper, 'a', 'approve'));
  expect(actionsOf(visaed)).toEqual(['b approve']);
  expect(refusalOf(visaed, late)).toBe('ALREADY_DECIDED');
});

test('an unanswered question does not hold up the step it was asked in', () => {
  const paper = asked(inExecution(), 'specialist', AUTHOR);
  const done = send(paper, answer(paper, 'specialist', 'complete'));
  expect(done.state.steps).toMatchObject({ execution: 'done', filing: 'active' });
});

test('an answer leaves the task it is about open', () => {
  const paper = asked(inApproval(aDraft(ONE_BY_ONE), ['a']), 'a', AUTHOR);
  expect(actionsOf(send(paper, answer(paper, AUTHOR, 'answer')))).toEqual(['a approve']);
});

test('who has answered already asks nothing more about it', () => {
  const paper = inApproval(aDraft(ONE_BY_ONE, { undoSeconds: 10 }), ['a', 'b']);
  const given = send(paper, answer(paper, 'a', 'approve'));
  expect(refusalOf(given, question(paper, 'a', AUTHOR))).toBe('ALREADY_DECIDED');
});

test('a question passed on leaves the places in the stage as they are', () => {
  const paper = asked(inApproval(aDraft(aShortDefinition(aStage('visas'))), ['a', 'b']), 'a', 'b');
  const { id: taskId } = paper.state.tasks.find(({ action }) => action === 'answer') ?? taskOf(paper, 'none');
  const passed = send(paper, { type: 'delegate', actorId: 'b', taskId, to: person('c'), remarkId: 'remark' });
  expect(passed.state.openStage?.participants.map(({ personId }) => personId)).toEqual(['a', 'b']);
  expect(actionsOf(passed)).toEqual(['a approve', 'b approve', 'c answer']);
});

test('a question comes to nothing when the task it is about goes to whom it was put', () => {
  const paper = asked(inApproval(aDraft(ONE_BY_ONE), ['a']), 'a', 'z');
  const { id: taskId } = taskOf(paper, 'a');
  const moved = send(paper, { type: 'delegate', actorId: 'a', taskId, to: person('z'), remarkId: 'remark' });
  expect(actionsOf(moved)).toEqual(['z approve']);
});

test('nobody is asked their own question', () => {
  const paper = asked(inApproval(aDraft(ONE_BY_ONE), ['a']), 'a', 'z');
  const { id: taskId } = taskOf(paper, 'z');
  const back: PersonCommand = { type: 'delegate', actorId: 'z', taskId, to: person('a'), remarkId: 'remark' };
  expect(refusalOf(paper, back)).toBe('ALREADY_ASKED');
});
