import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference, type WordRun } from './word-difference.ts';

const LIMIT_MS = 1000;

const sideOf = (runs: readonly WordRun[], without: WordRun['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('words of Kazakh and Russian are whole words, whatever letters they have', () => {
  expect(wordDifference('Студент оқудан шығарылсын.', 'Студентке оқудан ескерту жариялансын.', LIMIT_MS)).toEqual([
    { kind: 'removed', text: 'Студент' },
    { kind: 'added', text: 'Студентке' },
    { kind: 'same', text: ' оқудан ' },
    { kind: 'removed', text: 'шығарылсын' },
    { kind: 'added', text: 'ескерту жариялансын' },
    { kind: 'same', text: '.' },
  ]);
  expect(wordDifference('по-прежнему учится', 'по-новому учится', LIMIT_MS)).toEqual([
    { kind: 'removed', text: 'по-прежнему' },
    { kind: 'added', text: 'по-новому' },
    { kind: 'same', text: ' учится' },
  ]);
});

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom('ә', 'приказ', ' ', '\n', 'студент', '.', 'қ-а', '\r\n')).map((parts) => parts.join('')),
);

test('the difference, put into the old text, gives the new one', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const runs = wordDifference(before, after, LIMIT_MS);
      expect([sideOf(runs, 'added'), sideOf(runs, 'removed')]).toEqual([before, after]);
      expect(runs.every(({ text }, index) => text !== '' && runs[index - 1]?.kind !== runs[index]?.kind)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('two texts of five megabytes that have nothing in common are compared in the time given', () => {
  const text = (word: string) =>
    Array.from({ length: 60_000 }, (_, line) => `${word} ${line} ${'x'.repeat(70)}\n`).join('');
  const [before, after] = [text('приказ'), text('бұйрық')];
  const start = Date.now();
  const runs = wordDifference(before, after, 200);
  expect(Date.now() - start).toBeLessThan(5000);
  expect([sideOf(runs, 'added') === before, sideOf(runs, 'removed') === after]).toEqual([true, true]);
});

test('one word changed in five megabytes is found', () => {
  const lines = Array.from({ length: 60_000 }, (_, line) => `Пункт ${line} ${'x'.repeat(70)}\n`);
  const changed = lines.with(30_000, lines[30_000]!.replace('Пункт', 'Подпункт'));
  const runs = wordDifference(lines.join(''), changed.join(''), LIMIT_MS);
  expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'Пункт' },
    { kind: 'added', text: 'Подпункт' },
  ]);
});
