import { describe, expect, test } from 'vitest';
import { aDraft, answer, AUTHOR, person, refusalOf, send, submitted, taskOf } from '../factories/cases.ts';
import { aFullDefinition, aShortDefinition, aStage } from '../factories/definitions.ts';
import { aPaper, askedNow, asks, goesOnTo, says } from './papers.ts';

describe('WRP-4 Authorization', () => {
  test('a visa takes the answers of a visa, a signature those of a signature, and only who votes abstains', () => {
    const visa = aPaper([aStage('dean')], ['dean']);
    expect(refusalOf(visa, answer(visa, 'dean', 'sign'))).toBe('ACTION_NOT_ALLOWED');
    expect(refusalOf(visa, answer(visa, 'dean', 'abstain'))).toBe('ACTION_NOT_ALLOWED');
    const share = { numerator: 1, denominator: 2 } as const;
    const vote = aPaper([aStage('council', { rule: { type: 'fraction', share, of: 'listed' } })], ['a', 'b', 'c']);
    expect(refusalOf(vote, answer(vote, 'a', 'abstain'))).toBe('accepted');
  });

  test('nobody answers to what somebody else is asked', () => {
    const paper = aPaper([aStage('dean')], ['dean']);
    const { id: taskId } = taskOf(paper, 'dean');
    const command = { type: 'decide', actorId: 'stranger', taskId, verdict: 'approve', version: 1 } as const;
    expect(refusalOf(paper, command)).toBe('NOT_YOUR_TURN');
  });
});

describe('WRP-5 Separation of Duties', () => {
  test('the author is not asked about their own paper', () => {
    expect(aPaper([aStage('dean')], [AUTHOR]).state.blockedStage?.reason).toBe('FOUR_EYES');
  });

  test('who has visaed in one stage does not decide in another, not even for somebody else', () => {
    const paper = says(aPaper([aStage('dean'), aStage('rector')], ['dean']), 'approve', 'dean');
    expect(asks(paper, 'dean').state.blockedStage?.reason).toBe('FOUR_EYES');
    const open = asks(paper, 'rector');
    const { id: taskId } = taskOf(open, 'rector');
    const hand = { type: 'delegate', actorId: 'rector', taskId, to: person('dean'), remarkId: 'remark' } as const;
    expect(refusalOf(open, hand)).toBe('FOUR_EYES');
  });
});

describe('WRP-7 Retain Familiar', () => {
  test('a returned paper goes to whoever wrote it, and after rework to whoever returned it', () => {
    const returned = says(aPaper([aStage('visas', { concerns: ['basis'] })], ['a', 'b']), 'approve', 'a');
    const rework = says(returned, 'return', 'b');
    const edit = { type: 'edit', actorId: 'somebody', version: 1, contentId: 'content-2', facts: {} } as const;
    expect(refusalOf(rework, edit)).toBe('ONLY_THE_AUTHOR');
    const again = asks(asks(submitted(send(rework, { ...edit, actorId: AUTHOR }))), 'a', 'b');
    expect(askedNow(again)).toEqual(['b']);
  });
});

describe('WRP-11 Automatic Execution', () => {
  test('number, extracts, effects and filing need nobody', () => {
    const definition = aFullDefinition();
    const steps = definition.steps.filter(
      ({ type }) => type === 'draft' || type === 'registration' || type === 'filing',
    );
    let paper = submitted(aDraft({ ...definition, steps }));
    while (paper.effects.length > 0) paper = asks(paper);
    expect(paper.state).toMatchObject({ status: 'closed', registration: { number: '1-С' }, taskCount: 0 });
  });
});

describe('WRP-13 Distribution by Offer - Multiple Resources', () => {
  test('several are offered a task that one of them does', () => {
    const offered = aPaper([aStage('registrars', { rule: { type: 'any' } }), aStage('head')], ['a', 'b', 'c']);
    expect(askedNow(offered)).toEqual(['a', 'b', 'c']);
    expect(goesOnTo(says(offered, 'approve', 'b'))).toBe('head');
  });
});

describe('WRP-14 Distribution by Allocation - Single Resource', () => {
  test('a task has exactly one person who answers for it', () => {
    expect(aPaper([aStage('dean')], ['dean']).state.tasks).toMatchObject([{ assigneeId: 'dean' }]);
  });
});

describe('WRP-19 Distribution on Enablement', () => {
  test('people are asked when their turn comes and not before', () => {
    const definition = aShortDefinition(aStage('visas', { order: 'sequential' }), aStage('rector'));
    const paper = asks(asks(submitted(aDraft(definition))), 'a', 'b');
    expect(askedNow(paper)).toEqual(['a']);
    expect(askedNow(says(paper, 'approve', 'a'))).toEqual(['b']);
  });
});
