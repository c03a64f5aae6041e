import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { candidaciesOf } from '../../../domain/academic-record/candidates.ts';
import { createAcademicRecordStore } from '../../stores/academic-record/academic-record-store.ts';
import { verifyOffice } from '../../verification/verify-office.ts';
import { createReferenceStore } from '../../stores/reference-store.ts';
import { candidatesOf, listCandidates, type Candidate, type CandidateSearch } from './candidates.ts';
import { candidateRulesOn } from './candidate-rules.ts';

const DAY = '2026-11-21';

let database: TestDatabase;
let search: CandidateSearch;
let candidates: readonly Candidate[];

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  search = { on: DAY, rules: await candidateRulesOn(database.db, DAY) };
  candidates = await candidatesOf(database.db, search);
});

afterAll(() => database.destroy());

function studentsWith(reason: Candidate['reason']): ReadonlySet<string> {
  return new Set(candidates.filter((candidate) => candidate.reason === reason).map(({ studentId }) => studentId));
}

test('the invented university has candidates for every ground, enough for a summer semester', () => {
  expect(new Set(candidates.map(({ studentId }) => studentId)).size).toBeGreaterThanOrEqual(400);
  expect(studentsWith('academic-debt').size).toBeGreaterThanOrEqual(240);
  expect(studentsWith('curriculum-difference').size).toBeGreaterThanOrEqual(80);
  expect(studentsWith('gpa-raise').size).toBeGreaterThanOrEqual(80);
});

test('their courses make groups in both languages, and some courses have too few for one', async () => {
  const rows = await database.db('students').select<{ id: string; study_language: string }[]>('id', 'study_language');
  const languages = new Map(rows.map((row) => [row.id, row.study_language]));
  const sizes = new Map<string, number>();
  for (const { courseCode, studentId } of candidates) {
    const group = `${courseCode}/${languages.get(studentId)}`;
    if (courseCode !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const groups = [...sizes].filter(([, size]) => size >= 5).map(([group]) => group.slice(-2));
  expect(new Set(candidates.map(({ courseCode }) => courseCode)).size).toBeGreaterThanOrEqual(25);
  expect(groups.filter((language) => language === 'kk').length).toBeGreaterThanOrEqual(12);
  expect(groups.filter((language) => language === 'ru').length).toBeGreaterThanOrEqual(8);
  expect([...sizes.values()].filter((size) => size < 5).length).toBeGreaterThanOrEqual(5);
});

test('nobody with a ground is left out before the grades are read', async () => {
  const students = await database
    .db('students')
    .join('programmes', 'programmes.id', 'students.programme_id')
    .where({ status: 'studying' })
    .select<{ id: string; course: number; programmeCode: string }[]>('students.id', 'course', 'code as programmeCode');
  const store = createAcademicRecordStore(database.db);
  const ids = students.map(({ id }) => id);
  const [results, differences] = [await store.resultsOf(ids), await store.differencesOf(ids)];
  const expected = students.flatMap(({ id, ...student }) => {
    const known = { results: results.get(id) ?? [], differences: differences.get(id) ?? [] };
    const found = candidaciesOf({ status: 'studying', ...student, ...known }, search.rules, DAY);
    return found.map(({ reason, courseCode }) => `${id} ${reason} ${courseCode}`);
  });
  const listed = candidates.map(({ studentId, reason, courseCode }) => `${studentId} ${reason} ${courseCode}`);
  expect([...listed].sort()).toEqual(expected.sort());
});

test('pages hold every candidate once, within the faculty and the ground asked for', async () => {
  const facultyId = 'faculty-it';
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const request = { ...search, scope: 'all', facultyId, reason: 'gpa-raise', limit: 7 } as const;
    const rows = await listCandidates(database.db, { ...request, ...(after !== undefined && { after }) });
    const page = rows.slice(0, 7);
    for (const { student } of page) expect(student.record.facultyId).toBe(facultyId);
    seen.push(...page.map(({ student }) => student.record.id));
    after = rows.length > 7 ? page.at(-1)?.student.record.id : undefined;
  } while (after !== undefined);
  const ofFaculty = await database.db('students').where({ faculty_id: facultyId }).pluck('id');
  const expected = [...studentsWith('gpa-raise')].filter((id) => ofFaculty.includes(id));
  expect([...seen].sort()).toEqual(expected.sort());
});

test('nobody of the last course is a candidate until the university says so', async () => {
  const graduating = await database.db('students').where({ course: 4, status: 'studying' }).pluck('id');
  expect(candidates.filter(({ studentId }) => graduating.includes(studentId))).toEqual([]);
  const references = createReferenceStore(database.db);
  const key = 'summer-semester.graduating-course';
  await references.put({ key, validFrom: DAY, value: true, unit: 'admitted', source: 'order', confirmed: true });
  const admitted = await candidatesOf(database.db, { on: DAY, rules: await candidateRulesOn(database.db, DAY) });
  expect(admitted.filter(({ studentId }) => graduating.includes(studentId)).length).toBeGreaterThan(0);
});

test('the record the demo begins with is told of in the log of the office', async () => {
  expect(await verifyOffice(database.db)).toEqual({ entries: 1 });
});
