import { AppError, type FieldError } from '../../../contracts/errors.ts';
import type { EnterResults, SheetDetails } from '../../../contracts/grade-sheets.schemas.ts';
import { readSheet, readSheetStudents, type SheetRow } from '../../../db/read-models/campaign/sheets.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { createSheetsStore, type EnteredResult } from '../../../db/stores/campaign/sheets-store.ts';
import { levelOfPercent, type GradeScale } from '../../../domain/grades/grade-scale.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { fieldText } from '../../../platform/i18n/field-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';
import { scaleOfCampaign, viewSheet, type SheetPlace } from './view-sheets.ts';

/**
 * Writes percentages into a sheet; letters and points follow from the scale. Nobody who stands in it has to be named.
 *
 * @throws FORBIDDEN · NOT_FOUND · WRONG_PHASE · SHEET_COLLECTED · CONTENT_INVALID for somebody who is not in the sheet
 */
export async function enterResults(
  deps: AppDeps,
  asker: Asker,
  { results, ...place }: SheetPlace & EnterResults,
): Promise<SheetDetails> {
  await onOpenSheet(deps, asker, place, async (held, sheet) => {
    const known = new Set((await readSheetStudents(held.transaction, sheet, 'all')).map((each) => each.applicationId));
    requireKnown(results, known, asker.language);
    const scale = await scaleOfCampaign({ db: held.transaction }, held.state);
    const entered = results.map(gradeBy(scale));
    const enteredBy = asker.viewer.personId;
    const rows = lastOfEach(entered).map((result) => ({ sheetId: sheet.id, ...result }));
    await createSheetsStore(held.transaction).enterMany(rows, { enteredBy, at: held.at });
    const letters = Object.fromEntries(entered.map(({ applicationId, letter }) => [applicationId, letter]));
    const details = { sheet: sheet.number, letters };
    await held.log({ actorId: enteredBy, action: 'results-entered', details });
  });
  return viewSheet(deps, asker, place);
}

/** Takes a sheet in; it is not changed any more. @throws SHEET_INCOMPLETE while a result is missing, and as above */
export async function collectSheet(deps: AppDeps, asker: Asker, place: SheetPlace): Promise<SheetDetails> {
  await onOpenSheet(deps, asker, place, async (held, sheet) => {
    if (sheet.entered < sheet.people) throw new AppError('SHEET_INCOMPLETE');
    const by = asker.viewer.personId;
    await createSheetsStore(held.transaction).collect(sheet.id, { by, at: held.at });
    await held.log({ actorId: by, action: 'sheet-collected', details: { sheet: sheet.number } });
  });
  return viewSheet(deps, asker, place);
}

async function onOpenSheet(
  deps: AppDeps,
  asker: Asker,
  { campaignId, sheetId }: SheetPlace,
  act: (held: HeldCampaign, sheet: SheetRow) => Promise<void>,
): Promise<void> {
  await visibleCampaign(deps, asker.viewer, campaignId);
  if (!mayPlanCampaigns(asker.viewer)) throw new AppError('FORBIDDEN');
  await inCampaign(deps.db, { campaignId, at: deps.clock.now() }, async (held) => {
    const sheet = await readSheet(held.transaction, { campaignId, sheetId });
    if (!sheet) throw new AppError('NOT_FOUND');
    if (held.state.phase !== 'results') throw new AppError('WRONG_PHASE');
    if (sheet.status !== 'issued') throw new AppError('SHEET_COLLECTED');
    await act(held, sheet);
  });
}

/** Of results for the same student the last one counts. */
function lastOfEach(results: readonly EnteredResult[]): readonly EnteredResult[] {
  return [...new Map(results.map((result) => [result.applicationId, result])).values()];
}

/** Grades results by a scale; who did not come has the letter of no percent at all. */
export function gradeBy(scale: GradeScale): (result: EnterResults['results'][number]) => EnteredResult {
  return ({ applicationId, percent }) => {
    const level = levelOfPercent(scale, percent ?? 0);
    if (!level) throw new Error(`The scale has no letter for ${percent ?? 0} percent.`);
    return { applicationId, percent, letter: level.letter, points: level.points };
  };
}

function requireKnown(results: EnterResults['results'], known: ReadonlySet<string>, language: Language): void {
  const fields = results.flatMap(({ applicationId }, index): readonly FieldError[] =>
    known.has(applicationId)
      ? []
      : [
          {
            pointer: `/results/${index}/applicationId`,
            code: 'NOT_IN_LIST',
            detail: fieldText('NOT_IN_LIST', language),
          },
        ],
  );
  if (fields.length > 0) throw new AppError('CONTENT_INVALID', { fields });
}
