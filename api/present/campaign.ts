import type { CampaignListItem, CampaignView } from '../../contracts/campaigns.schemas.ts';
import type { CampaignOrderRow } from '../../db/read-models/campaign/campaign-orders.ts';
import type { CampaignProgress } from '../../db/read-models/campaign/campaign-progress.ts';
import type { CampaignRow } from '../../db/read-models/campaign/campaigns.ts';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../../domain/campaign/application.ts';
import type { ChildOrder } from '../../domain/campaign/state.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { presentPerson } from './people.ts';

export function presentCampaignItem(
  { id, state, owner, createdAt }: CampaignRow,
  language: Language,
): CampaignListItem {
  const { phase, plan } = state;
  return { id, phase, plan: { ...plan, reasons: [...plan.reasons] }, owner: presentPerson(owner, language), createdAt };
}

/** An order whose case is not recorded yet is not shown. */
export function presentCampaignOrder(
  { purpose }: ChildOrder,
  row: CampaignOrderRow,
  language: Language,
): CampaignView['orders'][number] {
  return {
    purpose,
    caseId: row.caseId,
    title: row.title[language],
    status: row.status,
    ...(row.number !== null && { number: row.number }),
    ...(row.registeredOn !== null && { registeredOn: row.registeredOn }),
    isAnnulled: row.isAnnulled,
    waitsFor: row.waitsFor.map((person) => presentPerson(person, language)),
  };
}

export function presentProgress({ applications, groups, sheets, ...rest }: CampaignProgress): CampaignView['progress'] {
  const counts = APPLICATION_STATUSES.map((status) => [status, applications[status] ?? 0]);
  return {
    ...rest,
    applications: Object.fromEntries(counts) as Record<ApplicationStatus, number>,
    groups: {
      proposed: groups.proposed ?? 0,
      confirmed: groups.confirmed ?? 0,
      cancelled: groups.cancelled ?? 0,
    },
    sheets: { issued: (sheets.issued ?? 0) + (sheets.collected ?? 0), collected: sheets.collected ?? 0 },
  };
}
