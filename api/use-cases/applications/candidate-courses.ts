import type { CandidateCourse } from '../../../contracts/offers.schemas.ts';
import { readCandidateCourses } from '../../../db/read-models/campaign/candidate-courses.ts';
import { amountOf } from '../../../domain/campaign/application-faults.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { recordScopeOf } from '../../policy/student-policy.ts';
import { announcedCampaign } from './view-applications.ts';

/** Courses the candidates have grounds for, with what they cost. @throws NOT_FOUND for a campaign that is not announced */
export async function candidateCourses(
  deps: AppDeps,
  { viewer, language }: Asker,
  campaignId: string,
): Promise<CandidateCourse[]> {
  const { plan } = await announcedCampaign(deps, campaignId);
  const rows = await readCandidateCourses(deps.db, { campaignId, scope: recordScopeOf(viewer) });
  return rows.map((row) => ({ ...row, title: row.title[language], amount: amountOf(row, plan) }));
}
