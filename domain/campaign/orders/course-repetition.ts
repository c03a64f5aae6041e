import type { CampaignOrder } from './campaign-order.ts';

/** Why a student repeats a year of study. */
export type RepetitionReason = 'low-gpa' | 'debt';

/** Content of the order that leaves students for a repeat course; their year of study stays. */
export interface CourseRepetition extends CampaignOrder {
  readonly students: readonly {
    readonly studentId: string;
    /** the group they join, which is a year behind their own */
    readonly groupName: string;
    readonly funding: 'grant' | 'paid';
    readonly reason: RepetitionReason;
  }[];
}
