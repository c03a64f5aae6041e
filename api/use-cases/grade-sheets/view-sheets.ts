import { AppError } from '../../../contracts/errors.ts';
import type { SheetDetails, SheetView } from '../../../contracts/grade-sheets.schemas.ts';
import { readSheet, readSheets, readSheetStudents, type SheetRow } from '../../../db/read-models/campaign/sheets.ts';
import { gradeScaleOf } from '../../../db/stores/academic-record/grade-scales-store.ts';
import { groupNumber } from '../../../domain/campaign/groups/group.ts';
import type { GradeScale } from '../../../domain/grades/grade-scale.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { studentScopeOf } from '../../policy/student-policy.ts';
import { presentGroupStudent } from '../../present/campaign-group.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';

export interface SheetPlace {
  readonly campaignId: string;
  readonly sheetId: string;
}

/** In order of number. @throws FORBIDDEN · NOT_FOUND */
export async function viewSheets(deps: AppDeps, asker: Asker, campaignId: string): Promise<readonly SheetView[]> {
  const { state } = await visibleCampaign(deps, asker.viewer, campaignId);
  const rows = await readSheets(deps.db, campaignId);
  return rows.map((row) => presentSheet(deps, asker, { row, state }));
}

/** A sheet with its students, as far as the asker may see students. @throws FORBIDDEN · NOT_FOUND */
export async function viewSheet(deps: AppDeps, asker: Asker, place: SheetPlace): Promise<SheetDetails> {
  const { state } = await visibleCampaign(deps, asker.viewer, place.campaignId);
  const row = await readSheet(deps.db, place);
  if (!row) throw new AppError('NOT_FOUND');
  const students = await readSheetStudents(deps.db, row, studentScopeOf(asker.viewer));
  const { levels } = await scaleOfCampaign(deps, state);
  return {
    ...presentSheet(deps, asker, { row, state }),
    students: students.map(({ applicationId, percent, letter, points, ...student }) => ({
      applicationId,
      student: presentGroupStudent(student, asker.language),
      ...(letter !== null && { result: { percent, letter, points: points ?? 0 } }),
    })),
    scale: levels.map(({ letter, points, percentFrom, percentTo }) => ({ letter, points, percentFrom, percentTo })),
  };
}

/** The scale grades of the semester's academic year are given by. */
export function scaleOfCampaign(
  { db }: Pick<AppDeps, 'db'>,
  { plan }: Pick<CampaignState, 'plan'>,
): Promise<GradeScale> {
  return gradeScaleOf(db, plan.academicYear);
}

function presentSheet(
  { clock }: AppDeps,
  { viewer, language }: Asker,
  { row, state }: { readonly row: SheetRow; readonly state: CampaignState },
): SheetView {
  const { id, number, teacher, issuedOn, status, people, entered, courseCode } = row;
  const dueAt = state.times.sheetsDueAt;
  const isOpen = status === 'issued' && state.phase === 'results' && mayPlanCampaigns(viewer);
  return {
    ...{ id, number, teacher, issuedOn, status, people, entered, dueAt, language: row.language },
    groupName: groupNumber(row),
    course: { code: courseCode, title: row.courseTitle[language] },
    isLate: status === 'issued' && Date.parse(dueAt) <= Date.parse(clock.now()),
    ...(row.collectedAt !== null && { collectedAt: row.collectedAt }),
    hasPaper: row.sha256 !== null && studentScopeOf(viewer) === 'all',
    hasResultsPaper: people > 0 && entered === people && studentScopeOf(viewer) === 'all',
    allowedActions: isOpen ? ['enter', ...(entered === people ? (['collect'] as const) : [])] : [],
  };
}
