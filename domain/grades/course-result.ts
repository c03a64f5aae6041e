/** Grades of a student, one a course and term. */

/** In the order of an academic year. */
export const TERMS = ['autumn', 'spring', 'summer'] as const;
export type Term = (typeof TERMS)[number];

/** When something was studied. */
export interface StudyTerm {
  /** the year in which the academic year begins */
  readonly academicYear: number;
  readonly term: Term;
}

export interface CourseResult extends StudyTerm {
  readonly courseCode: string;
  readonly credits: number;
  /** whole number from 0 to 100; absent where only the letter is known */
  readonly percent?: number;
  readonly letter: string;
  readonly points: number;
  /** whether the course counts as done, by the scale of its year */
  readonly passes: boolean;
}

/** Negative when the first term comes before the second. */
export function compareTerms(a: StudyTerm, b: StudyTerm): number {
  return a.academicYear - b.academicYear || TERMS.indexOf(a.term) - TERMS.indexOf(b.term);
}

/**
 * The last result of each course, in the order in which the courses first stand.
 *
 * @param results  at most one for a course and term, in any order
 */
export function latestAttempts(results: readonly CourseResult[]): readonly CourseResult[] {
  return chosenAttempts(results, (known, other) => (compareTerms(known, other) < 0 ? other : known));
}

/** The attempt of each course with most points; of equals the last. */
export function bestAttempts(results: readonly CourseResult[]): readonly CourseResult[] {
  return chosenAttempts(results, (known, other) => {
    const isBetter = other.points - known.points || compareTerms(other, known);
    return isBetter > 0 ? other : known;
  });
}

function chosenAttempts(
  results: readonly CourseResult[],
  choose: (known: CourseResult, other: CourseResult) => CourseResult,
): readonly CourseResult[] {
  const chosen = new Map<string, CourseResult>();
  for (const result of results) {
    const known = chosen.get(result.courseCode);
    chosen.set(result.courseCode, known ? choose(known, result) : result);
  }
  return [...chosen.values()];
}
