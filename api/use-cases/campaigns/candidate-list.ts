import { NOBODY } from '../../../db/read-models/document-model.ts';
import { listCampaignCandidates } from '../../../db/read-models/campaign/candidates.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import { createSettingsStore } from '../../../db/stores/settings-store.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { docxFile, type MadeFile } from '../../made-file.ts';
import { recordScopeOf } from '../../policy/student-policy.ts';
import { candidateListView } from '../../present/candidate-list.ts';
import { announcedCampaign } from '../applications/view-applications.ts';

/** Whatever the largest university needs, and an end all the same. */
const CANDIDATES = 30_000;

const NAMES: Readonly<Record<DocumentLanguage, string>> = {
  kk: 'Жазғы семестрге үміткерлер',
  ru: 'Кандидаты летнего семестра',
};

/**
 * The candidates the asker may see, to be handed out: an adviser's own students, a dean's faculty.
 *
 * @throws NOT_FOUND also before the campaign is announced
 */
export async function makeCandidateList(
  deps: AppDeps,
  { viewer, language: asked }: Asker,
  { id, lang }: { readonly id: string; readonly lang?: DocumentLanguage | undefined },
): Promise<MadeFile> {
  const { db, clock } = deps;
  const language = lang ?? (asked === 'ru' ? 'ru' : 'kk');
  const { plan } = await announcedCampaign(deps, id);
  const found = { campaignId: id, scope: recordScopeOf(viewer), filter: {}, limit: CANDIDATES };
  const rows = await listCampaignCandidates(db, found);
  const subject = `campaign/${id}/candidates`;
  await recordAccess(db, { personId: viewer.personId, action: 'document-read', subject, at: clock.now() });
  const model = {
    language,
    letterhead: await createSettingsStore(db).letterhead(),
    ...{ signatories: [], executor: NOBODY, visas: [] },
    view: candidateListView(rows, { plan, asOf: clock.today(), language }),
  };
  const bytes = await deps.renderDocx({ template: 'summer-semester/candidate-list', model });
  return docxFile(bytes, { name: NAMES[language], plainName: `candidates-${language}` });
}
