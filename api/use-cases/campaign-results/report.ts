import type { ReportView } from '../../../contracts/campaign-results.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { readCampaignFigures } from '../../../db/read-models/campaign/report.ts';
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
  const wanted = { ...REPORT, language: 'kk', mediaType: DOCX } as const;
  const [{ courses, letters, outcomes, ...figures }, isPrinted] = await Promise.all([
    readCampaignFigures(deps.db, state),
    createPapersStore(deps.db).has(campaignId, wanted),
  ]);
  return {
    ...figures,
    letters: [...letters],
    courses: courses.map(({ title, ...course }) => ({ ...course, title: title[asker.language] })),
    outcomes: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, outcomes[outcome] ?? 0])),
    isPrinted,
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
