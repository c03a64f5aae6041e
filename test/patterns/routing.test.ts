import { describe, expect, test } from 'vitest';
import { aDraft, submitted, type TestCase } from '../factories/cases.ts';
import { aShortDefinition, aStage } from '../factories/definitions.ts';
import { aPaper, askedNow, asks, goesOnTo, says } from './papers.ts';

const COSTS = { fact: 'money', is: true } as const;
const FOREIGN = { fact: 'abroad', is: true } as const;

const BRANCHES = aShortDefinition(
  aStage('accountant', { condition: COSTS }),
  aStage('lawyer', { condition: { not: COSTS } }),
  aStage('vice-rector'),
);

function sentWith(facts: Record<string, boolean>, definition = BRANCHES): TestCase {
  return asks(submitted(aDraft(definition, { facts })));
}

describe('WCP-1 Sequence', () => {
  test('a stage begins when the stage before it is over', () => {
    const paper = aPaper([aStage('dean'), aStage('lawyer')], ['dean']);
    expect(goesOnTo(paper)).toBeUndefined();
    expect(goesOnTo(says(paper, 'approve', 'dean'))).toBe('lawyer');
  });
});

describe('WCP-2 Parallel Split', () => {
  test('a parallel stage asks everybody at once', () => {
    expect(askedNow(aPaper([aStage('deans')], ['a', 'b', 'c']))).toEqual(['a', 'b', 'c']);
  });
});

describe('WCP-3 Synchronization', () => {
  test('the paper goes on when the last of all has visaed, in whatever order they do', () => {
    const paper = aPaper([aStage('deans'), aStage('lawyer')], ['a', 'b', 'c']);
    expect(goesOnTo(says(paper, 'approve', 'c', 'a'))).toBeUndefined();
    expect(goesOnTo(says(paper, 'approve', 'c', 'a', 'b'))).toBe('lawyer');
  });
});

describe('WCP-4 Exclusive Choice', () => {
  test.each([
    [true, 'accountant'],
    [false, 'lawyer'],
  ])('of two ways the content chooses one: with money %s the %s is asked', (money, stage) => {
    expect(goesOnTo(sentWith({ money }))).toBe(stage);
  });
});

describe('WCP-5 Simple Merge', () => {
  test.each([true, false])('both ways of a choice come together without waiting for each other: money %s', (money) => {
    const paper = says(asks(sentWith({ money }), 'somebody'), 'approve', 'somebody');
    expect(goesOnTo(paper)).toBe('vice-rector');
    expect(paper.effects).toHaveLength(1);
  });
});

const SEVERAL = aShortDefinition(
  aStage('accountant', { condition: COSTS }),
  aStage('international', { condition: FOREIGN }),
  aStage('vice-rector'),
);

describe('WCP-6 Multi-Choice', () => {
  test('the content chooses any number of stages and the record says which were skipped', () => {
    const skipped = ({ state }: TestCase) => Object.entries(state.stages).map(([stage, outcome]) => [stage, outcome]);
    expect(goesOnTo(sentWith({ money: true, abroad: true }, SEVERAL))).toBe('accountant');
    expect(skipped(sentWith({ abroad: true }, SEVERAL))).toEqual([['approval/accountant', 'skipped']]);
    expect(goesOnTo(sentWith({}, SEVERAL))).toBe('vice-rector');
  });
});

describe('WCP-7 Structured Synchronizing Merge', () => {
  test('the stage after a choice begins when every stage chosen is over', () => {
    const one = says(asks(sentWith({ money: true, abroad: true }, SEVERAL), 'a'), 'approve', 'a');
    expect(goesOnTo(one)).toBe('international');
    expect(goesOnTo(says(asks(one, 'b'), 'approve', 'b'))).toBe('vice-rector');
    const alone = asks(sentWith({ money: true }, SEVERAL), 'a');
    expect(goesOnTo(says(alone, 'approve', 'a'))).toBe('vice-rector');
  });
});
