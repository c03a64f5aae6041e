import { expect, test } from 'vitest';
import {
  aDraft,
  answer,
  inApproval,
  person,
  refusalOf,
  send,
  submitted,
  answerEffect,
  taskOf,
  type TestCase,
} from '../../test/factories/cases.ts';
import { aShortDefinition, aStage } from '../../test/factories/definitions.ts';
import type { CaseCommand } from './commands.ts';
import type { Participant } from './state.ts';

const DEFINITION = aShortDefinition(aStage('visas'));
const ABSENT: Participant = { ...person('deputy'), actingForId: 'dean', absenceId: 'absence-1' };

function delegation(testCase: TestCase, from: string, to: Participant): CaseCommand {
  return { type: 'delegate', actorId: from, taskId: taskOf(testCase, from).id, to, remarkId: 'remark' };
}

function delegated(testCase: TestCase, from: string, to: string): TestCase {
  return send(testCase, delegation(testCase, from, person(to)));
}

function absence(testCase: TestCase, from: string): CaseCommand {
  return {
    type: 'move-task',
    taskId: taskOf(testCase, from).id,
    fromId: from,
    to: ABSENT,
    why: 'absence-started',
  };
}

test('who gets back what they delegated acts for themselves', () => {
  const there = delegated(inApproval(aDraft(DEFINITION), ['dean']), 'dean', 'deputy');
  expect(taskOf(there, 'deputy')).toMatchObject({ actingForId: 'dean' });
  expect(taskOf(delegated(there, 'deputy', 'dean'), 'dean').actingForId).toBeUndefined();
});

test('a deputy who delegates hands on the legal basis of the absence', () => {
  const away = inApproval(aDraft(DEFINITION), ['dean']);
  const moved = delegated(send(away, absence(away, 'dean')), 'deputy', 'other');
  expect(taskOf(moved, 'other')).toMatchObject({ actingForId: 'dean', absenceId: 'absence-1' });
});

test('an absence does not take a task that its owner has given away meanwhile', () => {
  const paper = inApproval(aDraft(DEFINITION), ['dean']);
  const move = absence(paper, 'dean');
  expect(refusalOf(delegated(paper, 'dean', 'other'), move)).toBe('STALE_RESULT');
});

test('who comes back finds their task again, without anybody to act for', () => {
  const paper = inApproval(aDraft(DEFINITION), ['dean']);
  const away = send(paper, absence(paper, 'dean'));
  const { id: taskId } = taskOf(away, 'deputy');
  const back = send(away, {
    type: 'move-task',
    taskId,
    fromId: 'deputy',
    to: person('dean'),
    why: 'absence-ended',
  });
  expect(taskOf(back, 'dean')).toMatchObject({ id: taskId, assigneeId: 'dean' });
  expect(taskOf(back, 'dean').actingForId).toBeUndefined();
});

test('nobody delegates to whom the sequential stage asks later', () => {
  const definition = aShortDefinition(aStage('visas', { order: 'sequential' }));
  const paper = inApproval(aDraft(definition), ['a', 'b', 'c']);
  expect(refusalOf(paper, delegation(paper, 'a', person('c')))).toBe('ALREADY_ASKED');
});

test('the unit and the veto stay with the place when the person changes', () => {
  const paper = answerEffect(submitted(aDraft(DEFINITION)), []);
  const dean = { ...person('dean'), unitId: 'faculty-1', hasVeto: true };
  const resolved = { type: 'stage-resolved', step: 'approval', stage: 'visas', alarms: [] } as const;
  const open = send(paper, { ...resolved, participants: [dean], dueAt: '2026-11-24T00:00:00.000Z' });
  const [place] = delegated(open, 'dean', 'deputy').state.openStage?.participants ?? [];
  expect(place).toMatchObject({ personId: 'deputy', actingForId: 'dean', unitId: 'faculty-1', hasVeto: true });
});

test('what was delegated and answered is over for both', () => {
  const moved = delegated(inApproval(aDraft(DEFINITION), ['dean', 'other']), 'dean', 'deputy');
  const late = delegation(moved, 'deputy', person('third'));
  const answered = send(moved, answer(moved, 'deputy', 'approve'));
  expect(answered.state.visas).toMatchObject([{ personId: 'deputy', actingForId: 'dean' }]);
  expect(refusalOf(answered, late)).toBe('ALREADY_DECIDED');
});

test.each([
  ['a deputy', person('dean'), { ...person('deputy'), actingForId: 'dean' }],
  ['the person themselves', { ...person('deputy'), actingForId: 'dean' }, person('dean')],
])('a visa that stands is not asked for again from %s', (_, now, before) => {
  const definition = aShortDefinition(aStage('visas', { concerns: ['basis'] }));
  const resolved = {
    type: 'stage-resolved',
    step: 'approval',
    stage: 'visas',
    alarms: [],
    dueAt: '2026-11-24',
  } as const;
  let paper = answerEffect(submitted(aDraft(definition)), []);
  paper = send({ ...paper, effects: [] }, { ...resolved, participants: [before, person('lawyer')] });
  paper = send(paper, answer(paper, before.personId, 'approve'));
  paper = submitted(send(paper, answer(paper, 'lawyer', 'return')), { changedParts: ['items'] });
  paper = send(answerEffect(paper, []), { ...resolved, participants: [now, person('lawyer')] });
  expect(paper.state.tasks.map(({ assigneeId }) => assigneeId)).toEqual(['lawyer']);
});
