import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amendedLists, listChanges, type OpeningLists } from './opening-amendment.ts';
import { listsOf } from './summer-opening.ts';

const NUMBERS = ['MAT-kk-1', 'MAT-kk-2', 'MAT-ru-1', 'PHY-kk-1'];
const NOBODY: ReadonlyMap<string, string> = new Map();

/** Lists of groups by number, each with the students in it. */
function lists(students: Readonly<Record<string, readonly string[]>>): OpeningLists {
  const title = { kk: 'Пән', ru: 'Дисциплина' };
  return listsOf(
    Object.entries(students).map(([number, studentIds]) => ({
      ...{ number, courseCode: number.slice(0, 3), title, credits: 5, language: 'kk' as const, studentIds },
    })),
  );
}

const someLists: fc.Arbitrary<OpeningLists> = fc
  .array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }), {
    minLength: NUMBERS.length,
    maxLength: NUMBERS.length,
  })
  .map((members) => members.map((own, index) => [NUMBERS[index] ?? '', own] as const))
  .map((groups) => lists(Object.fromEntries(groups.filter(([, own]) => own.length > 0))));

/** Who is in which group, whatever the order. */
function membership({ groups, students }: OpeningLists) {
  const places = students.flatMap((student) => student.groups.map((number) => `${number}/${student.studentId}`));
  return { groups: groups.map(({ number }) => number).sort(), places: places.sort() };
}

test('lists with their changes are the lists as they are now', () => {
  fc.assert(
    fc.property(someLists, someLists, (ordered, current) => {
      const amended = amendedLists(ordered, listChanges(ordered, current, NOBODY));
      expect(membership(amended)).toEqual(membership(current));
      expect(listChanges(amended, current, NOBODY)).toEqual({ groups: [], students: [] });
    }),
  );
});

test('only what has changed is named, each student once with the groups left and joined', () => {
  const ordered = lists({ 'MAT-kk-1': ['a', 'b'], 'MAT-kk-2': ['c'], 'PHY-kk-1': ['a', 'd'] });
  const current = lists({ 'MAT-kk-1': ['b', 'c'], 'PHY-kk-1': ['a', 'd'] });
  const changes = listChanges(ordered, current, new Map([['MAT-kk-2', 'MAT-kk-1']]));
  expect(changes.groups).toMatchObject([{ number: 'MAT-kk-2', change: 'closed', into: 'MAT-kk-1' }]);
  expect(changes.students).toEqual([
    { studentId: 'a', leaves: ['MAT-kk-1'] },
    { studentId: 'c', leaves: ['MAT-kk-2'], joins: ['MAT-kk-1'] },
  ]);
});

test('a group that joined one which joined a third is in the third', () => {
  const ordered = lists({ 'MAT-kk-1': ['a'], 'MAT-kk-2': ['b'], 'MAT-ru-1': ['c'] });
  const joined = new Map([
    ['MAT-kk-2', 'MAT-ru-1'],
    ['MAT-ru-1', 'MAT-kk-1'],
  ]);
  const { groups } = listChanges(ordered, lists({ 'MAT-kk-1': ['a', 'b', 'c'] }), joined);
  expect(groups.map(({ number, into }) => [number, into])).toEqual([
    ['MAT-kk-2', 'MAT-kk-1'],
    ['MAT-ru-1', 'MAT-kk-1'],
  ]);
});
