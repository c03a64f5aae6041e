import { AppError } from '../../../contracts/errors.ts';
import type { ImportPreview, ImportView } from '../../../contracts/imports.schemas.ts';
import { changesOf } from '../../../db/imports/judged-row.ts';
import { countRows } from '../../../db/imports/take-list.ts';
import { readSheet } from '../../../db/read-models/campaign/sheets.ts';
import { inCampaign, type CampaignAct, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { createSheetsStore, type SheetEntry } from '../../../db/stores/campaign/sheets-store.ts';
import { createImportsStore, type LockedImport, type SheetsOfImport } from '../../../db/stores/imports-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';
import { mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { presentImport, presentProblems, presentSheetChanges } from '../../present/import.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';
import { gradeBy } from './fill-sheet.ts';
import { judgeSheetList } from './sheet-list.ts';
import { scaleOfCampaign } from './view-sheets.ts';

interface Upload extends SheetsOfImport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Says what a file would write into one sheet, or into all sheets of a campaign, and keeps the file; nothing is written.
 *
 * @throws FORBIDDEN · NOT_FOUND · WRONG_PHASE · SHEET_COLLECTED · TABLE_UNREADABLE · IMPORT_INVALID
 */
export async function previewResults(deps: AppDeps, asker: Asker, upload: Upload): Promise<ImportPreview> {
  const { campaignId, sheetId, fileName, bytes } = upload;
  const { viewer, language } = asker;
  await requireOpenSheets(deps, asker, { campaignId, sheetId });
  const list = await judgeSheetList(deps.db, { campaignId, sheetId }, { bytes, language });
  const preview = {
    ...{ fileName, bytes, kind: 'sheets' as const, sheets: { campaignId, sheetId } },
    ...countRows(list),
    id: idFor(asker, `results ${campaignId}`),
    planSha256: list.planSha256,
    previewedBy: viewer.personId,
    previewedAt: deps.clock.now(),
  };
  await createImportsStore(deps.db).keep(preview);
  return {
    import: presentImport({ ...preview, sha256: '', confirmedBy: null, confirmedAt: null }, { language }),
    problems: presentProblems(list, list.file, language),
    changes: presentSheetChanges(list.rows, list.file, { places: list.places, language }),
  };
}

/** @throws FORBIDDEN · NOT_FOUND · WRONG_PHASE · SHEET_COLLECTED */
export async function requireOpenSheets(
  deps: AppDeps,
  { viewer }: Asker,
  { campaignId, sheetId }: SheetsOfImport,
): Promise<void> {
  const { state } = await visibleCampaign(deps, viewer, campaignId);
  if (!mayPlanCampaigns(viewer)) throw new AppError('FORBIDDEN');
  const sheet = sheetId === undefined ? undefined : await readSheet(deps.db, { campaignId, sheetId });
  if (sheetId !== undefined && !sheet) throw new AppError('NOT_FOUND');
  if (state.phase !== 'results') throw new AppError('WRONG_PHASE');
  if (sheet && sheet.status !== 'issued') throw new AppError('SHEET_COLLECTED');
}

interface ConfirmRequest {
  readonly campaignId: string;
  readonly id: string;
  readonly partial?: boolean | undefined;
}

/**
 * Writes the results of a previewed file exactly as its preview said, once; a second confirmation answers as the first.
 *
 * @throws FORBIDDEN · NOT_FOUND · WRONG_PHASE · SHEET_COLLECTED · IMPORT_INVALID for wrong rows without `partial` ·
 *   IMPORT_OUTDATED when a sheet has changed since
 */
export async function confirmResults(deps: AppDeps, asker: Asker, request: ConfirmRequest): Promise<ImportView> {
  const { viewer, language } = asker;
  await visibleCampaign(deps, viewer, request.campaignId);
  if (!mayPlanCampaigns(viewer)) throw new AppError('FORBIDDEN');
  const at = deps.clock.now();
  const { campaignId } = request;
  const stored = await inCampaign(deps.db, { campaignId, at }, async (held) => {
    const found = await createImportsStore(held.transaction).locked(request.id);
    if (found?.sheets?.campaignId !== campaignId) throw new AppError('NOT_FOUND');
    if (found.stored.confirmedAt !== null) return found.stored;
    await requireOpenSheets({ ...deps, db: held.transaction }, asker, found.sheets);
    await writeIn(held, asker, { found, partial: request.partial ?? false });
    return { ...found.stored, confirmedAt: at, confirmedBy: viewer.personId };
  });
  return presentImport(stored, { confirmedBy: viewer.name, language });
}

async function writeIn(
  held: HeldCampaign,
  { viewer, language }: Asker,
  { found, partial }: { readonly found: LockedImport; readonly partial: boolean },
): Promise<void> {
  const { transaction, at, state } = held;
  const { stored, bytes, sheets = { campaignId: state.campaignId } } = found;
  if (stored.wrongRows > 0 && !partial) throw new AppError('IMPORT_INVALID');
  const list = await judgeSheetList(transaction, sheets, { bytes, language });
  if (list.planSha256 !== stored.planSha256) throw new AppError('IMPORT_OUTDATED');
  const grade = gradeBy(await scaleOfCampaign({ db: transaction }, state));
  const entered = changesOf(list.rows).map((result) => ({ sheetId: result.sheetId, ...grade(result) }));
  const by = { enteredBy: viewer.personId, at };
  await createSheetsStore(transaction).enterMany(entered, by);
  await createImportsStore(transaction).confirm(stored.id, { by: viewer.personId, at });
  if (entered.length > 0) await held.log(entryOf(stored.id, entered, viewer.personId));
}

function entryOf(importId: string, entered: readonly SheetEntry[], actorId: string): CampaignAct {
  const letters = Object.fromEntries(entered.map(({ applicationId, letter }) => [applicationId, letter]));
  return { actorId, action: 'results-imported', details: { importId, results: entered.length, letters } };
}
