/** How many grades of each sort the sheets of a campaign hold, counted where they are. */
import type { Knex } from 'knex';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import { levelOfLetter, scaleOfYear } from '../../../domain/grades/grade-scale.ts';
import { readGradeScales } from '../../stores/academic-record/grade-scales-store.ts';
import { sheetResultsOf } from './summer-results.ts';

export interface GradeCount {
  readonly courseCode: string;
  readonly letter: string;
  readonly points: number;
  readonly passes: boolean;
  readonly count: number;
}

/** In order of course and letter; of each of them as they are now. */
export async function readGradeCounts(
  db: Knex,
  { campaignId, plan }: Pick<CampaignState, 'campaignId' | 'plan'>,
): Promise<readonly GradeCount[]> {
  const counted = sheetResultsOf(db, campaignId)
    .groupBy(['applications.course_code', 'sheet_results.letter', 'sheet_results.points'])
    .orderBy(['applications.course_code', 'sheet_results.letter'])
    .select<Omit<GradeCount, 'passes'>[]>(
      'applications.course_code as courseCode',
      'sheet_results.letter',
      db.raw('sheet_results.points::float as points'),
      db.raw('count(*)::integer as count'),
    );
  const [scales, grades] = await Promise.all([readGradeScales(db), counted]);
  const scale = scaleOfYear(scales, plan.academicYear);
  const passes = (letter: string) => scale !== undefined && levelOfLetter(scale, letter)?.passes === true;
  return grades.map((grade) => ({ ...grade, passes: passes(grade.letter) }));
}
