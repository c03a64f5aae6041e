/** What stands in the way of an application, found before it is made. */
import { isGraduating } from '../academic-record/candidates.ts';
import { passedCourses } from '../academic-record/debts.ts';
import { missingPrerequisites, type CourseWithPrerequisites } from '../academic-record/prerequisites.ts';
import type { Instant } from '../shared/time.ts';
import { groundsOf, type Applicant } from './grounds.ts';
import type { CandidateReason } from '../academic-record/candidates.ts';
import type { CampaignPlan } from './plan.ts';
import type { CampaignState } from './state.ts';

export const APPLICATION_FAULTS = [
  'NOT_STUDYING',
  'GRADUATING',
  'COURSE_UNKNOWN',
  'REASON_NOT_PLANNED',
  'REASON_UNFOUNDED',
  'ALREADY_APPLIED',
  'CREDIT_CAP',
  'PREREQUISITES_MISSING',
] as const;

export interface ApplicationFault {
  readonly field: 'student' | 'courseCode' | 'reason';
  readonly code: (typeof APPLICATION_FAULTS)[number];
  /** for the text people read */
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface OfferedCourse extends CourseWithPrerequisites {
  readonly credits: number;
}

/** What the student has applied for and still counts. */
export interface LivingApplication {
  readonly courseCode: string;
  readonly credits: number;
}

export interface Wish {
  readonly applicant: Applicant;
  /** absent: the course list has no such course */
  readonly course: OfferedCourse | undefined;
  readonly reason: CandidateReason;
  readonly living: readonly LivingApplication[];
}

/** Tells whether applications are taken now: the campaign must stand in the phase, and the clock within its days. */
export function isWindowOpen({ phase, times }: Pick<CampaignState, 'phase' | 'times'>, now: Instant): boolean {
  const instant = Date.parse(now);
  return phase === 'applications' && Date.parse(times.opensAt) <= instant && instant < Date.parse(times.closesAt);
}

/** Every fault of a wish, or none when it can become an application. */
export function applicationFaults(wish: Wish, plan: CampaignPlan): readonly ApplicationFault[] {
  const ofStudent = studentFaults(wish.applicant, plan);
  if (ofStudent.length > 0) return ofStudent;
  const { course } = wish;
  if (!course) return [{ field: 'courseCode', code: 'COURSE_UNKNOWN' }];
  return [...reasonFaults(wish, course.code, plan), ...courseFaults(wish, course, plan)];
}

/** Tenge; fixed when the application is made. */
export function amountOf({ credits }: { readonly credits: number }, { pricePerCredit }: CampaignPlan): number {
  return credits * pricePerCredit;
}

export function studentFaults({ student, rules }: Applicant, plan: CampaignPlan): readonly ApplicationFault[] {
  if (student.status !== 'studying' || student.course < 1) return [{ field: 'student', code: 'NOT_STUDYING' }];
  if (!plan.graduatesMayAttend && isGraduating(student, rules)) return [{ field: 'student', code: 'GRADUATING' }];
  return [];
}

function reasonFaults({ applicant, reason }: Wish, code: string, plan: CampaignPlan): readonly ApplicationFault[] {
  if (!plan.reasons.includes(reason)) return [{ field: 'reason', code: 'REASON_NOT_PLANNED' }];
  const isFounded = groundsOf(applicant, plan).some((ground) => ground.reason === reason && ground.courseCode === code);
  return isFounded ? [] : [{ field: 'reason', code: 'REASON_UNFOUNDED' }];
}

function courseFaults({ applicant, living }: Wish, course: OfferedCourse, plan: CampaignPlan): ApplicationFault[] {
  const missing = missingPrerequisites(course, passedCourses(applicant.student.results));
  const faults = standingFaults(course, { living, plan });
  if (missing.length === 0 || faults.some(({ code }) => code === 'ALREADY_APPLIED')) return [...faults];
  return [...faults, { field: 'courseCode', code: 'PREREQUISITES_MISSING', values: { courses: missing.join(', ') } }];
}

/** What stands in the way of a course among those that are applied for already. */
export function standingFaults(
  course: Pick<OfferedCourse, 'code' | 'credits'>,
  { living, plan }: { readonly living: readonly LivingApplication[]; readonly plan: CampaignPlan },
): readonly ApplicationFault[] {
  if (living.some(({ courseCode }) => courseCode === course.code)) {
    return [{ field: 'courseCode', code: 'ALREADY_APPLIED' }];
  }
  const taken = creditsOf(living);
  if (taken + course.credits <= plan.creditCap) return [];
  return [{ field: 'courseCode', code: 'CREDIT_CAP', values: { cap: plan.creditCap, taken } }];
}

export function creditsOf(living: readonly LivingApplication[]): number {
  return living.reduce((sum, { credits }) => sum + credits, 0);
}
