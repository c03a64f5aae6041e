import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWords, isMostlyChanged, wordsOf } from './changed-words.ts';

/** The schoolbook table, to hold the fast count to. */
function commonByTable(old: readonly string[], fresh: readonly string[]): number {
  let row = new Array<number>(fresh.length + 1).fill(0);
  for (const word of old) {
    const above = row;
    row = [0];
    fresh.forEach((other, index) => {
      row.push(word === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0));
    });
  }
  return row.at(-1) ?? 0;
}

/** Few different words, so that they repeat; more than 64 of them, so that several machine words carry over. */
const words = fc.array(fc.constantFrom('бір', 'екі', 'үш', 'four', '5'), { maxLength: 150 });
const spaced = (list: readonly string[]) => list.join(' ');

test('counts the same as the schoolbook table', () => {
  fc.assert(
    fc.property(words, words, (old, fresh) => {
      const total = Math.max(old.length, fresh.length);
      expect(changedWords(spaced(old), spaced(fresh))).toEqual({ changed: total - commonByTable(old, fresh), total });
    }),
    { numRuns: 500 },
  );
});

test('counts the same in both directions, nothing for one text, and never more than all', () => {
  fc.assert(
    fc.property(words, words, (old, fresh) => {
      const there = changedWords(spaced(old), spaced(fresh));
      expect(changedWords(spaced(fresh), spaced(old))).toEqual(there);
      expect(changedWords(spaced(old), spaced(old)).changed).toBe(0);
      expect(there.changed).toBeLessThanOrEqual(there.total);
    }),
  );
});

test.each([
  ['', '', 0, 0],
  ['one two three four', 'one two three four', 0, 4],
  ['one two three four', 'one two five six', 2, 4],
  ['one two three', 'one two three four', 1, 4],
  ['one two', '', 2, 2],
  ['one two three', 'three one two', 1, 3],
])('from %o to %o %i of %i words have changed', (before, after, changed, total) => {
  expect(changedWords(before, after)).toEqual({ changed, total });
});

test('letter case, punctuation and blanks are no words', () => {
  expect(wordsOf('  Офис, «Регистратора» — бұл\nКЕҢСЕ. ')).toEqual(['офис', 'регистратора', 'бұл', 'кеңсе']);
  expect(changedWords('Бөлім: 5 адам', 'бөлім 5 адам!').changed).toBe(0);
});

test('exactly half is not more than half', () => {
  expect(isMostlyChanged(changedWords('a b c d', 'a b x y'))).toBe(false);
  expect(isMostlyChanged(changedWords('a b c d', 'a x y z'))).toBe(true);
  expect(isMostlyChanged(changedWords('', ''))).toBe(false);
});

test('words are counted in two versions of twenty thousand words', () => {
  const old = Array.from({ length: 20_000 }, (_, index) => `w${index % 3000}`);
  const fresh = old.map((word, index) => (index % 3 === 0 ? `x${index}` : word));
  const { changed, total } = changedWords(spaced(old), spaced(fresh));
  expect(total).toBe(20_000);
  expect(changed).toBeLessThanOrEqual(6667);
});
