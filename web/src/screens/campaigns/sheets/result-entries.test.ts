import { expect, test } from 'vitest';
import { changedResults, entryOf, isFaulty, levelOf } from './result-entries.ts';

const student = (applicationId: string, percent?: number | null) => ({
  applicationId,
  student: { id: applicationId, name: 'Ахметов Д.С.', groupName: 'ИС-21' },
  ...(percent !== undefined && { result: { percent, letter: 'B', points: 3 } }),
});

const SCALE = [
  { letter: 'A', points: 4, percentFrom: 95, percentTo: 100 },
  { letter: 'B', points: 3, percentFrom: 50, percentTo: 94 },
  { letter: 'F', points: 0, percentFrom: 0, percentTo: 49 },
];

test('a field shows what the sheet says until somebody writes in it', () => {
  const shown = [student('a', 82), student('b', null), student('c')].map((each) => entryOf(each, { c: '7' }));
  expect(shown).toEqual(['82', null, '7']);
});

test('only what differs from the sheet and can be a percentage is sent', () => {
  const students = [student('same', 82), student('other', 82), student('absent'), student('wrong'), student('empty')];
  const entries = { same: '82', other: '83', absent: null, wrong: '101', empty: '' };
  expect(changedResults(students, entries)).toEqual([
    { applicationId: 'other', percent: 83 },
    { applicationId: 'absent', percent: null },
  ]);
});

test('a result becomes «did not come» although zero percent has the same grade', () => {
  expect(changedResults([student('a', 0)], { a: null })).toEqual([{ applicationId: 'a', percent: null }]);
});

test('whole percentages from 0 to 100 are taken', () => {
  expect(['0', '50', '100', null, ''].map(isFaulty)).toEqual([false, false, false, false, false]);
  expect(['101', '-1', '7,5', 'A'].map(isFaulty)).toEqual([true, true, true, true]);
});

test('the grade follows from the scale, and is the lowest for who did not come', () => {
  expect(['95', '94', null, '', '101'].map((entry) => levelOf(entry, SCALE)?.letter)).toEqual([
    'A',
    'B',
    'F',
    undefined,
    undefined,
  ]);
});
