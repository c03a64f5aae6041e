import { expect, test } from 'vitest';
import {
  aDraft,
  answer,
  answerEffect,
  AUTHOR,
  inApproval,
  LATER,
  refusalOf,
  send,
  submitted,
  taskOf,
  type TestCase,
} from '../../test/factories/cases.ts';
import { aFullDefinition, aShortDefinition, aStage } from '../../test/factories/definitions.ts';
import type { CaseCommand } from './commands.ts';
import { replay } from './evolve.ts';

const VERDICTS = ['dean-1', 'dean-2'];

function decided(testCase: TestCase, personId: string, verdict: Parameters<typeof answer>[2]): TestCase {
  return send(testCase, answer(testCase, personId, verdict));
}

/** Through both visas and the signature. */
function signed(): TestCase {
  let order = inApproval(aDraft(), VERDICTS);
  order = decided(decided(order, 'dean-1', 'approve'), 'dean-2', 'approve');
  order = decided(answerEffect(order, ['lawyer']), 'lawyer', 'approve');
  return decided(answerEffect(order, ['vice-rector']), 'vice-rector', 'sign');
}

test('an order goes from draft to closed through every step', () => {
  let order = answerEffect(signed(), []);
  expect(order.state.registration).toEqual({ number: '1-С', registeredOn: '2026-11-21' });
  order = answerEffect(order, []);
  order = answerEffect(order, ['dean-1']);
  order = answerEffect(order, ['specialist']);
  order = send(order, { type: 'timer-fired', key: 'effects:execution' });
  order = answerEffect(order, []);
  order = decided(order, 'specialist', 'complete');
  expect(order.state.steps['filing']).toBe('waiting');
  order = decided(order, 'dean-1', 'acknowledge');
  order = answerEffect(order, []);
  expect(order.state.status).toBe('closed');
  expect(order.effects).toEqual([]);
  expect(replay(order.events)).toEqual(order.state);
});

test('a parallel stage asks everybody at once and closes with the last visa', () => {
  const order = decided(inApproval(aDraft(), VERDICTS), 'dean-1', 'approve');
  expect(order.state.openStage?.stage).toBe('deans');
  expect(decided(order, 'dean-2', 'approve').state.stages).toEqual({ 'approval/deans': 'done' });
});

test('a sequential stage asks one person after another', () => {
  const definition = aShortDefinition(aStage('visas', { order: 'sequential' }));
  const first = inApproval(aDraft(definition), ['a', 'b', 'c']);
  expect(first.state.tasks.map((task) => task.assigneeId)).toEqual(['a']);
  const second = decided(first, 'a', 'approve');
  expect(second.state.tasks.map((task) => task.assigneeId)).toEqual(['b']);
  const last = decided(decided(second, 'b', 'approve'), 'c', 'approve');
  expect(last.state.stages['approval/visas']).toBe('done');
});

test('a stage whose condition does not hold is skipped and the skipping is recorded', () => {
  const money = aStage('accountant', { condition: { fact: 'money', is: true } });
  const order = submitted(aDraft(aShortDefinition(money, aStage('deans'))));
  const skipped = { type: 'stage-skipped', stage: 'accountant', weighed: { money: null } };
  expect(order.events.find((event) => event.type === 'stage-skipped')).toMatchObject(skipped);
  expect(order.effects.at(-1)).toEqual({ type: 'resolve-stage', step: 'approval', stage: 'deans' });
});

test('a stage that opens by its condition says what was weighed, and only that', () => {
  const condition = { all: [{ fact: 'money', is: true }, { not: { fact: 'count', atLeast: 5 } }] };
  const facts = { money: true, count: 3, faculty: 'f-1' };
  const order = inApproval(aDraft(aShortDefinition(aStage('accountant', { condition })), { facts }), ['a']);
  const opened = order.events.find((event) => event.type === 'stage-opened');
  expect(opened).toMatchObject({ weighed: { money: true, count: 3 } });
  expect(opened).not.toHaveProperty('weighed.faculty');
});

test('a return cancels the other tasks and gives the paper back to the author', () => {
  const order = decided(inApproval(aDraft(), VERDICTS), 'dean-1', 'return');
  expect(order.state.status).toBe('rework');
  expect(order.state.tasks).toEqual([]);
  const edited = send(order, { type: 'edit', actorId: AUTHOR, version: 1, contentId: 'content-2', facts: {} });
  expect(submitted(edited).state).toMatchObject({ status: 'in-progress', version: 2, visas: [] });
});

test('a refusal ends the case and nothing is numbered', () => {
  const order = decided(inApproval(aDraft(), VERDICTS), 'dean-2', 'refuse');
  expect(order.state.status).toBe('refused');
  expect(order.state.registration).toBeUndefined();
  expect(refusalOf(order, { type: 'submit', actorId: AUTHOR, version: 1, changedParts: [], staleLanguages: [] })).toBe(
    'CASE_CLOSED',
  );
});

