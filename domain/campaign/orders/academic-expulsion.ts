import type { CampaignOrder } from './campaign-order.ts';

/** What a student has failed in. */
export type StudyFailure = 'debt' | 'low-gpa' | 'repeated-year';

/** Content of the order that expels students for academic failure. */
export interface AcademicExpulsion extends Omit<CampaignOrder, 'academicYear'> {
  readonly students: readonly { readonly studentId: string; readonly reason: StudyFailure }[];
}

/**
 * Writes the content of the order on expulsion for academic failure.
 *
 * @param order     rests on the results of the semester
 * @param students  each once; the order of the list is kept
 */
export function academicExpulsionContent(
  { effectiveDate, basis, control }: CampaignOrder,
  students: AcademicExpulsion['students'],
): AcademicExpulsion {
  return { effectiveDate, basis, ...(control !== undefined && { control }), students };
}
