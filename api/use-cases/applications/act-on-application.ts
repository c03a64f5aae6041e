import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { readVisaDesks } from '../../../db/read-models/campaign/visa-desks.ts';
import { readApplication, type ListedApplication } from '../../../db/read-models/campaign/applications.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { tellInCampaign } from '../../../db/stores/campaign/messages-store.ts';
import { allowedApplicationActions, type ApplicationAction } from '../../../domain/campaign/application-actions.ts';
import type { Application, ApplicationCommand } from '../../../domain/campaign/application.ts';
import { changeApplication } from '../../../domain/campaign/change-application.ts';
import type { VisaDesks } from '../../../domain/campaign/visa-givers.ts';
import type { CampaignMessageKind } from '../../../domain/campaign/message.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { applicationScopeOf, mayActOnApplication } from '../../policy/application-policy.ts';
import { subjectOf } from '../../present/application.ts';
import { keepReason } from '../campaigns/keep-reason.ts';
import { lookOn } from './look-on.ts';
import { viewApplications } from './view-applications.ts';

export interface ApplicationAct {
  readonly campaignId: string;
  readonly applicationId: string;
  readonly version: number;
  readonly action: ApplicationAction;
  readonly reason: string;
  readonly command: ApplicationCommand & { readonly reasonId: string };
  readonly kind: CampaignMessageKind;
  /** what else follows, in the same transaction; answers the application as it is then */
  readonly afterwards?: (held: HeldCampaign, application: Application) => Promise<Application>;
}

/** @throws NOT_FOUND · FORBIDDEN · CHANGED_MEANWHILE · WRONG_PHASE · APPLICATION_MOVED_ON */
export async function actOnApplication(deps: AppDeps, asker: Asker, act: ApplicationAct): Promise<ApplicationView> {
  const { campaignId, applicationId } = act;
  const desks = await readVisaDesks(deps.db, deps.clock.today());
  await inCampaign(deps.db, { campaignId, at: deps.clock.now() }, (held) => actIn(held, { asker, act, desks }));
  await lookOn(deps, asker, campaignId);
  const [view] = await viewApplications(deps, asker, { campaignId, ids: [applicationId] });
  if (!view) throw new AppError('NOT_FOUND');
  return view;
}

interface Acting {
  readonly asker: Asker;
  readonly act: ApplicationAct;
  readonly desks: VisaDesks;
}

async function actIn(held: HeldCampaign, { asker, act, desks }: Acting): Promise<void> {
  const { transaction, state, at } = held;
  const place = { campaignId: state.campaignId, id: act.applicationId };
  const listed = await readApplication(transaction, place, applicationScopeOf(asker.viewer, desks));
  if (!listed) throw new AppError('NOT_FOUND');
  // the same request again: its reason is on the application
  if (listed.application.reasonId === act.command.reasonId) return;
  requireAllowed(held, { asker, act, desks }, listed);
  const outcome = changeApplication(listed.application, act.command);
  if (!outcome.ok) throw new AppError(outcome.code);
  await keepReason(held, asker, act.reason);
  const application = (await act.afterwards?.(held, outcome.application)) ?? outcome.application;
  await createApplicationsStore(transaction).saveAll([application], at);
  await keepAct(held, asker, { act, application });
}

function requireAllowed(
  { state, at }: HeldCampaign,
  { asker: { viewer }, act, desks }: Acting,
  listed: ListedApplication,
): void {
  const { application } = listed;
  if (!mayActOnApplication(viewer, subjectOf(listed), act.action, desks)) throw new AppError('FORBIDDEN');
  if (application.version !== act.version) throw new AppError('CHANGED_MEANWHILE');
  if (allowedApplicationActions(application, state, at).includes(act.action)) return;
  throw new AppError(changeApplication(application, act.command).ok ? 'WRONG_PHASE' : 'APPLICATION_MOVED_ON');
}

async function keepAct(
  held: HeldCampaign,
  { viewer }: Asker,
  { act, application }: { readonly act: ApplicationAct; readonly application: Application },
): Promise<void> {
  const { id: applicationId, studentId, courseCode, amount, payUntil } = application;
  const { reasonId } = act.command;
  await held.log({ actorId: viewer.personId, action: act.kind, details: { applicationId, reasonId } });
  const due = payUntil !== undefined && { payUntil };
  const details = { applicationId, courseCode, reasonId, amount, ...due };
  await tellInCampaign(held, [{ kind: act.kind, studentId, details }]);
}
