import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import type { Viewer } from '../../../contracts/viewer.ts';
import { lastDetails } from '../../../db/read-models/campaign/campaign-history.ts';
import { readCampaignOrders } from '../../../db/read-models/campaign/campaign-orders.ts';
import { readProgress } from '../../../db/read-models/campaign/campaign-progress.ts';
import { readCampaign, type CampaignRow } from '../../../db/read-models/campaign/campaigns.ts';
import { allowedCampaignActions, type CampaignAction } from '../../../domain/campaign/allowed-actions.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayAcceptCampaignReport, mayPlanCampaigns, mayReadCampaigns } from '../../policy/campaign-policy.ts';
import { presentCampaignItem, presentCampaignOrder, presentProgress } from '../../present/campaign.ts';
import { waitsOf } from './campaign-waits.ts';

/**
 * A campaign with how far it has come and whom it waits for.
 *
 * @throws FORBIDDEN · NOT_FOUND
 */
export async function viewCampaign(deps: AppDeps, { viewer, language }: Asker, id: string): Promise<CampaignView> {
  const row = await visibleCampaign(deps, viewer, id);
  const [progress, orders, undone] = await Promise.all([
    readProgress(deps.db, id),
    ordersOf(deps, row, language),
    undoneOf(deps, row),
  ]);
  return {
    ...presentCampaignItem(row, language),
    closesAt: row.state.times.closesAt,
    updatedAt: row.updatedAt,
    orders,
    waits: [...(await waitsOf(deps, { row, progress, orders, language }))],
    progress: presentProgress(progress),
    ...(undone && { undone }),
    allowedActions: [...actionsOf(deps, viewer, row)],
  };
}

/** @throws FORBIDDEN · NOT_FOUND */
export async function visibleCampaign({ db }: AppDeps, viewer: Viewer, id: string): Promise<CampaignRow> {
  if (!mayReadCampaigns(viewer)) throw new AppError('FORBIDDEN');
  const row = await readCampaign(db, id);
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

async function ordersOf({ db }: AppDeps, { state }: CampaignRow, language: Language): Promise<CampaignView['orders']> {
  const rows = await readCampaignOrders(
    db,
    state.orders.map(({ caseId }) => caseId),
  );
  return state.orders.flatMap((order) => {
    const row = rows.get(order.caseId);
    return row ? [presentCampaignOrder(order, row, language)] : [];
  });
}

async function undoneOf({ db }: AppDeps, { id, state }: CampaignRow): Promise<CampaignView['undone']> {
  if (state.phase !== 'cancelled') return undefined;
  return (await lastDetails(db, id, 'compensated')) as CampaignView['undone'];
}

function actionsOf({ clock }: AppDeps, viewer: Viewer, { state }: CampaignRow): readonly CampaignAction[] {
  return allowedCampaignActions(state, clock.now()).filter((action) =>
    action === 'accept-report' ? mayAcceptCampaignReport(viewer) : mayPlanCampaigns(viewer),
  );
}
