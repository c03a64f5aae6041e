import type { AppliedTable, ApplyForStudents } from '../../../contracts/applications.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { presentProblem } from '../../present/problem.ts';
import { applyForCourses } from './apply.ts';
import { announcedCampaign } from './view-applications.ts';

type Outcome = AppliedTable['items'][number];
type Wish = ApplyForStudents['students'][number] & Pick<ApplyForStudents, 'courseCode'> & { campaignId: string };

/**
 * Applies for one course for several students, one after another: what stands in the way of one does not of the others.
 *
 * @throws NOT_FOUND for a campaign that is not announced
 */
export async function applyForStudents(
  deps: AppDeps,
  asker: Asker,
  { students, ...wished }: ApplyForStudents & { readonly campaignId: string },
): Promise<AppliedTable> {
  await announcedCampaign(deps, wished.campaignId);
  const items: Outcome[] = [];
  for (const one of students) items.push(await applyForOne(deps, asker, { ...one, ...wished }));
  return { items };
}

async function applyForOne(deps: AppDeps, asker: Asker, wish: Wish): Promise<Outcome> {
  const { campaignId, student, courseCode, reason } = wish;
  try {
    await applyForCourses(deps, asker, { campaignId, student, applications: [{ courseCode, reason }] });
    return { student, ok: true };
  } catch (error) {
    // what the program itself could not do is no answer about a student
    if (!(error instanceof AppError) || error.code === 'UNAVAILABLE') throw error;
    const { language, requestId } = asker;
    const { publicUrl } = deps.settings;
    return { student, ok: false, problem: presentProblem(error, { language, requestId, publicUrl }) };
  }
}
