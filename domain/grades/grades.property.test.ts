import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTerms, latestAttempts, TERMS, type CourseResult } from './course-result.ts';
import { earnedCredits, gpaOfYear, gradePointAverage, REPEAT_RULES, yearsOf } from './grade-point-average.ts';
import {
  academicYearOf,
  firstDayOfYear,
  levelOfLetter,
  levelOfPercent,
  scaleFaults,
  scaleOfYear,
  scaleOn,
  type GradeScale,
} from './grade-scale.ts';

const POINTS = [4, 3.67, 3.33, 3, 2.67, 2.33, 2, 1.67, 1.33, 1, 0.5, 0];

const scale: GradeScale = {
  validFrom: '2020-01-01',
  source: 'test',
  confirmed: false,
  levels: [
    { letter: 'A', points: 4, percentFrom: 90, percentTo: 100, passes: true },
    { letter: 'B−', points: 2.67, percentFrom: 50, percentTo: 89, passes: true },
    { letter: 'F', points: 0, percentFrom: 0, percentTo: 49, passes: false },
  ],
};

const aResult = fc.record({
  courseCode: fc.constantFrom('MAT101', 'HIS101', 'ICT101', 'PHI201'),
  academicYear: fc.integer({ min: 2022, max: 2025 }),
  term: fc.constantFrom(...TERMS),
  credits: fc.integer({ min: 1, max: 12 }),
  letter: fc.constant('X'),
  points: fc.constantFrom(...POINTS),
  passes: fc.boolean(),
});
const placeOf = ({ courseCode, academicYear, term }: CourseResult) => `${courseCode}/${academicYear}/${term}`;
const results = fc.uniqueArray(aResult, { selector: placeOf, maxLength: 30 });

test('an average lies between the lowest and the highest points, whatever counts of repetitions', () => {
  fc.assert(
    fc.property(results, fc.constantFrom(...REPEAT_RULES), (record, rule) => {
      const gpa = gradePointAverage(record, rule);
      const points = record.map((result) => result.points);
      expect(gpa ?? Infinity).toBeGreaterThanOrEqual(Math.min(...points));
      expect(gpa ?? -Infinity).toBeLessThanOrEqual(Math.max(...points));
    }),
  );
});

test('the order in which results are given changes no average', () => {
  const shuffled = results.chain((record) =>
    fc.tuple(fc.constant(record), fc.shuffledSubarray(record, { minLength: record.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.constantFrom(...REPEAT_RULES), ([record, other], rule) => {
      expect(gradePointAverage(other, rule)).toBe(gradePointAverage(record, rule));
    }),
  );
});

test('the best attempts never average less than the last ones of courses with equal credits', () => {
  const equalCredits = results.map((record) => record.map((result) => ({ ...result, credits: 5 })));
  fc.assert(
    fc.property(equalCredits, (record) => {
      const [best, last] = [gradePointAverage(record, 'best'), gradePointAverage(record, 'last')];
      expect(best ?? 0).toBeGreaterThanOrEqual(last ?? 0);
    }),
  );
});

test('of each course the last attempt counts, and no other', () => {
  fc.assert(
    fc.property(results, (record) => {
      const latest = latestAttempts(record);
      expect(new Set(latest.map((result) => result.courseCode)).size).toBe(latest.length);
      for (const result of record) {
        const counted = latest.find(({ courseCode }) => courseCode === result.courseCode);
        expect(counted && compareTerms(counted, result)).toBeGreaterThanOrEqual(0);
      }
      expect(earnedCredits(record)).toBe(
        latest.filter(({ passes }) => passes).reduce((sum, { credits }) => sum + credits, 0),
      );
    }),
  );
});

test('credits weigh the points, and a half is rounded upwards', () => {
  const one = { courseCode: 'A', academicYear: 2024, term: 'autumn', letter: 'X', passes: true } as const;
  const record = [
    { ...one, credits: 5, points: 4 },
    { ...one, courseCode: 'B', credits: 3, points: 2.67 },
    { ...one, courseCode: 'C', term: 'spring', credits: 5, points: 1.33 },
  ] as const;
  // (5·400 + 3·267 + 5·133) / 13 = 266.6…
  expect(gradePointAverage(record, 'last')).toBe(2.67);
  const half = [record[0], { ...record[1], credits: 5, points: 3.67 }];
  // (400 + 367) / 2 = 383.5
  expect(gradePointAverage(half, 'last')).toBe(3.84);
});

test('a course failed and repeated counts once, with its last grade, and in each year by itself', () => {
  const failed = {
    courseCode: 'MAT101',
    academicYear: 2024,
    term: 'autumn',
    credits: 5,
    letter: 'F',
    points: 0,
    passes: false,
  } as const;
  const repeated = { ...failed, academicYear: 2025, term: 'summer', letter: 'B', points: 3, passes: true } as const;
  const record = [repeated, failed];
  expect(gradePointAverage(record, 'last')).toBe(3);
  expect(gradePointAverage(record, 'all')).toBe(1.5);
  expect(yearsOf(record).map((year) => gpaOfYear(record, year, 'last'))).toEqual([0, 3]);
});

test('every percentage finds its letter, and every letter itself whichever minus it is written with', () => {
  expect(scaleFaults(scale)).toEqual([]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
      const level = levelOfPercent(scale, percent);
      expect(level && levelOfLetter(scale, level.letter)).toBe(level);
    }),
  );
  expect(levelOfLetter(scale, ' b- ')?.points).toBe(2.67);
  expect(levelOfPercent(scale, 101)).toBeUndefined();
});

test.each<[string, Partial<GradeScale['levels'][number]>, string]>([
  ['a percentage without a letter', { percentTo: 88 }, 'GAP'],
  ['a percentage with two letters', { percentTo: 90 }, 'OVERLAP'],
  ['a letter that stands twice', { letter: 'a' }, 'LETTER_TWICE'],
  ['more percent worth less', { points: 4.1 }, 'POINTS_FALL'],
])('a scale with %s is told from a good one', (_, change, fault) => {
  const levels = scale.levels.map((level) => (level.letter === 'B−' ? { ...level, ...change } : level));
  expect(scaleFaults({ ...scale, levels })).toEqual([fault]);
});

test('a year has the scale that held when it began', () => {
  const younger = { ...scale, validFrom: '2025-01-15' };
  expect(scaleOfYear([scale, younger], 2024)).toBe(scale);
  expect(scaleOfYear([younger, scale], 2025)).toBe(younger);
  expect(scaleOn([scale], '2019-12-31')).toBeUndefined();
});

test('a day belongs to the academic year that began on the first of September before it', () => {
  expect([academicYearOf('2026-08-31'), academicYearOf('2026-09-01'), academicYearOf('2027-01-10')]).toEqual([
    2025, 2026, 2026,
  ]);
  expect(academicYearOf(firstDayOfYear(2026))).toBe(2026);
});
