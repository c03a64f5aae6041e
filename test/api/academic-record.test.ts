import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CandidateView } from '../../contracts/academic-record.schemas.ts';
import { createAcademicRecordStore } from '../../db/stores/academic-record/academic-record-store.ts';
import { A_SOURCE, aResult, FAILED } from '../factories/academic-record.ts';
import type { ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let registrar: ApiUser;

beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

async function candidates(user: ApiUser, query: string): Promise<readonly CandidateView[]> {
  const found: CandidateView[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await user.get(`/candidates?${query}${cursor === null ? '' : `&cursor=${cursor}`}`);
    found.push(...(body.items as unknown as readonly CandidateView[]));
    cursor = body.nextCursor;
  } while (cursor !== null);
  return found;
}

/** Somebody who studies and of whose grades nothing is known. */
async function aFreshman(): Promise<string> {
  const row: { id: string } | undefined = await app.deps
    .db('students')
    .where({ status: 'studying', course: 1 })
    .whereNotExists(app.deps.db('curriculum_differences').whereRaw('student_id = students.id').select('student_id'))
    .whereNotExists(app.deps.db('academic_results').whereRaw('student_id = students.id').select('student_id'))
    .first('id');
  if (!row) throw new Error('Everybody has grades.');
  return row.id;
}

test('a record shows averages by year and over all, debts and what was repeated', async () => {
  const studentId = await aFreshman();
  const results = [
    aResult({ studentId, courseCode: 'HKZ1101', academicYear: 2024, term: 'autumn', ...FAILED }),
    aResult({ studentId, courseCode: 'HKZ1101', academicYear: 2025, term: 'autumn' }),
    aResult({ studentId, courseCode: 'SPK1201', academicYear: 2025, term: 'spring', credits: 8, ...FAILED }),
  ];
  await createAcademicRecordStore(app.deps.db).record(A_SOURCE, { results });
  const { academicRecord } = (await registrar.get(`/students/${studentId}/academic-record`)).body;
  // the repeated course counts once in all, and in each year by itself: (5·3 + 8·0.5) / 13
  expect(academicRecord).toMatchObject({ gpa: 1.46, credits: 5, repeatRule: 'last', scale: { confirmed: false } });
  expect(academicRecord.years.map(({ academicYear, gpa }) => [academicYear, gpa])).toEqual([
    [2024, 0.5],
    [2025, 1.46],
  ]);
  expect(academicRecord.years[0]?.terms[0]?.results[0]).toMatchObject({ letter: 'FX', repeatedLater: true });
  expect(academicRecord.debts).toMatchObject([{ course: { code: 'SPK1201' }, letter: 'FX' }]);
});

test('a student reads their own record and no other', async () => {
  const user = await app.user('student-1');
  const own: { id: string } | undefined = await app.deps.db('students').whereNotNull('person_id').first('id');
  expect((await user.get(`/students/${own?.id}/academic-record`)).status).toBe(200);
  expect((await user.get(`/students/${await aFreshman()}/academic-record`)).status).toBe(404);
});

test('candidates are listed whole, page by page, and by ground', async () => {
  const all = await candidates(registrar, 'on=2026-11-21');
  expect(new Set(all.map(({ student }) => student.id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(400);
  const raises = await candidates(registrar, 'on=2026-11-21&reason=gpa-raise');
  expect(raises.length).toBeGreaterThan(0);
  expect(raises.every(({ grounds }) => grounds.some(({ reason }) => reason === 'gpa-raise'))).toBe(true);
  const debt = all.flatMap(({ grounds }) => grounds).find(({ reason }) => reason === 'academic-debt');
  expect(debt?.course?.title).not.toBe(debt?.course?.code);
});

test('a dean and an adviser see the candidates among their own students', async () => {
  const seen = await candidates(await app.user('dean-1'), '');
  const faculties = await app.deps
    .db('students')
    .whereIn(
      'id',
      seen.map(({ student }) => student.id),
    )
    .distinct('faculty_id');
  expect(faculties).toEqual([{ faculty_id: 'faculty-it' }]);
  const advised = await candidates(await app.user('adviser-1'), '');
  expect(advised.length).toBeGreaterThan(0);
  expect(advised.length).toBeLessThan(seen.length);
});
