import type { CampaignOrder } from './campaign-order.ts';

/** Why a student repeats a year of study. */
export type RepetitionReason = 'low-gpa' | 'debt';

export interface RepeatingStudent {
  readonly studentId: string;
  /** the group they join, which is a year behind their own */
  readonly groupName: string;
  readonly funding: 'grant' | 'paid';
  readonly reason: RepetitionReason;
}

/** Content of the order that leaves students for a repeat course; their year of study stays. */
export interface CourseRepetition extends CampaignOrder {
  readonly students: readonly RepeatingStudent[];
}

/**
 * Writes the content of the order on repeat courses.
 *
 * @param order     its academic year is the one that ends; the order is about the next
 * @param students  each once; the order of the list is kept
 */
export function courseRepetitionContent(order: CampaignOrder, students: readonly RepeatingStudent[]): CourseRepetition {
  return { ...order, academicYear: order.academicYear + 1, students };
}
