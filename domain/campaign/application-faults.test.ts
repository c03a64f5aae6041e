import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAILED, aResult } from '../../test/factories/academic-record.ts';
import { aCampaign, anApplicant, A_PLAN, SOME_TIMES } from '../../test/factories/applications.ts';
import { applicationNumber, applicationNumbersIn } from './application-number.ts';
import { amountOf, applicationFaults, creditsOf, isWindowOpen, type Wish } from './application-faults.ts';
import { groundsOf } from './grounds.ts';

const HISTORY = { code: 'HIS1', credits: 5, requires: [] };
const FAILED_HISTORY = aResult({ studentId: 's', courseCode: 'HIS1', ...FAILED, academicYear: 2026, term: 'autumn' });
const DONE_ENGLISH = aResult({ studentId: 's', courseCode: 'ENG1', academicYear: 2026, term: 'autumn', points: 2.33 });

function aWish(overrides: Partial<Wish> = {}): Wish {
  const applicant = anApplicant({ results: [FAILED_HISTORY, DONE_ENGLISH] });
  return { applicant, course: HISTORY, reason: 'academic-debt', living: [], ...overrides };
}

const codes = (wish: Wish, plan = A_PLAN) => applicationFaults(wish, plan).map(({ code }) => code);

test('a debt may be cleared, for the price of its credits', () => {
  expect(codes(aWish())).toEqual([]);
  expect(amountOf(HISTORY, A_PLAN)).toBe(45_000);
});

test('whoever does not study, or graduates, cannot apply at all', () => {
  expect(codes(aWish({ applicant: anApplicant({ status: 'academic-leave' }) }))).toEqual(['NOT_STUDYING']);
  const graduating = aWish({ applicant: anApplicant({ course: 4, results: [FAILED_HISTORY] }) });
  expect(codes(graduating)).toEqual(['GRADUATING']);
  expect(codes(graduating, { ...A_PLAN, graduatesMayAttend: true })).toEqual([]);
});

test('the reason must be one of the plan and true of the student', () => {
  expect(codes(aWish({ reason: 'curriculum-difference' }))).toEqual(['REASON_UNFOUNDED']);
  expect(codes(aWish(), { ...A_PLAN, reasons: ['gpa-raise'] })).toEqual(['REASON_NOT_PLANNED']);
  expect(codes(aWish({ course: undefined }))).toEqual(['COURSE_UNKNOWN']);
});

test('a course done before is taken again by whoever has to raise the average, the weakest first', () => {
  const again = { code: 'ENG1', credits: 5, requires: [] };
  const better = aResult({ studentId: 's', courseCode: 'PHI2', academicYear: 2026, points: 3.67 });
  const best = aResult({ studentId: 's', courseCode: 'ICT1', academicYear: 2026, points: 4 });
  const weak = anApplicant({ results: [better, DONE_ENGLISH, best, FAILED_HISTORY] });
  const low = { ...weak, rules: { ...weak.rules, gpaThresholds: { 2: 3.9 } } };
  expect(codes(aWish({ applicant: low, course: again, reason: 'gpa-raise' }))).toEqual([]);
  expect(groundsOf(low, A_PLAN)).toEqual([
    { courseCode: 'HIS1', reason: 'academic-debt' },
    { courseCode: 'ENG1', reason: 'gpa-raise' },
    { courseCode: 'PHI2', reason: 'gpa-raise' },
  ]);
  const high = { ...weak, rules: { ...weak.rules, gpaThresholds: { 2: 1 } } };
  expect(codes(aWish({ applicant: high, course: again, reason: 'gpa-raise' }))).toEqual(['REASON_UNFOUNDED']);
});

test('the cap, the prerequisites and what is applied for already are each told of', () => {
  const living = [{ courseCode: 'PHI2', credits: 6 }];
  const deep = { ...HISTORY, requires: ['ENG1', 'ICT1'] };
  expect(applicationFaults(aWish({ course: deep, living }), A_PLAN)).toEqual([
    { field: 'courseCode', code: 'CREDIT_CAP', values: { cap: 10, taken: 6 } },
    { field: 'courseCode', code: 'PREREQUISITES_MISSING', values: { courses: 'ICT1' } },
  ]);
  expect(codes(aWish({ living: [{ courseCode: 'HIS1', credits: 5 }] }))).toEqual(['ALREADY_APPLIED']);
});

test('whatever is applied for without a fault stays within the cap', () => {
  const wishes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(wishes, fc.integer({ min: 1, max: 30 }), (credits, creditCap) => {
      const results = credits.map((_, index) => ({ ...FAILED_HISTORY, courseCode: `C${index}` }));
      const applicant = anApplicant({ results });
      const living: { courseCode: string; credits: number }[] = [];
      credits.forEach((size, index) => {
        const course = { code: `C${index}`, credits: size, requires: [] };
        const fits = codes(aWish({ applicant, course, living }), { ...A_PLAN, creditCap }).length === 0;
        expect(fits).toBe(creditsOf(living) + size <= creditCap);
        if (fits) living.push({ courseCode: course.code, credits: size });
      });
    }),
  );
});

test('the window is open from its first instant to the one before it closes, and only in its phase', () => {
  const { opensAt, closesAt } = SOME_TIMES;
  expect(isWindowOpen(aCampaign(), opensAt)).toBe(true);
  expect(isWindowOpen(aCampaign(), '2027-05-24T18:59:59.999Z')).toBe(false);
  expect(isWindowOpen(aCampaign(), closesAt)).toBe(false);
  expect(isWindowOpen(aCampaign({ phase: 'visas' }), opensAt)).toBe(false);
});

test('the number of an application is found in the words of a payer', () => {
  const number = applicationNumber(A_PLAN, 42);
  expect(number).toBe('26100042');
  expect(applicationNumbersIn('Оплата за летний семестр, заявка №26100042, КНП 861')).toEqual([number]);
  expect(applicationNumbersIn('ИИН 060314500017, счёт 12345678901')).toEqual([]);
});
