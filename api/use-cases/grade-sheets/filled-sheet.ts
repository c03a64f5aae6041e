import { AppError } from '../../../contracts/errors.ts';
import { readSheetPapers } from '../../../db/read-models/campaign/sheet-papers.ts';
import { readSheet } from '../../../db/read-models/campaign/sheets.ts';
import { NOBODY } from '../../../db/read-models/document-model.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import { createSettingsStore } from '../../../db/stores/settings-store.ts';
import { filledSheet } from '../../../processes/index.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { docxFile, type MadeFile } from '../../made-file.ts';
import { studentScopeOf } from '../../policy/student-policy.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';
import { scaleOfCampaign, type SheetPlace } from './view-sheets.ts';

/**
 * A sheet with its results and their totals, as they stand now. It names all students of the group, as the empty one.
 *
 * @throws FORBIDDEN · NOT_FOUND · SHEET_INCOMPLETE while a result is missing
 */
export async function makeFilledSheet(
  deps: AppDeps,
  { viewer }: Asker,
  { campaignId, sheetId }: SheetPlace,
): Promise<MadeFile> {
  const { db, clock } = deps;
  const { state } = await visibleCampaign(deps, viewer, campaignId);
  if (studentScopeOf(viewer) !== 'all') throw new AppError('FORBIDDEN');
  const row = await readSheet(db, { campaignId, sheetId });
  const [sheet] = row ? await readSheetPapers(db, [sheetId]) : [];
  if (!row || !sheet) throw new AppError('NOT_FOUND');
  if (row.people === 0 || row.entered < row.people) throw new AppError('SHEET_INCOMPLETE');
  const subject = `campaign/${campaignId}/sheet/${sheetId}/results`;
  await recordAccess(db, { personId: viewer.personId, action: 'document-read', subject, at: clock.now() });
  const request = filledSheet(sheet, {
    letterhead: await createSettingsStore(db).letterhead(),
    executor: NOBODY,
    academicYear: state.plan.academicYear,
    dueOn: state.plan.sheetsUntil,
    scale: await scaleOfCampaign(deps, state),
  });
  const names = { name: sheet.number.replaceAll('/', '-'), plainName: 'grade-sheet-results' };
  return docxFile(await deps.renderDocx(request), names);
}
