/** Courses, grades and rules for tests of the academic record. */
import type { Course, StudentResult } from '../../contracts/academic-record.ts';
import type { RecordSource } from '../../db/stores/academic-record/record-changes.ts';

export const A_SOURCE: RecordSource = {
  source: 'import/1',
  actorId: 'person-registrar',
  at: '2026-07-01T05:00:00.000Z',
};

export function aCourse(code: string, overrides: Partial<Course> = {}): Course {
  return { code, title: { kk: `${code} қ`, ru: `${code} р`, en: `${code} e` }, credits: 5, requires: [], ...overrides };
}

export function aResult(
  overrides: Partial<StudentResult> & Pick<StudentResult, 'studentId' | 'courseCode'>,
): StudentResult {
  const graded = { percent: 82, letter: 'B', points: 3, passes: true };
  return { academicYear: 2025, term: 'spring', credits: 5, ...graded, ...overrides };
}

export const FAILED = { percent: 30, letter: 'FX', points: 0.5, passes: false } as const;
