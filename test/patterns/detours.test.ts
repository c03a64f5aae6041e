import { describe, expect, test } from 'vitest';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import {
  aDraft,
  AUTHOR,
  LATER,
  person,
  refusalOf,
  send,
  submitted,
  taskOf,
  type TestCase,
} from '../factories/cases.ts';
import { aFullDefinition, aShortDefinition, aStage, titled } from '../factories/definitions.ts';
import { aPaper, askedNow, asks, says } from './papers.ts';

function handedOver(paper: TestCase, how: 'delegate' | 'reassign', from: string, to: string): TestCase {
  const { id: taskId } = taskOf(paper, from);
  const actorId = how === 'delegate' ? from : 'registrar-head';
  return send(paper, { type: how, actorId, taskId, to: person(to), remarkId: 'remark' });
}

describe('WRP-27 Delegation', () => {
  test('somebody else answers in one’s place, and the visa names both', () => {
    const paper = handedOver(aPaper([aStage('dean')], ['dean']), 'delegate', 'dean', 'vice-dean');
    expect(askedNow(paper)).toEqual(['vice-dean']);
    expect(says(paper, 'approve', 'vice-dean').state.visas).toMatchObject([
      { personId: 'vice-dean', actingForId: 'dean' },
    ]);
  });
});

describe('WRP-28 Escalation', () => {
  test('when nobody answers, a role is told, and the head may ask somebody else', () => {
    const sent = asks(submitted(aDraft(aShortDefinition(aStage('dean')))));
    const opened = send(
      { ...sent, effects: [] },
      {
        type: 'stage-resolved',
        step: 'approval',
        stage: 'dean',
        participants: [person('dean')],
        dueAt: LATER,
        alarms: [{ type: 'escalate', at: LATER, to: 'registrar-head' }],
      },
    );
    const told = send(opened, { type: 'timer-fired', key: 'alarm:approval/dean:0' });
    expect(told.events.at(-1)).toMatchObject({ type: 'escalated', to: 'registrar-head' });
    expect(askedNow(handedOver(told, 'reassign', 'dean', 'other'))).toEqual(['other']);
  });
});

describe('WRP-30 Stateful Reallocation', () => {
  test('the head gives a task to somebody else with its deadline, its version and the questions about it', () => {
    let paper = aPaper([aStage('dean')], ['dean']);
    const before = taskOf(paper, 'dean');
    const ask: PersonCommand = {
      type: 'ask',
      actorId: 'dean',
      taskId: before.id,
      to: person(AUTHOR),
      remarkId: 'question',
    };
    paper = handedOver(send(paper, ask), 'reassign', 'dean', 'other');
    expect(taskOf(paper, 'other')).toEqual({ ...before, assigneeId: 'other', postId: 'post-other' });
    expect(taskOf(paper, AUTHOR).questionOf).toBe(before.id);
  });
});

describe('WRP-34 Redo', () => {
  test('inside the undo window a verdict is taken back and another given', () => {
    const paper = aPaper([aStage('deans')], ['a', 'b'], { undoSeconds: 10 });
    const { id: taskId } = taskOf(paper, 'a');
    const back = send(says(paper, 'refuse', 'a'), { type: 'take-back', actorId: 'a', taskId });
    const again = send(says(back, 'approve', 'a'), { type: 'timer-fired', key: `verdict:${taskId}` });
    expect(again.state).toMatchObject({ status: 'in-progress', visas: [{ personId: 'a' }] });
  });
});

describe('WRP-36 Commencement on Creation', () => {
  test('a task is answered as soon as it is there, without being accepted first', () => {
    const paper = aPaper([aStage('dean')], ['dean']);
    expect(says(paper, 'approve', 'dean').state.stages).toEqual({ 'approval/dean': 'done' });
  });
});

describe('WRP-37 Commencement on Allocation', () => {
  test('whoever a task is given to may answer it at once', () => {
    const paper = handedOver(aPaper([aStage('dean')], ['dean']), 'reassign', 'dean', 'other');
    expect(says(paper, 'approve', 'other').state.stages).toEqual({ 'approval/dean': 'done' });
  });
});

/** One person has two tasks of the same paper at once. */
function withTwoTasks(): TestCase {
  const steps = aFullDefinition().steps.filter(({ type }) => type === 'draft' || type === 'execution');
  const sent = asks(submitted(aDraft({ ...titled('work'), steps })));
  const assignments = ['entry', 'list'].map((key) => ({ key, participants: [person('specialist')], dueAt: LATER }));
  return send({ ...sent, effects: [] }, { type: 'execution-prepared', step: 'execution', assignments });
}

describe('WRP-26 Selection Autonomy', () => {
  test.each(['entry', 'list'])('a person begins with the task they choose: %s', (stage) => {
    const paper = withTwoTasks();
    const { id: taskId } = paper.state.tasks.find((task) => task.stage === stage) ?? taskOf(paper, 'nobody');
    const command = { type: 'decide', actorId: 'specialist', taskId, verdict: 'complete', version: 1 } as const;
    expect(refusalOf(paper, command)).toBe('accepted');
  });
});

describe('WRP-42 Simultaneous Execution', () => {
  test('a person has several tasks at once', () => {
    expect(askedNow(withTwoTasks())).toEqual(['specialist', 'specialist']);
  });
});
