import type { VerdictsRequest, VerdictTable } from '../../../contracts/applications.schemas.ts';
import { AppError, type ErrorCode } from '../../../contracts/errors.ts';
import { readVisaDesks } from '../../../db/read-models/campaign/visa-desks.ts';
import { listApplications, type ListedApplication } from '../../../db/read-models/campaign/applications.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { mayBeVisaed } from '../../../domain/campaign/application-window.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import { changeApplication } from '../../../domain/campaign/change-application.ts';
import { isGivenByAnother, type VisaDesks, type VisaGiver } from '../../../domain/campaign/visa-givers.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayChange } from '../../policy/rights.ts';
import { applicationScopeOf, visaGiverOf } from '../../policy/application-policy.ts';
import { subjectOf } from '../../present/application.ts';
import { presentProblem } from '../../present/problem.ts';
import { keepReason, reasonIdOf } from '../campaigns/keep-reason.ts';
import { keepVerdict, type VerdictCommand } from './keep-verdict.ts';
import { lookOn } from './look-on.ts';
import { payUntilFromNow } from './pay-until.ts';
import { announcedCampaign } from './view-applications.ts';

type Item = VerdictsRequest['items'][number];
type Judged =
  | { readonly ok: true; readonly application: Application; readonly giver: VisaGiver }
  | { readonly ok: false; readonly id: string; readonly code: ErrorCode };

interface Deciding {
  readonly asker: Asker;
  readonly verdict: VerdictsRequest['verdict'];
  readonly items: readonly Item[];
  readonly reason: string | undefined;
  readonly command: VerdictCommand;
  readonly desks: VisaDesks;
}

/**
 * Gives one visa to many applications; each has its own outcome, and the good ones are one act.
 *
 * @throws NOT_FOUND for the campaign · REMARK_REQUIRED when declining without a reason
 */
export async function decideApplications(
  deps: AppDeps,
  asker: Asker,
  request: VerdictsRequest & { readonly campaignId: string },
): Promise<VerdictTable> {
  const { campaignId, verdict, items, reason } = request;
  const command = await commandOf(deps, asker, request);
  const desks = await readVisaDesks(deps.db, deps.clock.today());
  const deciding = { asker, verdict, items, reason, command, desks };
  const held = { campaignId, at: deps.clock.now() };
  const judged = await inCampaign(deps.db, held, (campaign) => decideIn(campaign, deciding));
  await lookOn(deps, asker, campaignId);
  return { items: judged.map((outcome) => presentOutcome(deps, asker, outcome)) };
}

async function commandOf(
  deps: AppDeps,
  asker: Asker,
  { campaignId, verdict, approve, reason }: VerdictsRequest & { readonly campaignId: string },
): Promise<VerdictCommand> {
  const { plan } = await announcedCampaign(deps, campaignId);
  if (!approve) {
    if (reason === undefined) throw new AppError('REMARK_REQUIRED');
    return { type: verdict, approve: false, reasonId: reasonIdOf(asker) };
  }
  if (verdict === 'advise') return { type: 'advise', approve: true };
  return { type: 'endorse', approve: true, payUntil: await payUntilFromNow(deps, plan) };
}

async function decideIn(held: HeldCampaign, deciding: Deciding): Promise<readonly Judged[]> {
  const { transaction, state, at } = held;
  const ids = deciding.items.map(({ applicationId }) => applicationId);
  const filter = { campaignId: state.campaignId, ids };
  const scope = applicationScopeOf(deciding.asker.viewer, deciding.desks);
  const rows = await listApplications(transaction, { scope, filter, limit: ids.length });
  const listed = new Map(rows.map((row) => [row.application.id, row]));
  const judged = deciding.items.map((item) => judge(held, deciding, { item, listed: listed.get(item.applicationId) }));
  const decided = judged.filter((outcome) => outcome.ok);
  if (decided.length === 0) return judged;
  const { asker, command, reason } = deciding;
  if (!command.approve && reason !== undefined) await keepReason(held, asker, reason);
  await createApplicationsStore(transaction).saveAll(
    decided.map(({ application }) => application),
    at,
  );
  await keepVerdict(held, deciding, decided);
  return judged;
}

function judge(
  { state, at }: HeldCampaign,
  { asker, verdict, command, desks }: Deciding,
  { item, listed }: { readonly item: Item; readonly listed: ListedApplication | undefined },
): Judged {
  const refused = (code: ErrorCode): Judged => ({ ok: false, id: item.applicationId, code });
  if (!listed) return refused('NOT_FOUND');
  const subject = subjectOf(listed);
  const giver = mayChange(asker.viewer) ? visaGiverOf(asker.viewer, subject, verdict, desks) : undefined;
  if (!giver) return refused('FORBIDDEN');
  if (!isGivenByAnother(subject, verdict, giver)) return refused('FOUR_EYES');
  if (listed.application.version !== item.version) return refused('CHANGED_MEANWHILE');
  if (!mayBeVisaed(state, at)) return refused('WRONG_PHASE');
  const outcome = changeApplication(listed.application, command);
  return outcome.ok ? { ...outcome, giver } : refused(outcome.code);
}

function presentOutcome(deps: AppDeps, asker: Asker, outcome: Judged): VerdictTable['items'][number] {
  if (outcome.ok) return { applicationId: outcome.application.id, ok: true };
  const { language, requestId } = asker;
  const problem = presentProblem(new AppError(outcome.code), {
    ...{ language, requestId },
    publicUrl: deps.settings.publicUrl,
  });
  return { applicationId: outcome.id, ok: false, problem };
}
