import { AppError } from '../../../contracts/errors.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import { createSheetsStore } from '../../../db/stores/campaign/sheets-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { keptFile } from '../../kept-file.ts';
import { DOCX, type MadeFile } from '../../made-file.ts';
import { studentScopeOf } from '../../policy/student-policy.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';
import type { SheetPlace } from './view-sheets.ts';

/**
 * A sheet as it was issued. It names all students of the group, so that only who may see all students reads it, and
 * reading is recorded.
 *
 * @throws FORBIDDEN · NOT_FOUND
 */
export async function readSheetDocument(
  deps: AppDeps,
  { viewer }: Asker,
  { campaignId, sheetId }: SheetPlace,
): Promise<MadeFile> {
  await visibleCampaign(deps, viewer, campaignId);
  if (studentScopeOf(viewer) !== 'all') throw new AppError('FORBIDDEN');
  const paper = await createSheetsStore(deps.db).paperOf(campaignId, sheetId);
  if (!paper) throw new AppError('NOT_FOUND');
  const subject = `campaign/${campaignId}/sheet/${sheetId}`;
  await recordAccess(deps.db, { personId: viewer.personId, action: 'document-read', subject, at: deps.clock.now() });
  const fileName = `grade-sheet-${paper.year}-${paper.ordinal}.docx`;
  return keptFile({ ...paper, fileName, mediaType: DOCX });
}
