/** Grades of a campaign as they stand in its sheets. */
import type { Knex } from 'knex';
import type { StudentResult } from '../../../contracts/academic-record.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import { levelOfLetter, scaleOfYear } from '../../../domain/grades/grade-scale.ts';
import { readGradeScales } from '../../stores/academic-record/grade-scales-store.ts';

interface ResultRow {
  readonly student_id: string;
  readonly course_code: string;
  readonly credits: number;
  readonly percent: number | null;
  readonly letter: string;
  readonly points: string;
}

/** What the sheets say, before it is selected; who has left their group is left out. */
export function sheetResultsOf(db: Knex, campaignId: string): Knex.QueryBuilder {
  return db('sheet_results')
    .join('grade_sheets', 'grade_sheets.id', 'sheet_results.sheet_id')
    .join('applications', 'applications.id', 'sheet_results.application_id')
    .where('grade_sheets.campaign_id', campaignId)
    .whereIn('applications.status', ['placed', 'finished']);
}

/**
 * What the sheets bring into the record, in order of student and course.
 *
 * @param studentIds  absent: of all students
 */
export async function readSummerResults(
  db: Knex,
  { campaignId, plan: { academicYear } }: Pick<CampaignState, 'campaignId' | 'plan'>,
  studentIds?: readonly string[],
): Promise<readonly StudentResult[]> {
  const scale = scaleOfYear(await readGradeScales(db), academicYear);
  const found = sheetResultsOf(db, campaignId);
  if (studentIds) found.whereRaw('applications.student_id = any(?)', [[...studentIds]]);
  const rows = await found
    .orderBy(['applications.student_id', 'applications.course_code'])
    .select<ResultRow[]>(
      'applications.student_id',
      'applications.course_code',
      'applications.credits',
      'sheet_results.percent',
      'sheet_results.letter',
      'sheet_results.points',
    );
  return rows.map(({ student_id: studentId, course_code: courseCode, credits, percent, letter, points }) => ({
    ...{ studentId, courseCode, academicYear, term: 'summer' as const, credits },
    ...(percent !== null && { percent }),
    ...{ letter, points: Number(points) },
    passes: scale !== undefined && levelOfLetter(scale, letter)?.passes === true,
  }));
}
