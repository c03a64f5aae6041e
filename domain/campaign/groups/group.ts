/** A group of a summer semester: students taught one course in one language. */
import type { Application } from '../application.ts';

export const GROUP_STATUSES = ['proposed', 'confirmed', 'merged', 'cancelled'] as const;
export type GroupStatus = (typeof GROUP_STATUSES)[number];

export interface CampaignGroup {
  readonly id: string;
  readonly courseCode: string;
  readonly language: Application['language'];
  /** counts the groups of a course in a language, from 1 */
  readonly ordinal: number;
  readonly status: GroupStatus;
  /** students who are in it now */
  readonly people: number;
  /** another group was merged into it, so that its size is somebody's decision */
  readonly isMerged: boolean;
  /** students it had when somebody decided to keep it below the minimum; absent: nobody has */
  readonly keptWith?: number;
}

/** What decides with whom a student is taught. */
export type Groupable = Pick<Application, 'id' | 'courseCode' | 'language'>;

/** The course and language of a group, as one text to compare by. */
export function placeOf({ courseCode, language }: Pick<Groupable, 'courseCode' | 'language'>): string {
  return `${courseCode}/${language}`;
}

/** Tells whether somebody is or will be taught in the group. */
export function isLivingGroup({ status }: Pick<CampaignGroup, 'status'>): boolean {
  return status === 'proposed' || status === 'confirmed';
}

/** What people and papers call a group: code of the course, language and ordinal. */
export function groupNumber({
  courseCode,
  language,
  ordinal,
}: Pick<CampaignGroup, 'courseCode' | 'language' | 'ordinal'>): string {
  return `${courseCode}-${language}-${ordinal}`;
}
