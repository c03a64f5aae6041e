import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amendedLists, isUnchanged, listChanges, type OpeningLists } from './opening-amendment.ts';
import { listsOf } from './summer-opening.ts';

const NUMBERS = ['MAT-kk-1', 'MAT-kk-2', 'MAT-ru-1', 'PHY-kk-1'];
const NOBODY: ReadonlyMap<string, string> = new Map();

/** Lists of groups by number, each with the students in it; a group not named has no teacher. */
function lists(
  students: Readonly<Record<string, readonly string[]>>,
  teachers: Readonly<Record<string, string | undefined>> = {},
): OpeningLists {
  const title = { kk: 'Пән', ru: 'Дисциплина' };
  return listsOf(
    Object.entries(students).map(([number, studentIds]) => ({
      ...{ number, courseCode: number.slice(0, 3), title, credits: 5, language: 'kk' as const, studentIds },
      ...(teachers[number] !== undefined && { teacher: teachers[number] }),
    })),
  );
}

const someTeachers = fc.record(
  Object.fromEntries(NUMBERS.map((number) => [number, fc.constantFrom('Сейтқали Б.', 'Ахметов А.', undefined)])),
);

const someMembers: fc.Arbitrary<Readonly<Record<string, readonly string[]>>> = fc
  .array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }), {
    minLength: NUMBERS.length,
    maxLength: NUMBERS.length,
  })
  .map((members) => members.map((own, index) => [NUMBERS[index] ?? '', own] as const))
  .map((groups) => Object.fromEntries(groups.filter(([, own]) => own.length > 0)));

const someLists = fc.tuple(someMembers, someTeachers).map(([members, teachers]) => lists(members, teachers));

/** Who is in which group and who teaches it, whatever the order. */
function membership({ groups, students }: OpeningLists) {
  const places = students.flatMap((student) => student.groups.map((number) => `${number}/${student.studentId}`));
  return { groups: groups.map(({ number, teacher }) => `${number}/${teacher}`).sort(), places: places.sort() };
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

test('a teacher who is named, changes or is taken away is a change of the lists, with whom they name until now', () => {
  const members = { 'MAT-kk-1': ['a'], 'MAT-kk-2': ['b'], 'MAT-ru-1': ['c'], 'PHY-kk-1': ['d'] };
  const ordered = lists(members, { 'MAT-kk-2': 'Old', 'MAT-ru-1': 'Old', 'PHY-kk-1': 'Old' });
  const current = lists(members, { 'MAT-kk-1': 'New', 'MAT-kk-2': 'New', 'PHY-kk-1': 'Old' });
  const changes = listChanges(ordered, current, NOBODY);
  expect(
    changes.groups.map(({ number, change, teacher, formerTeacher }) => [number, change, formerTeacher, teacher]),
  ).toEqual([
    ['MAT-kk-1', 'teacher', undefined, 'New'],
    ['MAT-kk-2', 'teacher', 'Old', 'New'],
    ['MAT-ru-1', 'teacher', 'Old', undefined],
  ]);
  expect([isUnchanged(changes), isUnchanged(listChanges(ordered, ordered, NOBODY))]).toEqual([false, true]);
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
