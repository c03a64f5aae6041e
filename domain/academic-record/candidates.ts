/** Who may attend a summer semester, and why. */
import type { CourseResult } from '../grades/course-result.ts';
import { academicYearOf } from '../grades/grade-scale.ts';
import { gradePointAverage, yearsOf, type RepeatRule } from '../grades/grade-point-average.ts';
import type { IsoDate } from '../shared/time.ts';
import type { StudentStatus } from '../students/status-machine.ts';
import { debtsOf, passedCourses } from './debts.ts';
import { openDifferences, type CurriculumDifference } from './differences.ts';

/** Grounds for attending a summer semester, the weightiest first. */
export const CANDIDATE_REASONS = ['academic-debt', 'curriculum-difference', 'gpa-raise'] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

/** Which average is held against the threshold: that of the last year with grades, or that of all years. */
export const GPA_BASES = ['last-year', 'whole-study'] as const;
export type GpaBasis = (typeof GPA_BASES)[number];

export interface CandidateRules {
  /** grounds that count this time */
  readonly reasons: readonly CandidateReason[];
  /** average below which a student of the year of study is not moved up, by year of study; absent: nobody is held back */
  readonly gpaThresholds: Readonly<Partial<Record<string, number>>>;
  readonly gpaBasis: GpaBasis;
  readonly repeatRule: RepeatRule;
  /** whether students of the last year of study may attend */
  readonly graduatingMayAttend: boolean;
  /** years of study by the level that begins a programme's code, for example `6B` */
  readonly yearsOfStudy: Readonly<Partial<Record<string, number>>>;
}

export interface ExaminedStudent {
  readonly status: StudentStatus;
  /** year of study, from 1 */
  readonly course: number;
  readonly programmeCode: string;
  readonly results: readonly CourseResult[];
  readonly differences: readonly CurriculumDifference[];
}

export interface Candidacy {
  readonly reason: CandidateReason;
  /** the course to be done; absent for a raise, for which the student chooses */
  readonly courseCode?: string;
  /** the average by the rules; absent where there are no grades yet */
  readonly gpa?: number;
}

/**
 * The grounds a student has on a day: one for each debt, one for each open difference, one for a raise. None for
 * somebody who does not study, or who graduates.
 *
 * @param on  grades of later academic years are not looked at
 * @source Rules of the credit technology, order No. 152 of 20.04.2011, as quoted by universities: a summer semester may
 *   be held, except for the graduating course, to clear debts and differences and to raise the average
 */
export function candidaciesOf(student: ExaminedStudent, rules: CandidateRules, on: IsoDate): readonly Candidacy[] {
  if (!mayAttend(student, rules)) return [];
  const known = student.results.filter(({ academicYear }) => academicYear <= academicYearOf(on));
  const gpa = gpaByRules(known, rules);
  const grounds: Readonly<Record<CandidateReason, readonly Candidacy[]>> = {
    'academic-debt': debtsOf(known).map(({ courseCode }) => ({ reason: 'academic-debt', courseCode })),
    'curriculum-difference': openDifferences(student.differences, passedCourses(known)).map(({ courseCode }) => ({
      reason: 'curriculum-difference',
      courseCode,
    })),
    'gpa-raise': isBelow(gpa, rules.gpaThresholds[String(student.course)]) ? [{ reason: 'gpa-raise' }] : [],
  };
  return CANDIDATE_REASONS.filter((reason) => rules.reasons.includes(reason)).flatMap((reason) =>
    grounds[reason].map((ground) => ({ ...ground, ...(gpa !== undefined && { gpa }) })),
  );
}

/** Tells whether the year of study is the last one of the programme; no, where the length is not known. */
export function isGraduating(
  { course, programmeCode }: Pick<ExaminedStudent, 'course' | 'programmeCode'>,
  { yearsOfStudy }: Pick<CandidateRules, 'yearsOfStudy'>,
): boolean {
  const years = yearsOfStudy[programmeCode.slice(0, 2)];
  return years !== undefined && course >= years;
}

/** The average that is held against the threshold. */
export function gpaByRules(
  results: readonly CourseResult[],
  { gpaBasis, repeatRule }: Pick<CandidateRules, 'gpaBasis' | 'repeatRule'>,
): number | undefined {
  const lastYear = lastYearOfStudy(results);
  if (gpaBasis === 'whole-study' || lastYear === undefined) return gradePointAverage(results, repeatRule);
  return gradePointAverage(
    results.filter(({ academicYear }) => academicYear >= lastYear),
    repeatRule,
  );
}

/** A summer alone makes no year of study: its grades count with the year before it, so that averages can be compared. */
function lastYearOfStudy(results: readonly CourseResult[]): number | undefined {
  const regular = results.filter(({ term }) => term !== 'summer');
  return yearsOf(regular.length > 0 ? regular : results).at(-1);
}

function mayAttend(student: ExaminedStudent, rules: CandidateRules): boolean {
  if (student.status !== 'studying' || student.course < 1) return false;
  return rules.graduatingMayAttend || !isGraduating(student, rules);
}

function isBelow(gpa: number | undefined, threshold: number | undefined): boolean {
  return gpa !== undefined && threshold !== undefined && gpa < threshold;
}
