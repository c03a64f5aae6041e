import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../shared/json.ts';
import { contentDifference, type FieldDifference } from './content-difference.ts';

const content = {
  students: [
    { studentId: 's1', note: 'a' },
    { studentId: 's2', note: 'b' },
  ],
  effectiveDate: '2026-11-21',
  reason: { kk: 'өтініш', ru: 'заявление' },
  basis: [{ kind: 'application', number: '1' }],
};

test('students are told apart by who they are: added, removed, changed by field', () => {
  const students = [
    { studentId: 's2', note: 'c' },
    { studentId: 's3', note: 'd' },
  ];
  expect(contentDifference(content, { ...content, students })).toEqual([
    {
      part: 'students',
      fields: [],
      students: {
        added: ['s3'],
        removed: ['s1'],
        changed: [{ studentId: 's2', fields: [{ path: ['note'], before: 'b', after: 'c' }] }],
        reordered: false,
      },
    },
  ]);
});

test('the same students in another order are a difference of order alone', () => {
  const students = [...content.students].reverse();
  const [part] = contentDifference(content, { ...content, students });
  expect(part?.students).toEqual({ added: [], removed: [], changed: [], reordered: true });
});

test('a place is named from its part downwards, a new place with all that stands in it', () => {
  const after = { ...content, basis: [{ kind: 'application', number: '2' }, { kind: 'memo' }] };
  expect(contentDifference(content, after)).toEqual([
    {
      part: 'basis',
      fields: [
        { path: ['0', 'number'], before: '1', after: '2' },
        { path: ['1', 'kind'], after: 'memo' },
      ],
    },
  ]);
});

test('a list in which a student stands twice is compared place by place', () => {
  const students = [{ studentId: 's1' }, { studentId: 's1' }];
  const [part] = contentDifference({ students }, { students: [{ studentId: 's1' }, { studentId: 's2' }] });
  expect(part?.fields).toEqual([{ path: ['1', 'studentId'], before: 's1', after: 's2' }]);
});

/** Every leaf of a value under its place; what holds nothing is no leaf, because taking the last member away leaves it. */
function leavesOf(value: Json, path: readonly string[] = []): (readonly [string, Json])[] {
  const isContainer = typeof value === 'object' && value !== null;
  const members = isContainer ? Object.entries(value as Record<string, Json>) : [];
  if (!isContainer) return [[JSON.stringify(path), value]];
  const sort = Array.isArray(value) ? '[]' : '{}';
  return members.flatMap(([key, member]) => leavesOf(member, [...path, sort, key]));
}

function leafMap(value: Json | undefined): ReadonlyMap<string, Json> {
  return new Map(value === undefined ? [] : leavesOf(value));
}

/** Puts differences into a value the way a reader of them would. */
function applied(value: Json | undefined, fields: readonly FieldDifference[]): Json | undefined {
  const kept = fields.filter((field) => field.after !== undefined);
  // the end of a list goes first, so that the positions before it stay
  const gone = fields.filter((field) => field.after === undefined).reverse();
  return [...kept, ...gone].reduce<Json | undefined>((so, field) => put(so, field.path, field), value);
}

function put(value: Json | undefined, [key, ...rest]: readonly string[], field: FieldDifference): Json | undefined {
  if (key === undefined) return field.after;
  const isList = Array.isArray(value);
  const members = new Map(Object.entries((value ?? {}) as Record<string, Json>));
  const member = put(members.get(key), rest, field);
  if (member === undefined) members.delete(key);
  else members.set(key, member);
  return isList ? [...members.values()] : Object.fromEntries(members);
}

const words = fc.constantFrom('a', 'b', '', 'ә', 1, true, null);
const value = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    words,
    fc.dictionary(fc.constantFrom('x', 'y', 'kk', 'ru'), tie('json'), { maxKeys: 3 }),
  ),
})).json;
const lists = fc.uniqueArray(fc.constantFrom('s1', 's2', 's3', 's4', 's5'), { maxLength: 5 });
const aContent = fc.record({
  reason: value,
  control: value,
  numbers: fc.array(words, { maxLength: 3 }),
  students: lists.chain((ids) =>
    fc.tuple(...ids.map((studentId) => value.map((note): Json => ({ studentId, note })))).map((all): Json => all),
  ),
});

test('the difference, put into the old content, gives the new one', () => {
  fc.assert(
    fc.property(aContent, aContent, (before, after) => {
      const found = new Map(contentDifference(before, after).map((part) => [part.part, part]));
      for (const part of ['reason', 'control'] as const) {
        const made = applied(before[part], found.get(part)?.fields ?? []);
        expect(leafMap(made)).toEqual(leafMap(after[part]));
      }
      const made = applied(before.numbers, found.get('numbers')?.fields ?? []);
      expect(made).toEqual(after.numbers);
      const students = studentsMade(before.students, after.students, found.get('students')?.students);
      expect([...students].map(([id, student]) => [id, leafMap(student)]).sort()).toEqual(
        [...byId(after.students)].map(([id, student]) => [id, leafMap(student)]).sort(),
      );
    }),
    { numRuns: 500 },
  );
});

type Found = NonNullable<ReturnType<typeof contentDifference>[number]['students']>;

function byId(students: Json): ReadonlyMap<string, Json> {
  return new Map((students as unknown as { studentId: string }[]).map((student) => [student.studentId, student]));
}

function studentsMade(before: Json, after: Json, found: Found | undefined): ReadonlyMap<string, Json> {
  const [made, fresh] = [new Map(byId(before)), byId(after)];
  if (!found) return made;
  for (const id of found.removed) made.delete(id);
  for (const id of found.added) made.set(id, fresh.get(id) ?? null);
  for (const { studentId, fields } of found.changed) made.set(studentId, applied(made.get(studentId), fields) ?? null);
  return made;
}

test('a content does not differ from itself', () => {
  fc.assert(
    fc.property(aContent, (same) => {
      expect(contentDifference(same, structuredClone(same))).toEqual([]);
    }),
  );
});
