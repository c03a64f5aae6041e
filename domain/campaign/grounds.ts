/** Which courses a student may take in a summer semester, and why. */
import { candidaciesOf, type CandidateRules, type ExaminedStudent } from '../academic-record/candidates.ts';
import { latestAttempts } from '../grades/course-result.ts';
import type { IsoDate } from '../shared/time.ts';
import type { CandidateReason } from '../academic-record/candidates.ts';
import type { CampaignPlan } from './plan.ts';

/** A student with the rules by which grounds are found. */
export interface Applicant {
  readonly student: ExaminedStudent;
  readonly rules: CandidateRules;
  /** day on which the record is looked at */
  readonly on: IsoDate;
}

export interface Ground {
  readonly courseCode: string;
  readonly reason: CandidateReason;
}

/** Points of the best grade: a course with fewer can be taken again to raise the average. */
const BEST_POINTS = 4;

/** Rules of the university with what the plan of this semester says differently. */
export function rulesOfPlan(rules: CandidateRules, plan: CampaignPlan): CandidateRules {
  return { ...rules, reasons: plan.reasons, graduatingMayAttend: plan.graduatesMayAttend };
}

/** Every ground on which the student may take a course, the weightiest first; a course may have several. */
export function groundsOf({ student, rules, on }: Applicant, plan: CampaignPlan): readonly Ground[] {
  return candidaciesOf(student, rulesOfPlan(rules, plan), on).flatMap(({ reason, courseCode }) =>
    (courseCode === undefined ? raisable(student) : [courseCode]).map((code) => ({ courseCode: code, reason })),
  );
}

/** Courses done with less than the best grade, the weakest first. */
function raisable({ results }: ExaminedStudent): readonly string[] {
  return latestAttempts(results)
    .filter(({ passes, points }) => passes && points < BEST_POINTS)
    .toSorted((a, b) => a.points - b.points || (a.courseCode < b.courseCode ? -1 : 1))
    .map(({ courseCode }) => courseCode);
}
