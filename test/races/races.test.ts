import { describe, expect, test } from 'vitest';
import { arrive } from './race.ts';
import { expectSound } from './soundness.ts';
import { RACES } from './table.ts';

describe.each(RACES)('$name', ({ paper: paperOf, one, other, oneFirst, otherFirst }) => {
  const paper = paperOf();
  const [first, second] = [one(paper), other(paper)];

  test('one order: each gets its answer and the case is sound', () => {
    const { answers, paper: after } = arrive(paper, [first, second]);
    expect(answers).toEqual(oneFirst);
    expectSound(after);
  });

  test('the other order: each gets its answer and the case is sound', () => {
    const { answers, paper: after } = arrive(paper, [second, first]);
    expect([...answers].reverse()).toEqual(otherFirst);
    expectSound(after);
  });
});

test('no name stands for two races', () => {
  expect(new Set(RACES.map(({ name }) => name)).size).toBe(RACES.length);
});
