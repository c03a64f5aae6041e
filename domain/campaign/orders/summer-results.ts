import type { PaperText } from '../../shared/localized.ts';
import type { CampaignOrder } from './campaign-order.ts';

/** What a passed course of the summer makes up for. */
export type ClearedDebt = 'academic-debt' | 'curriculum-difference' | 'none';

export interface SummerCourse {
  readonly code: string;
  readonly title: PaperText;
  readonly credits: number;
}

export interface SummerResult {
  readonly courseCode: string;
  /** absent: did not come to the examination */
  readonly percent?: number;
  readonly letter: string;
  readonly clears: ClearedDebt;
}

/** Content of the order on the results of a summer semester. */
export interface SummerResults extends CampaignOrder {
  /** every course examined, each once */
  readonly courses: readonly SummerCourse[];
  readonly students: readonly {
    readonly studentId: string;
    /** absent where there were no grades before */
    readonly gpaBefore?: number;
    readonly gpaAfter?: number;
    readonly results: readonly SummerResult[];
  }[];
}

/** A result as the sheets of a campaign hold it, with what its application was for. */
export interface ExaminedApplication {
  readonly studentId: string;
  readonly course: SummerCourse;
  readonly reason: 'academic-debt' | 'curriculum-difference' | 'gpa-raise';
  readonly percent?: number;
  readonly letter: string;
  readonly passes: boolean;
}

export interface GradePointChange {
  readonly gpaBefore?: number;
  readonly gpaAfter?: number;
}

/**
 * Writes the content of the results order. A passed course clears what its application was made for.
 *
 * @param examined  results of all sheets; students stand in the order of their first one
 * @param averages  by student id
 */
export function summerResultsContent(
  order: CampaignOrder,
  examined: readonly ExaminedApplication[],
  averages: ReadonlyMap<string, GradePointChange>,
): SummerResults {
  const courses = new Map(examined.map(({ course }) => [course.code, course]));
  const results = new Map<string, SummerResult[]>();
  for (const each of examined) results.set(each.studentId, [...(results.get(each.studentId) ?? []), resultOf(each)]);
  return {
    ...order,
    courses: [...courses.values()],
    students: [...results].map(([studentId, own]) => ({ studentId, ...averages.get(studentId), results: own })),
  };
}

function resultOf({ course, reason, percent, letter, passes }: ExaminedApplication): SummerResult {
  return {
    courseCode: course.code,
    ...(percent !== undefined && { percent }),
    letter,
    clears: passes && reason !== 'gpa-raise' ? reason : 'none',
  };
}
