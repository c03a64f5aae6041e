/** Courses of the curriculum that somebody who came from elsewhere, or came back, has yet to do. */
import type { IsoDate } from '../shared/time.ts';

/** How a student came to lack courses of the curriculum. */
export const DIFFERENCE_REASONS = ['transferred', 'reinstated', 'returned'] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

export interface CurriculumDifference {
  readonly courseCode: string;
  readonly reason: DifferenceReason;
  /** the day a commission recognised the course, where it did */
  readonly clearedOn?: IsoDate;
}

/** Differences nothing has cleared: neither a recognition nor a passing grade in the course. */
export function openDifferences(
  differences: readonly CurriculumDifference[],
  passed: ReadonlySet<string>,
): readonly CurriculumDifference[] {
  return differences.filter(({ clearedOn, courseCode }) => clearedOn === undefined && !passed.has(courseCode));
}
