import { SYSTEM } from '../../domain/approval/events.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../domain/shared/localized.ts';
import { NOBODY } from '../../db/read-models/document-model.ts';
import { readCampaignReport, type CampaignReport } from '../../db/read-models/campaign/report.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { createPapersStore } from '../../db/stores/campaign/papers-store.ts';
import { createSettingsStore } from '../../db/stores/settings-store.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { dateIn } from '../../platform/clock.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { closingReportView } from './papers/closing-report.ts';
import { reportTable } from './papers/report-table.ts';
import type { CampaignWork } from './work.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface MadePaper {
  readonly language: DocumentLanguage;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The closing report in both languages, as a paper and as a table; what was made at the same instant is not made again. */
export const makeReport: CampaignWork<'make-report'> = async (dependencies, { campaignId, at }) => {
  const { db, timeZone } = dependencies;
  const state = await createCampaignsStore(db).stateOf(campaignId);
  const report = await readCampaignReport(db, state);
  const papers = [
    ...(await printReport(dependencies, { state, report, asOf: dateIn(timeZone, at) })),
    ...(await Promise.all(DOCUMENT_LANGUAGES.map((language) => tabulate(report, language)))),
  ];
  await inCampaign(db, { campaignId, at }, (held) => keepPapers(held, papers));
  return { type: 'report-made' };
};

async function printReport(
  { db, renderDocx }: ActivityDependencies,
  given: { readonly state: CampaignState; readonly report: CampaignReport; readonly asOf: IsoDate },
): Promise<readonly MadePaper[]> {
  const { state, report, asOf } = given;
  const letterhead = await createSettingsStore(db).letterhead();
  const common = { letterhead, signatories: [], executor: NOBODY, visas: [] };
  const bytes = await renderDocx(
    DOCUMENT_LANGUAGES.map((language) => {
      const view = closingReportView(report, { plan: state.plan, asOf, language });
      return { template: 'summer-semester/closing-report', model: { ...common, language, view } };
    }),
  );
  return DOCUMENT_LANGUAGES.map((language, index) => ({
    ...{ language, mediaType: DOCX, bytes: bytes[index] ?? new Uint8Array() },
  }));
}

async function tabulate({ students }: CampaignReport, language: DocumentLanguage): Promise<MadePaper> {
  return { language, mediaType: XLSX, bytes: await reportTable(students, language) };
}

async function keepPapers(held: HeldCampaign, papers: readonly MadePaper[]): Promise<void> {
  const { campaignId, plan } = held.state;
  const store = createPapersStore(held.transaction);
  let isNew = false;
  for (const { language, mediaType, bytes } of papers) {
    const ending = mediaType === DOCX ? 'docx' : 'xlsx';
    const fileName = `summer-semester-${plan.academicYear}-${plan.session}-report-${language}.${ending}`;
    const paper = { campaignId, kind: 'closing-report', language, mediaType, fileName, bytes, at: held.at } as const;
    isNew = (await store.keep(paper)) || isNew;
  }
  if (isNew) await held.log({ actorId: SYSTEM, action: 'report-kept', details: { papers: papers.length } });
}
