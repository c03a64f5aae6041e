import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CourseResult } from '../grades/course-result.ts';
import { candidaciesOf, gpaByRules, type CandidateRules, type ExaminedStudent } from './candidates.ts';
import { debtsOf } from './debts.ts';
import { circularPrerequisites, missingPrerequisites } from './prerequisites.ts';

const DAY = '2027-05-20';

const rules: CandidateRules = {
  reasons: ['academic-debt', 'curriculum-difference', 'gpa-raise'],
  gpaThresholds: { 1: 1.67, 2: 2 },
  gpaBasis: 'last-year',
  repeatRule: 'last',
  graduatingMayAttend: false,
  yearsOfStudy: { '6B': 4 },
};

function aResult(overrides: Partial<CourseResult> = {}): CourseResult {
  const graded = { letter: 'B', points: 3, passes: true };
  return { courseCode: 'MAT101', academicYear: 2026, term: 'autumn', credits: 5, ...graded, ...overrides };
}

const failed = { letter: 'F', points: 0, passes: false };

function aStudent(overrides: Partial<ExaminedStudent> = {}): ExaminedStudent {
  return {
    status: 'studying',
    course: 2,
    programmeCode: '6B06101',
    results: [aResult()],
    differences: [],
    ...overrides,
  };
}

test('a debt is the last attempt of a course that failed; a later pass clears it', () => {
  const first = aResult({ ...failed, academicYear: 2025 });
  expect(debtsOf([first])).toEqual([first]);
  expect(debtsOf([first, aResult({ academicYear: 2025, term: 'summer' })])).toEqual([]);
  const again = aResult({ ...failed, term: 'spring' });
  expect(debtsOf([again, aResult(), first])).toEqual([again]);
});

test('whoever passes a course they had failed has one debt fewer, and nobody else’s changes', () => {
  const codes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1 });
  fc.assert(
    fc.property(codes, (courses) => {
      const record = courses.map((courseCode) => aResult({ ...failed, courseCode }));
      const cleared = [...record, aResult({ courseCode: courses[0] ?? '', term: 'summer' })];
      expect(debtsOf(cleared).map((debt) => debt.courseCode)).toEqual(courses.slice(1).sort());
    }),
  );
});

test('debts, open differences and a low average are grounds, the weightiest first', () => {
  const student = aStudent({
    results: [aResult(failed), aResult({ courseCode: 'HIS101', points: 1, letter: 'D' })],
    differences: [
      { courseCode: 'PHI201', reason: 'transferred' },
      { courseCode: 'HIS101', reason: 'transferred' },
      { courseCode: 'ICT101', reason: 'returned', clearedOn: '2027-02-01' },
    ],
  });
  expect(candidaciesOf(student, rules, DAY)).toEqual([
    { reason: 'academic-debt', courseCode: 'MAT101', gpa: 0.5 },
    { reason: 'curriculum-difference', courseCode: 'PHI201', gpa: 0.5 },
    { reason: 'gpa-raise', gpa: 0.5 },
  ]);
  expect(candidaciesOf(student, { ...rules, reasons: ['gpa-raise'] }, DAY)).toHaveLength(1);
});

test('an average that reaches the threshold is no ground, and neither is one nobody has set a threshold for', () => {
  const low = aStudent({ results: [aResult({ points: 2, letter: 'C' })] });
  expect(candidaciesOf(low, rules, DAY)).toEqual([]);
  expect(candidaciesOf({ ...low, course: 3 }, rules, DAY)).toEqual([]);
  const below = { ...low, results: [aResult({ points: 1.67, letter: 'C-' })] };
  expect(candidaciesOf(below, rules, DAY)).toEqual([{ reason: 'gpa-raise', gpa: 1.67 }]);
});

test('the average of the last year or that of all years is held against the threshold, as the rules say', () => {
  const results = [aResult({ academicYear: 2025, courseCode: 'HIS101', points: 4 }), aResult({ points: 1 })];
  const student = aStudent({ results });
  expect(candidaciesOf(student, rules, DAY)).toEqual([{ reason: 'gpa-raise', gpa: 1 }]);
  expect(candidaciesOf(student, { ...rules, gpaBasis: 'whole-study' }, DAY)).toEqual([]);
});

test('nobody of the graduating course, unless the rules let them; nobody who does not study', () => {
  const results = [aResult(failed)];
  const graduating = aStudent({ course: 4, results });
  expect(candidaciesOf(graduating, rules, DAY)).toEqual([]);
  expect(candidaciesOf(graduating, { ...rules, graduatingMayAttend: true }, DAY)).toHaveLength(1);
  expect(candidaciesOf(aStudent({ status: 'academic-leave', results }), rules, DAY)).toEqual([]);
});

test('grades of years to come are no ground yet', () => {
  const student = aStudent({ results: [aResult(), aResult({ ...failed, academicYear: 2027 })] });
  expect(candidaciesOf(student, rules, DAY)).toEqual([]);
});

test('a course can be taken by whoever has done what it requires', () => {
  const course = { code: 'MAT201', requires: ['MAT102', 'ICT101'] };
  expect(missingPrerequisites(course, new Set(['ICT101']))).toEqual(['MAT102']);
  expect(missingPrerequisites(course, new Set(['ICT101', 'MAT102']))).toEqual([]);
});

test('courses that require themselves are told with the way back to them', () => {
  const courses = [
    { code: 'A', requires: ['B'] },
    { code: 'B', requires: ['C'] },
    { code: 'C', requires: ['A'] },
    { code: 'D', requires: ['D', 'A'] },
    { code: 'E', requires: ['A', 'F'] },
  ];
  expect(circularPrerequisites(courses)).toEqual([
    ['A', 'B', 'C', 'A'],
    ['D', 'D'],
  ]);
});

test('the average of the last year takes in the summer that follows it, and no summer before it', () => {
  const year = [aResult({ academicYear: 2025 }), aResult({ courseCode: 'HIS101', academicYear: 2025, points: 1 })];
  const before = aResult({ courseCode: 'PHI201', academicYear: 2024, term: 'summer', points: 4 });
  const after = (academicYear: number) => aResult({ courseCode: 'HIS101', academicYear, term: 'summer', points: 4 });
  expect(gpaByRules([before, ...year], rules)).toBe(2);
  expect(gpaByRules([before, ...year, after(2025)], rules)).toBe(3.5);
  expect(gpaByRules([before, ...year, after(2026)], rules)).toBe(3.5);
  expect(gpaByRules([before], rules)).toBe(4);
});
