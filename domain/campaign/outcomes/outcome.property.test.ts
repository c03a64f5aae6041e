import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CourseResult } from '../../grades/course-result.ts';
import { finalOutcome, OUTCOMES, outcomesOpenTo, proposedOutcome, type OutcomeRules } from './outcome.ts';

const rules: OutcomeRules = {
  gpaThresholds: { 1: 1.67, 2: 2, 3: 2.33 },
  gpaBasis: 'last-year',
  repeatRule: 'last',
  yearsOfStudy: { '6B': 4 },
  confirmed: true,
};
const student = { course: 2, programmeCode: '6B06101' };

const grade = fc.constantFrom(
  { letter: 'A', points: 4, passes: true },
  { letter: 'C', points: 2, passes: true },
  { letter: 'F', points: 0, passes: false },
);
const courses = fc.uniqueArray(fc.constantFrom<string>('A', 'B', 'C', 'D'));
const record = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), grade).map(inTerm('autumn'));

function inTerm(term: CourseResult['term']) {
  return (grades: Readonly<Record<string, Pick<CourseResult, 'letter' | 'points' | 'passes'>>>): CourseResult[] =>
    Object.entries(grades).map(([courseCode, given]) => ({
      courseCode,
      academicYear: 2026,
      term,
      credits: 5,
      ...given,
    }));
}

const failed = { letter: 'F', points: 0, passes: false };
const good = { letter: 'B', points: 3, passes: true };

test('a debt done in summer is gone, and passing everything owed never lowers the average', () => {
  fc.assert(
    fc.property(record, courses, (before, done) => {
      const owed = before.filter(({ courseCode, passes }) => !passes && done.includes(courseCode));
      const summer = inTerm('summer')(Object.fromEntries(owed.map(({ courseCode }) => [courseCode, good])));
      const outcome = proposedOutcome({ ...student, before, summer }, rules);
      expect(outcome.debtsBefore - outcome.debtsAfter).toBe(owed.length);
      expect(outcome.gpaAfter ?? 0).toBeGreaterThanOrEqual(outcome.gpaBefore ?? 0);
    }),
  );
});

test('whoever is moved up has reached the threshold and owes no more than allowed', () => {
  fc.assert(
    fc.property(record, record, fc.option(fc.nat(3), { nil: undefined }), (before, again, allowed) => {
      const summer = again.map((result) => ({ ...result, term: 'summer' as const }));
      const limits = allowed === undefined ? rules : { ...rules, debtsAllowed: allowed };
      const outcome = proposedOutcome({ ...student, before, summer }, limits);
      const reaches = (outcome.gpaAfter ?? -1) >= 2 && outcome.debtsAfter <= (allowed ?? Infinity);
      expect(outcome.proposed).toBe(outcome.gpaAfter === undefined ? 'none' : reaches ? 'transfer' : 'repeat');
    }),
  );
});

test('the average of the year decides, with the grades of the summer in it', () => {
  const before = inTerm('autumn')({ A: failed, B: good, C: { letter: 'C', points: 2, passes: true } });
  const summer = inTerm('summer')({ A: good });
  expect(proposedOutcome({ ...student, before, summer }, rules)).toEqual({
    ...{ gpaBefore: 1.67, gpaAfter: 2.67, debtsBefore: 1, debtsAfter: 0, proposed: 'transfer' },
  });
  expect(proposedOutcome({ ...student, before, summer: [] }, rules).proposed).toBe('repeat');
});

test('whoever graduates, or whose year has no threshold, is left as they are', () => {
  const before = inTerm('autumn')({ A: failed });
  const nothing = { before, summer: [] };
  expect(proposedOutcome({ ...student, ...nothing, course: 4 }, rules).proposed).toBe('none');
  expect(proposedOutcome({ ...student, ...nothing, course: 5, programmeCode: '7M06101' }, rules).proposed).toBe('none');
  expect(outcomesOpenTo({ ...student, course: 4 }, rules)).toEqual(['repeat', 'expulsion', 'none']);
});

test('the program proposes; only a decision or confirmed rules carry a proposal out', () => {
  for (const proposed of OUTCOMES) {
    expect(finalOutcome(proposed, undefined, { confirmed: false })).toBe('none');
    expect(finalOutcome(proposed, undefined, { confirmed: true })).toBe(proposed);
    expect(finalOutcome(proposed, 'expulsion', { confirmed: false })).toBe('expulsion');
  }
});
