import { expect, test } from 'vitest';
import { figureOf } from './history-figures.ts';

test('a list is told by its length, and what is no count by nothing', () => {
  const details = { applicationIds: ['a', 'b'], lapsed: 3, verdict: 'approve', groups: { 'group-1': 4 } };
  expect(['applicationIds', 'lapsed', 'verdict', 'groups', 'missing'].map((key) => figureOf(details, key))).toEqual([
    2, 3, 0, 0, 0,
  ]);
});
