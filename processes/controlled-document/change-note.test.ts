import { expect, test } from 'vitest';
import { changeNote } from './change-note.ts';
import type { ControlledContent } from './content.ts';
import { SAMPLE } from './sample.ts';

const section = (name: string, words: string) => ({
  heading: { kk: `${name} kk`, ru: name },
  text: { kk: `${words} kk`, ru: words },
});

function anEdition(edition: number, ...sections: readonly (readonly [string, string])[]): ControlledContent {
  return { ...SAMPLE, edition, sections: sections.map(([name, words]) => section(name, words)) };
}

test('a change names the sections it changes, adds and removes', () => {
  const before = anEdition(1, ['Tasks', 'three'], ['Rights', 'two'], ['Review', 'yearly']);
  const after = anEdition(1, ['Tasks', 'four'], ['Rights', 'two'], ['Reports', 'monthly']);
  const note = changeNote(after, before);
  const named = (place: 'changed' | 'added' | 'removed') => note[place].map(({ ru }) => ru);
  expect([named('changed'), named('added'), named('removed')]).toEqual([['Tasks'], ['Reports'], ['Review']]);
  expect(note).toMatchObject({ isNewEdition: false, reason: SAMPLE.reason });
});

test('the next edition is told from a change of the same one', () => {
  expect(changeNote(anEdition(2), anEdition(1)).isNewEdition).toBe(true);
});

test('the first paper of its name changes nothing', () => {
  const first = changeNote(anEdition(1, ['Tasks', 'three']));
  expect(first).toMatchObject({ isNewEdition: false, changed: [], added: [], removed: [] });
});
