import { describe, expect, test } from 'vitest';
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
import { aFullDefinition, aShortDefinition, aSignature, aStage, titled } from '../../test/factories/definitions.ts';

const VOTE = aShortDefinition(
  aStage('council', { rule: { type: 'fraction', share: { numerator: 2, denominator: 3 }, of: 'present' } }),
);

/** Nine are listed; the voting ends at an instant. */
function voting(): TestCase {
  const paper = answerEffect(submitted(aDraft(VOTE, { undoSeconds: 10 })), []);
  return send(
    { ...paper, effects: [] },
    {
      type: 'stage-resolved',
      step: 'approval',
      stage: 'council',
      participants: ['a', 'b', 'c', 'd'].map(person),
      dueAt: LATER,
      alarms: [{ type: 'close-voting', at: LATER }],
    },
  );
}

function undoEnds(testCase: TestCase, personId: string): TestCase {
  return send(testCase, { type: 'timer-fired', key: `verdict:${taskOf(testCase, personId).id}` });
}

test('a vote given before the voting closes counts, although it could still be taken back', () => {
  let paper = voting();
  for (const one of ['a', 'b', 'c']) paper = send(paper, answer(paper, one, one === 'c' ? 'refuse' : 'approve'));
  const closed = send(paper, { type: 'timer-fired', key: 'alarm:approval/council:0' });
  expect(closed.state.visas.map(({ personId }) => personId)).toEqual(['a', 'b']);
  expect(closed.state.stages['approval/council']).toBe('done');
  expect(closed.events.filter(({ type }) => type === 'decided').map(({ actorId }) => actorId)).toEqual(['a', 'b', 'c']);
});

test('a signature that could be taken back has given no number yet', () => {
  const definition = aFullDefinition({
    steps: aFullDefinition().steps.filter(({ type }) => type !== 'approval'),
  });
  const paper = inApproval(aDraft(definition, { undoSeconds: 10 }), ['rector']);
  const given = send(paper, answer(paper, 'rector', 'sign'));
  expect([given.effects, given.state.steps['registration']]).toEqual([[], 'waiting']);
  const { id: taskId } = taskOf(given, 'rector');
  const signed = undoEnds(given, 'rector');
  expect(signed.effects.at(-1)).toMatchObject({ type: 'register' });
  expect(refusalOf(signed, { type: 'take-back', actorId: 'rector', taskId })).toBe('NOTHING_TO_TAKE_BACK');
});

test('a return by one person ends what another could still take back', () => {
  const paper = inApproval(aDraft(aShortDefinition(aStage('visas')), { undoSeconds: 10 }), ['a', 'b']);
  let given = send(paper, answer(paper, 'a', 'return'));
  given = send(given, answer(given, 'b', 'approve'));
  const { id: taskId } = taskOf(given, 'b');
  const returned = undoEnds(given, 'a');
  expect(returned.state).toMatchObject({ status: 'rework', pending: [], timers: [], visas: [] });
  expect(refusalOf(returned, { type: 'take-back', actorId: 'b', taskId })).toBe('NOTHING_TO_TAKE_BACK');
});

test('a task is not given away while its verdict could still be taken back', () => {
  const paper = inApproval(aDraft(aShortDefinition(aStage('visas')), { undoSeconds: 10 }), ['a']);
  const given = send(paper, answer(paper, 'a', 'approve'));
  const { id: taskId } = taskOf(given, 'a');
  const move = { type: 'reassign', actorId: 'head', taskId, to: person('b'), remarkId: 'remark' } as const;
  expect(refusalOf(given, move)).toBe('ALREADY_DECIDED');
  expect(refusalOf(send(given, { type: 'take-back', actorId: 'a', taskId }), move)).toBe('accepted');
});

test('the author may withdraw a paper that the second signatory gave back', () => {
  const definition = {
    ...titled('two'),
    steps: [
      { ...titled('draft'), type: 'draft' as const },
      aSignature(aStage('vice-rector'), aStage('rector')),
      { ...titled('filing'), type: 'filing' as const, nomenclature: '01-01' },
    ],
  };
  const withdraw = { type: 'withdraw', actorId: AUTHOR, remarkId: 'remark' } as const;
  let paper = inApproval(aDraft(definition), ['vice-rector']);
  paper = answerEffect(send(paper, answer(paper, 'vice-rector', 'sign')), ['rector']);
  expect(refusalOf(paper, withdraw)).toBe('ALREADY_SIGNED');
  expect(send(send(paper, answer(paper, 'rector', 'return')), withdraw).state.status).toBe('withdrawn');
});

describe('an absence that starts in the undo window', () => {
  const deputy = { ...person('deputy'), actingForId: 'a', absenceId: 'absence-1' };
  const paper = inApproval(aDraft(aShortDefinition(aStage('visas')), { undoSeconds: 10 }), ['a', 'b']);
  const given = send(paper, answer(paper, 'a', 'approve'));
  const { id: taskId } = taskOf(given, 'a');
  const away = send(given, { type: 'move-task', taskId, fromId: 'a', to: deputy, why: 'absence-started' });

  test('moves nothing while the answer stands', () => {
    expect(taskOf(away, 'a').id).toBe(taskId);
    const settled = undoEnds(away, 'a');
    expect(settled.state.visas).toMatchObject([{ personId: 'a' }]);
    expect(settled.state.heldMoves).toBeUndefined();
  });

  test('gives the task to the deputy once the answer is taken back', () => {
    const back = send(away, { type: 'take-back', actorId: 'a', taskId });
    expect(taskOf(back, 'deputy')).toMatchObject({ id: taskId, actingForId: 'a', absenceId: 'absence-1' });
    expect(back.events.at(-1)).toMatchObject({ type: 'task-moved', actorId: 'system', why: 'absence-started' });
    expect(back.state.heldMoves).toBeUndefined();
  });

  test('leaves the task where it is when the deputy is asked in the same stage by then', () => {
    const asked = { type: 'move-task', taskId, fromId: 'a', to: person('b'), why: 'absence-started' } as const;
    const back = send(send(given, asked), { type: 'take-back', actorId: 'a', taskId });
    expect(taskOf(back, 'a').id).toBe(taskId);
  });
});
