import { SYSTEM } from '../../domain/approval/events.ts';
import { readSheetPapers } from '../../db/read-models/campaign/sheet-papers.ts';
import { inCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { createSheetsStore } from '../../db/stores/campaign/sheets-store.ts';
import { NOBODY } from '../../db/read-models/document-model.ts';
import { gradeScaleOf } from '../../db/stores/academic-record/grade-scales-store.ts';
import { createSettingsStore } from '../../db/stores/settings-store.ts';
import { dateIn } from '../../platform/clock.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { emptySheet } from '../../processes/index.ts';
import type { CampaignWork } from './work.ts';

/** Sheets laid out at a time: their bytes fit into memory however many there are. */
const BATCH = 25;

/** Every group gets a numbered sheet with frozen bytes. Numbers are given first, in one transaction; printing may be repeated. */
export const issueSheets: CampaignWork<'issue-sheets'> = async (dependencies, { campaignId, at }) => {
  const { db, timeZone } = dependencies;
  const plan = await inCampaign(db, { campaignId, at }, async (held) => {
    const store = createSheetsStore(held.transaction);
    const numbers = await store.issue(held.transaction, campaignId, dateIn(timeZone, at));
    if (numbers.length > 0) await held.log({ actorId: SYSTEM, action: 'sheets-numbered', details: { numbers } });
    return held.state.plan;
  });
  await printSheets(dependencies, campaignId, { academicYear: plan.academicYear, dueOn: plan.sheetsUntil });
  return { type: 'sheets-issued', sheets: await createSheetsStore(db).countAll(campaignId) };
};

async function printSheets(
  { db, renderDocx }: ActivityDependencies,
  campaignId: string,
  context: { readonly academicYear: number; readonly dueOn: string },
): Promise<void> {
  const store = createSheetsStore(db);
  const letterhead = await createSettingsStore(db).letterhead();
  const scale = await gradeScaleOf(db, context.academicYear);
  const printed = { ...context, letterhead, scale, executor: NOBODY };
  const ids = await store.unprinted(campaignId);
  for (let start = 0; start < ids.length; start += BATCH) {
    const sheets = await readSheetPapers(db, ids.slice(start, start + BATCH));
    const papers = await renderDocx(sheets.map((sheet) => emptySheet(sheet, printed)));
    for (const [index, { id }] of sheets.entries()) await store.keepPaper(id, papers[index] ?? new Uint8Array());
  }
}
