import { readCampaignOrders } from '../../../db/read-models/campaign/campaign-orders.ts';
import { NOBODY } from '../../../db/read-models/document-model.ts';
import { createSettingsStore } from '../../../db/stores/settings-store.ts';
import { latestOrder } from '../../../domain/campaign/state.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { docxFile, type MadeFile } from '../../made-file.ts';
import { announcementView } from '../../present/announcement.ts';
import { visibleCampaign } from './view-campaign.ts';

const NAMES: Readonly<Record<DocumentLanguage, string>> = {
  kk: 'Жазғы семестр туралы хабарландыру',
  ru: 'Объявление о летнем семестре',
};

/**
 * The announcement of a summer semester by its plan of today, to be put up and published.
 *
 * @throws FORBIDDEN · NOT_FOUND
 */
export async function makeAnnouncement(
  deps: AppDeps,
  asker: Asker,
  { id, lang }: { readonly id: string; readonly lang?: DocumentLanguage | undefined },
): Promise<MadeFile> {
  const language = lang ?? (asker.language === 'ru' ? 'ru' : 'kk');
  const { state } = await visibleCampaign(deps, asker.viewer, id);
  const caseId = latestOrder(state, 'dates')?.caseId;
  const orders = await readCampaignOrders(deps.db, caseId === undefined ? [] : [caseId]);
  const model = {
    language,
    letterhead: await createSettingsStore(deps.db).letterhead(),
    ...{ signatories: [], executor: NOBODY, visas: [] },
    view: announcementView(state.plan, orders.get(caseId ?? '')),
  };
  const bytes = await deps.renderDocx({ template: 'summer-semester/announcement', model });
  return docxFile(bytes, { name: NAMES[language], plainName: `announcement-${language}` });
}
