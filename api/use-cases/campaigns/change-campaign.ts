import type { CampaignAct, CampaignView } from '../../../contracts/campaigns.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { hasSemester } from '../../../db/read-models/campaign/campaigns.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import type { PersonCampaignCommand } from '../../../domain/campaign/commands.ts';
import { timesOf, type CampaignPlan, type CampaignTimes } from '../../../domain/campaign/plan.ts';
import { startOfDay } from '../../../platform/clock.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';
import { mayAcceptCampaignReport, mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { withRemark } from '../with-remark.ts';
import { requireSoundPlan } from './campaign-plan.ts';
import { requireListChanges } from './list-changes.ts';
import { viewCampaign, visibleCampaign } from './view-campaign.ts';

/**
 * Opens a campaign of which nothing but the plan exists.
 *
 * @throws FORBIDDEN · PLAN_INVALID · CAMPAIGN_EXISTS · UNAVAILABLE
 */
export async function openCampaign(
  deps: AppDeps,
  asker: Asker,
  { plan }: { readonly plan: CampaignPlan },
): Promise<CampaignView> {
  if (!mayPlanCampaigns(asker.viewer)) throw new AppError('FORBIDDEN');
  requireSoundPlan(plan, asker.language, deps.clock.today());
  if (await hasSemester(deps.db, plan)) throw new AppError('CAMPAIGN_EXISTS');
  const campaignId = idFor(asker, 'campaign');
  const ownerId = asker.viewer.personId;
  const options = { commandId: idFor(asker, 'open') };
  const { undoSeconds } = deps.settings;
  await deps.campaigns.open({ campaignId, ownerId, plan, times: timesIn(deps, plan), undoSeconds }, options);
  return viewCampaign(deps, asker, campaignId);
}

/**
 * Changes a plan; timers follow. Once the campaign has begun a reason is needed, and only days to come may move.
 *
 * @throws FORBIDDEN · NOT_FOUND · PLAN_INVALID · REMARK_REQUIRED · the campaign's refusals
 */
export async function changeCampaignPlan(
  deps: AppDeps,
  asker: Asker,
  { id, plan, reason }: { readonly id: string; readonly plan: CampaignPlan; readonly reason?: string | undefined },
): Promise<CampaignView> {
  const { state } = await visibleCampaign(deps, asker.viewer, id);
  if (!mayPlanCampaigns(asker.viewer)) throw new AppError('FORBIDDEN');
  const isPlanning = state.phase === 'planning';
  if (!isPlanning && reason === undefined) throw new AppError('REMARK_REQUIRED');
  requireSoundPlan(plan, asker.language, isPlanning ? deps.clock.today() : undefined);
  const actorId = asker.viewer.personId;
  const command = { type: 'change-plan', actorId, plan, times: timesIn(deps, plan) } as const;
  if (reason === undefined) return send(deps, asker, id, command);
  return withRemark(deps, asker, reason, (reasonId) => send(deps, asker, id, { ...command, reasonId }));
}

/** @throws FORBIDDEN · NOT_FOUND · PAYMENTS_AWAITED · LISTS_UNCHANGED · the campaign's refusals */
export async function actOnCampaign(
  deps: AppDeps,
  asker: Asker,
  { id, act }: { readonly id: string; readonly act: CampaignAct },
): Promise<CampaignView> {
  const { state } = await visibleCampaign(deps, asker.viewer, id);
  const isAllowed = act.type === 'accept-report' ? mayAcceptCampaignReport : mayPlanCampaigns;
  if (!isAllowed(asker.viewer)) throw new AppError('FORBIDDEN');
  if (act.type === 'settle-groups') await requirePaid(deps, id);
  if (act.type === 'amend-opening') await requireListChanges(deps, state);
  return carryOut(deps, asker, { id, act });
}

/** Whoever waits for payment again, because a mark was taken back, has until the end of the new term. */
async function requirePaid({ db, clock }: AppDeps, id: string): Promise<void> {
  if (await createApplicationsStore(db).isPaymentAwaited(id, clock.now())) throw new AppError('PAYMENTS_AWAITED');
}

function carryOut(
  deps: AppDeps,
  asker: Asker,
  { id, act }: { readonly id: string; readonly act: CampaignAct },
): Promise<CampaignView> {
  const actorId = asker.viewer.personId;
  const inWords = (command: (reasonId: string) => PersonCampaignCommand, reason: string) =>
    withRemark(deps, asker, reason, (reasonId) => send(deps, asker, id, command(reasonId)));
  switch (act.type) {
    case 'end-phase': {
      const { type, phase, reason } = act;
      return inWords((reasonId) => ({ type, phase, today: deps.clock.today(), reasonId, actorId }), reason);
    }
    case 'cancel':
      return inWords((reasonId) => ({ type: act.type, reasonId, actorId }), act.reason);
    default:
      return send(deps, asker, id, { ...act, actorId });
  }
}

async function send(deps: AppDeps, asker: Asker, id: string, command: PersonCampaignCommand): Promise<CampaignView> {
  await deps.campaigns.command(id, command, { commandId: idFor(asker, command.type) });
  return viewCampaign(deps, asker, id);
}

function timesIn({ settings }: AppDeps, plan: CampaignPlan): CampaignTimes {
  return timesOf(plan, (day) => startOfDay(settings.timeZone, day));
}
