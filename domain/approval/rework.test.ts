import { expect, test } from 'vitest';
import {
  aDraft,
  answer,
  answerEffect,
  AUTHOR,
  inApproval,
  LATER,
  person,
  refusalOf,
  send,
  submitted,
  taskOf,
  type TestCase,
} from '../../test/factories/cases.ts';
import type { CaseCommand } from './commands.ts';
import type { Verdict } from './state.ts';
import { aShortDefinition, aStage } from '../../test/factories/definitions.ts';

const DEFINITION = aShortDefinition(
  aStage('deans', { concerns: ['items'] }),
  aStage('accountant', { concerns: ['money'] }),
  aStage('lawyer'),
);

/** Deans and the accountant have visaed, the lawyer returns. */
function returned(): TestCase {
  let paper = inApproval(aDraft(DEFINITION), ['dean-1', 'dean-2']);
  paper = send(send(paper, answer(paper, 'dean-1', 'approve')), answer(paper, 'dean-2', 'approve'));
  paper = answerEffect(paper, ['accountant']);
  paper = answerEffect(send(paper, answer(paper, 'accountant', 'approve')), ['lawyer']);
  return send(paper, answer(paper, 'lawyer', 'return'));
}

function resubmitted(changedParts: string[]): TestCase {
  const edit = { type: 'edit', actorId: AUTHOR, version: 1, contentId: 'content-2', facts: {} } as const;
  return submitted(send(returned(), edit), { changedParts });
}

test('a visa lapses when a part that concerns its stage has changed, the others are carried over', () => {
  const paper = resubmitted(['items']);
  expect(paper.state.visas).toMatchObject([{ personId: 'accountant', version: 2, carriedFrom: 1 }]);
  expect(paper.state.stages).toEqual({ 'approval/accountant': 'done' });
});

test('the paper resumes at the first stage whose visas do not stand', () => {
  expect(resubmitted(['money']).effects.at(-1)).toMatchObject({ type: 'resolve-stage', stage: 'accountant' });
  expect(resubmitted(['preamble']).effects.at(-1)).toMatchObject({ type: 'resolve-stage', stage: 'lawyer' });
});

test('a stage that names no parts is concerned by every change', () => {
  const definition = aShortDefinition(aStage('one'), aStage('two'));
  let paper = inApproval(aDraft(definition), ['a']);
  paper = answerEffect(send(paper, answer(paper, 'a', 'approve')), ['b']);
  paper = send(paper, answer(paper, 'b', 'return'));
  expect(submitted(paper, { changedParts: ['preamble'] }).state.visas).toEqual([]);
  expect(submitted(paper, { changedParts: [] }).state.visas).toMatchObject([{ personId: 'a' }]);
});

test('in a stage left half done only those whose visa does not stand are asked again', () => {
  let paper = inApproval(aDraft(DEFINITION), ['dean-1', 'dean-2']);
  paper = send(paper, answer(paper, 'dean-1', 'approve'));
  paper = submitted(send(paper, answer(paper, 'dean-2', 'return')), { changedParts: ['money'] });
  paper = answerEffect(answerEffect(paper, []), ['dean-1', 'dean-2']);
  expect(paper.state.tasks.map((task) => task.assigneeId)).toEqual(['dean-2']);
  expect(send(paper, answer(paper, 'dean-2', 'approve')).state.stages['approval/deans']).toBe('done');
});

test('a visa carried over twice still names the version it was given on', () => {
  let paper = resubmitted(['preamble']);
  paper = answerEffect(answerEffect(paper, []), ['lawyer']);
  paper = submitted(send(paper, answer(paper, 'lawyer', 'return')), { changedParts: ['preamble'] });
  expect(paper.state.visas.map((visa) => visa.carriedFrom)).toEqual([1, 1, 1]);
});

test('a change of parts somebody is indifferent to leaves their visa standing, whatever the others say', () => {
  const sent = submitted(aDraft(aShortDefinition(aStage('visas'))));
  const participants = [{ ...person('dean'), indifferentTo: ['basis'] }, person('lawyer'), person('accountant')];
  const resolved = { type: 'stage-resolved', step: 'approval', stage: 'visas', dueAt: LATER, alarms: [] } as const;
  let paper = send(answerEffect(sent, []), { ...resolved, participants });
  paper = send(send(paper, answer(paper, 'dean', 'approve')), answer(paper, 'lawyer', 'approve'));
  paper = send(paper, answer(paper, 'accountant', 'return'));
  expect(submitted(paper, { changedParts: ['basis'] }).state.visas).toMatchObject([
    { personId: 'dean', carriedFrom: 1 },
  ]);
  expect(submitted(paper, { changedParts: ['basis', 'items'] }).state.visas).toEqual([]);
});

test('who is listed twice is indifferent to nothing, and whoever takes a place takes its parts', () => {
  const sent = submitted(aDraft(aShortDefinition(aStage('visas'))));
  const dean = { ...person('dean'), indifferentTo: ['basis'] };
  const resolved = { type: 'stage-resolved', step: 'approval', stage: 'visas', dueAt: LATER, alarms: [] } as const;
  const twice = send(answerEffect(sent, []), { ...resolved, participants: [dean, person('dean')] });
  expect(send(twice, answer(twice, 'dean', 'approve')).state.visas[0]).not.toHaveProperty('indifferentTo');
  const once = send(answerEffect(sent, []), { ...resolved, participants: [dean] });
  const { id: taskId } = taskOf(once, 'dean');
  const handed = send(once, { type: 'delegate', actorId: 'dean', taskId, to: person('vice-dean'), remarkId: 'r1' });
  expect(send(handed, answer(handed, 'vice-dean', 'approve')).state.visas).toMatchObject([
    { personId: 'vice-dean', actingForId: 'dean', indifferentTo: ['basis'] },
  ]);
});

test('whoever the return names looks again, whatever has changed', () => {
  let paper = inApproval(aDraft(DEFINITION), ['dean-1', 'dean-2']);
  const named = taskOf(paper, 'dean-1').id;
  paper = send(send(paper, answer(paper, 'dean-1', 'approve')), answer(paper, 'dean-2', 'approve'));
  paper = answerEffect(paper, ['accountant']);
  const back = { ...answer(paper, 'accountant', 'return'), lookAgain: [named] } as CaseCommand;
  paper = submitted(send(paper, back), { changedParts: ['money'] });
  expect(paper.state.visas.map(({ personId }) => personId)).toEqual(['dean-2']);
  expect(paper.effects.at(-1)).toMatchObject({ type: 'resolve-stage', stage: 'deans' });
  expect(paper.state).not.toHaveProperty('mustLookAgain');
});

test('only a return names people, and only those whose visa stands', () => {
  let paper = inApproval(aDraft(DEFINITION), ['dean-1', 'dean-2']);
  const { id: taskId } = taskOf(paper, 'dean-1');
  paper = send(paper, answer(paper, 'dean-1', 'approve'));
  const naming = (verdict: Verdict, task: string) =>
    refusalOf(paper, { ...answer(paper, 'dean-2', verdict), lookAgain: [task] } as CaseCommand);
  expect([naming('approve', taskId), naming('return', 'c1-9'), naming('return', taskId)]).toEqual([
    'ACTION_NOT_ALLOWED',
    'ACTION_NOT_ALLOWED',
    'accepted',
  ]);
});
