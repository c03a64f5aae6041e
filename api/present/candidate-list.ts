import type { DocumentView } from '../../contracts/procedure.ts';
import type { CampaignCandidateRow } from '../../db/read-models/campaign/candidates.ts';
import { academicYearText } from '../../domain/calendar/academic-year-text.ts';
import type { CampaignPlan } from '../../domain/campaign/plan.ts';
import { gradePointText } from '../../domain/grades/grade-point-text.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';

interface ListContext {
  readonly plan: CampaignPlan;
  readonly asOf: IsoDate;
  readonly language: DocumentLanguage;
}

/** A line for each candidate with every ground; in the order of the rows. */
export function candidateListView(
  rows: readonly CampaignCandidateRow[],
  { plan, asOf, language }: ListContext,
): DocumentView {
  const { applicationsFrom, applicationsUntil } = plan;
  return {
    academicYear: academicYearText(plan.academicYear),
    ...{ applicationsFrom, applicationsUntil, asOf },
    applied: rows.filter(({ applications }) => applications > 0).length,
    students: rows.map(({ name, course, groupName, gpa, grounds, applications }) => ({
      name: { ...name[language] },
      ...{ course, groupName },
      gpa: gpa === null ? '–' : gradePointText(Number(gpa)),
      hasApplied: applications > 0,
      grounds: grounds.map(({ reason, courseCode, title }) => ({
        reason,
        ...(title && { courseCode, title: title[language] }),
      })),
    })),
  };
}