test('the author withdraws before the signature and not after', () => {
  const withdraw = { type: 'withdraw', actorId: AUTHOR, remarkId: 'remark' } as const;
  expect(send(inApproval(aDraft(), VERDICTS), withdraw).state).toMatchObject({ status: 'withdrawn', tasks: [] });
  expect(refusalOf(signed(), withdraw)).toBe('ALREADY_SIGNED');
});

test('a second answer to the same task is refused as already decided', () => {
  const open = inApproval(aDraft(), VERDICTS);
  const command = answer(open, 'dean-1', 'approve');
  expect(refusalOf(send(open, command), command)).toBe('ALREADY_DECIDED');
});

test('nobody answers for somebody else', () => {
  const open = inApproval(aDraft(), VERDICTS);
  expect(refusalOf(open, { ...answer(open, 'dean-1', 'approve'), actorId: 'dean-2' } as CaseCommand)).toBe(
    'NOT_YOUR_TURN',
  );
});

test('an answer to an old version is refused', () => {
  const open = inApproval(aDraft(), VERDICTS);
  expect(refusalOf(open, { ...answer(open, 'dean-1', 'approve'), version: 2 } as CaseCommand)).toBe(
    'CHANGED_MEANWHILE',
  );
});

test('a visa is not a signature', () => {
  const open = inApproval(aDraft(), VERDICTS);
  expect(refusalOf(open, answer(open, 'dean-1', 'sign'))).toBe('ACTION_NOT_ALLOWED');
});

test.each(['return', 'refuse', 'approve-with-remark'] as const)('%s needs a remark', (verdict) => {
  const open = inApproval(aDraft(), VERDICTS);
  const { id: taskId } = taskOf(open, 'dean-1');
  const command = { type: 'decide', actorId: 'dean-1', taskId, verdict, version: 1 } as const;
  expect(refusalOf(open, command)).toBe('REMARK_REQUIRED');
});

test('a stage that would ask the author is blocked until the directory names somebody else', () => {
  const blocked = inApproval(aDraft(), [AUTHOR, 'dean-2']);
  expect(blocked.state.blockedStage).toEqual({ step: 'approval', stage: 'deans', reason: 'FOUR_EYES' });
  expect(blocked.state.tasks).toEqual([]);
  const command = {
    type: 'stage-resolved',
    step: 'approval',
    stage: 'deans',
    dueAt: '2026-11-24T00:00:00.000Z',
    alarms: [],
  } as const;
  const open = send(blocked, { ...command, participants: [{ personId: 'dean-2', postId: 'post-dean-2' }] });
  expect(open.state.blockedStage).toBeUndefined();
  expect(open.state.tasks).toHaveLength(1);
});

test('who has visaed in one stage is not asked in another', () => {
  let order = inApproval(aDraft(), ['dean-1']);
  order = answerEffect(decided(order, 'dean-1', 'approve'), ['dean-1']);
  expect(order.state.blockedStage).toEqual({ step: 'approval', stage: 'lawyer', reason: 'FOUR_EYES' });
});

test('a person with two posts in one stage is asked once', () => {
  expect(inApproval(aDraft(), ['dean-1', 'dean-1']).state.tasks).toHaveLength(1);
});

test('only the author edits, and only a draft or a returned paper', () => {
  const edit = { type: 'edit', actorId: AUTHOR, version: 1, contentId: 'content-2', facts: {} } as const;
  expect(refusalOf(aDraft(), { ...edit, actorId: 'somebody' })).toBe('ONLY_THE_AUTHOR');
  expect(refusalOf(aDraft(), { ...edit, version: 7 })).toBe('CHANGED_MEANWHILE');
  expect(refusalOf(inApproval(aDraft(), VERDICTS), edit)).toBe('NOT_EDITABLE');
});

test('results of work that the case has outrun are refused', () => {
  const draft = aDraft(aFullDefinition());
  expect(refusalOf(draft, { type: 'filed', step: 'filing' })).toBe('STALE_RESULT');
  expect(refusalOf(draft, { type: 'timer-fired', key: 'effects:execution' })).toBe('STALE_RESULT');
});

test('effects that are not possible yet are recorded and tried again', () => {
  let order = answerEffect(answerEffect(answerEffect(answerEffect(signed(), []), []), []), ['specialist']);
  order = send(order, { type: 'timer-fired', key: 'effects:execution' });
  const refused = { type: 'effects-refused', step: 'execution', studentIds: ['s1'], tryAgainAt: LATER } as const;
  order = send({ ...order, effects: [] }, refused);
  expect(order.state.timers).toEqual([{ key: 'effects:execution', at: LATER }]);
  order = answerEffect(send(order, { type: 'timer-fired', key: 'effects:execution' }), []);
  expect(order.state.effectsDone).toEqual(['execution']);
});
