import { expect, test } from 'vitest';
import { possibleRelations } from './relation.ts';

test('an order is annulled and amended, an amendment annulled, an annulment neither', () => {
  expect(possibleRelations(undefined)).toEqual(['annuls', 'amends']);
  expect(possibleRelations('amends')).toEqual(['annuls']);
  expect(possibleRelations('annuls')).toEqual([]);
});
