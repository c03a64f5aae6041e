import type { ReportView } from '../../../contracts/campaign-results.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { readCampaignReport } from '../../../db/read-models/campaign/report.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import { createPapersStore } from '../../../db/stores/campaign/papers-store.ts';
import { OUTCOMES } from '../../../domain/campaign/outcomes/outcome.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { DOCX, type MadeFile } from '../../made-file.ts';
import { keptFile } from '../../kept-file.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';

/** The figures as they are now. @throws FORBIDDEN · NOT_FOUND */
export async function viewReport(deps: AppDeps, asker: Asker, campaignId: string): Promise<ReportView> {
  const { state } = await visibleCampaign(deps, asker.viewer, campaignId);
  const { students, courses, letters, ...figures } = await readCampaignReport(deps.db, state);
  const owed = students.filter(({ debtsBefore }) => debtsBefore > 0);
  const paper = await createPapersStore(deps.db).latest(campaignId, { ...REPORT, language: 'kk', mediaType: DOCX });
  const outcomes = OUTCOMES.map((each) => [each, students.filter(({ outcome }) => outcome === each).length] as const);
  return {
    ...figures,
    letters: [...letters],
    courses: courses.map(({ title, ...course }) => ({ ...course, title: title[asker.language] })),
    outcomes: Object.fromEntries(outcomes),
    owed: owed.length,
    cleared: owed.filter(({ debtsAfter }) => debtsAfter === 0).length,
    raised: students.filter(({ gpaBefore, gpaAfter }) => (gpaAfter ?? 0) > (gpaBefore ?? 0)).length,
    isPrinted: paper !== undefined,
  };
}

const REPORT = { kind: 'closing-report' } as const;

/** The closing report as it was made; it names students, so that taking it away is recorded. @throws NOT_FOUND · FORBIDDEN */
export async function readReportFile(
  deps: AppDeps,
  asker: Asker,
  request: { readonly campaignId: string; readonly mediaType: string; readonly lang?: DocumentLanguage | undefined },
): Promise<MadeFile> {
  const { campaignId, mediaType } = request;
  const { viewer } = asker;
  await visibleCampaign(deps, viewer, campaignId);
  const language = request.lang ?? (asker.language === 'ru' ? 'ru' : 'kk');
  const paper = await createPapersStore(deps.db).latest(campaignId, { ...REPORT, language, mediaType });
  if (!paper) throw new AppError('NOT_FOUND');
  const subject = `campaign/${campaignId}/report`;
  await recordAccess(deps.db, { personId: viewer.personId, action: 'document-read', subject, at: deps.clock.now() });
  return keptFile(paper);
}
