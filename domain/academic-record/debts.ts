import { latestAttempts, type CourseResult } from '../grades/course-result.ts';

/** Results that are academic debts: the last attempt of a course, where it failed. In order of course code. */
export function debtsOf(results: readonly CourseResult[]): readonly CourseResult[] {
  return latestAttempts(results)
    .filter(({ passes }) => !passes)
    .sort((a, b) => compareText(a.courseCode, b.courseCode));
}

/** Codes of the courses a student has done. */
export function passedCourses(results: readonly CourseResult[]): ReadonlySet<string> {
  return new Set(
    latestAttempts(results)
      .filter(({ passes }) => passes)
      .map(({ courseCode }) => courseCode),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
