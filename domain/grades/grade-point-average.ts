/** The grade point average: the sum of credits times points over the sum of credits. */
import { bestAttempts, latestAttempts, type CourseResult } from './course-result.ts';

/** Which results of a course taken more than once count. */
export const REPEAT_RULES = ['last', 'best', 'all'] as const;
export type RepeatRule = (typeof REPEAT_RULES)[number];

const ATTEMPTS: Readonly<Record<RepeatRule, (results: readonly CourseResult[]) => readonly CourseResult[]>> = {
  last: latestAttempts,
  best: bestAttempts,
  all: (results) => results,
};

/**
 * The average of the results given, rounded to hundredths, a half upwards; absent where there are no credits.
 *
 * @source Regulation of an academic office, ПСП 11-02.112, §4; the rounding is the custom of registrars
 */
export function gradePointAverage(results: readonly CourseResult[], rule: RepeatRule): number | undefined {
  const counted = ATTEMPTS[rule](results);
  const credits = creditsOf(counted);
  if (credits === 0) return undefined;
  const hundredths = counted.reduce((sum, result) => sum + result.credits * toHundredths(result.points), 0);
  return Math.floor((2 * hundredths + credits) / (2 * credits)) / 100;
}

/** The average of an academic year by itself, a course repeated within the year by the rule. */
export function gpaOfYear(
  results: readonly CourseResult[],
  academicYear: number,
  rule: RepeatRule,
): number | undefined {
  return gradePointAverage(
    results.filter((result) => result.academicYear === academicYear),
    rule,
  );
}

/** Years with results, the first one first. */
export function yearsOf(results: readonly CourseResult[]): readonly number[] {
  return [...new Set(results.map(({ academicYear }) => academicYear))].sort((a, b) => a - b);
}

/** Credits of the courses done, each once. */
export function earnedCredits(results: readonly CourseResult[]): number {
  return creditsOf(latestAttempts(results).filter(({ passes }) => passes));
}

function creditsOf(results: readonly CourseResult[]): number {
  return results.reduce((sum, { credits }) => sum + credits, 0);
}

/** Points have two decimals at most; whole numbers add up exactly. */
function toHundredths(points: number): number {
  return Math.round(points * 100);
}
