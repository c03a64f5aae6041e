import { afterAll, beforeAll, expect, test } from 'vitest';
import { A_SOURCE, aCourse, aResult, FAILED } from '../../../test/factories/academic-record.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { aStudent, seedStudents } from '../../../test/factories/students.ts';
import { verifyOffice } from '../../verification/verify-office.ts';
import { createOfficeLogStore } from '../office-log-store.ts';
import { createAcademicRecordStore, type AcademicRecordStore } from './academic-record-store.ts';
import { createCoursesStore } from './courses-store.ts';
import { RECORD_CHAIN } from './change-sums.ts';

let database: TestDatabase;
let record: AcademicRecordStore;

beforeAll(async () => {
  database = await createTestDatabase();
  record = createAcademicRecordStore(database.db);
  await seedStudents(database.db, [aStudent({ id: 's1' }), aStudent({ id: 's2' })]);
  await record.record(A_SOURCE, { courses: [aCourse('A'), aCourse('B', { requires: ['A'] })] });
});

afterAll(() => database.destroy());

const first = aResult({ studentId: 's1', courseCode: 'A', ...FAILED });

function changes(): Promise<readonly { before: unknown; after: unknown; actor_id: string; source: string }[]> {
  return database
    .db('record_changes')
    .where({ student_id: 's1', course_code: 'A' })
    .orderBy('ordinal')
    .select('before', 'after', 'actor_id', 'source');
}

test('results come back by student, in order of terms', async () => {
  const later = aResult({ studentId: 's1', courseCode: 'A', term: 'summer' });
  const letterOnly = { ...aResult({ studentId: 's1', courseCode: 'B' }) };
  delete letterOnly.percent;
  expect(await record.record(A_SOURCE, { results: [later, letterOnly, first] })).toBe(3);
  const results = (await record.resultsOf(['s1', 's2'])).get('s1');
  const without = ({ studentId: _, ...result }: typeof first) => result;
  expect(results).toEqual([first, letterOnly, later].map(without));
  expect((await record.resultsOf(['s2'])).size).toBe(0);
});

test('a changed grade keeps what stood before, who changed it and with what; the same grade again is no change', async () => {
  const changed = { ...first, percent: 55, letter: 'D+', points: 1.33, passes: true };
  const source = { ...A_SOURCE, source: 'import/2', actorId: 'person-head' };
  expect(await record.record(source, { results: [changed] })).toBe(1);
  expect(await record.record(source, { results: [changed] })).toBe(0);
  expect((await changes()).slice(-1)).toEqual([
    {
      before: expect.objectContaining({ letter: 'FX', points: 0.5 }) as unknown,
      after: expect.objectContaining({ letter: 'D+', points: 1.33, academic_year: 2025 }) as unknown,
      actor_id: 'person-head',
      source: 'import/2',
    },
  ]);
  await expect(database.db('record_changes').update({ after: '{}' })).rejects.toThrow('append-only');
});

test('differences are kept with the day they were recognised', async () => {
  const lacking = { studentId: 's1', courseCode: 'B', reason: 'transferred' } as const;
  await record.record(A_SOURCE, { differences: [lacking] });
  await record.record(A_SOURCE, { differences: [{ ...lacking, clearedOn: '2026-09-10' }] });
  const { studentId: _, ...difference } = lacking;
  expect((await record.differencesOf(['s1'])).get('s1')).toEqual([{ ...difference, clearedOn: '2026-09-10' }]);
});

test('a course is changed with what it requires, and only when something is other than before', async () => {
  const courses = [aCourse('C'), aCourse('B', { requires: ['A', 'C'], credits: 6 })];
  expect(await record.record(A_SOURCE, { courses })).toBe(2);
  expect(await record.record(A_SOURCE, { courses })).toBe(0);
  expect(await record.record(A_SOURCE, { courses: [aCourse('B', { requires: ['C'], credits: 6 })] })).toBe(1);
  expect(await createCoursesStore(database.db).byCodes(['B', 'none'])).toEqual([
    aCourse('B', { requires: ['C'], credits: 6 }),
  ]);
});

test('the log of the office proves the record, and a grade changed beside it is found', async () => {
  expect((await verifyOffice(database.db)).problem).toBeUndefined();
  const entries = await createOfficeLogStore(database.db).entriesOf(RECORD_CHAIN);
  expect(entries[1]).toMatchObject({ action: 'record-changed', details: { source: 'import/1', changes: 3 } });
  const place = { student_id: 's1', course_code: 'B' };
  const found = { caseId: RECORD_CHAIN, reason: 'changed-academic-record' };
  await database.db('academic_results').where(place).update({ letter: 'A' });
  expect((await verifyOffice(database.db)).problem).toEqual(found);
  await database.db('academic_results').where(place).update({ letter: 'B' });
  await database.db('course_prerequisites').delete();
  expect((await verifyOffice(database.db)).problem).toEqual(found);
});
