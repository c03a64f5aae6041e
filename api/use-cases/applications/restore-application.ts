import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import type { HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { createPaymentsStore } from '../../../db/stores/campaign/payments-store.ts';
import { standingFaults } from '../../../domain/campaign/application-faults.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import { changeApplication } from '../../../domain/campaign/change-application.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { applicationFaultText } from '../../../platform/i18n/application-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { reasonIdOf } from '../campaigns/keep-reason.ts';
import { actOnApplication } from './act-on-application.ts';
import { payUntilFromNow } from './pay-until.ts';
import { announcedCampaign } from './view-applications.ts';
import type { ReasonedRequest } from './withdraw-application.ts';

/**
 * Brings an application back that lapsed unpaid, with a new term; what was paid too late counts from now on.
 *
 * @throws APPLICATION_FAULTY when the student has applied for too much since · the refusals of `actOnApplication`
 */
export async function restoreApplication(
  deps: AppDeps,
  asker: Asker,
  place: ReasonedRequest,
): Promise<ApplicationView> {
  const { plan } = await announcedCampaign(deps, place.campaignId);
  const payUntil = await payUntilFromNow(deps, plan);
  return actOnApplication(deps, asker, {
    ...place,
    action: 'restore',
    command: { type: 'restore', reasonId: reasonIdOf(asker), payUntil },
    kind: 'application-restored',
    afterwards: async (held, application) => {
      await requireRoom(held, application, asker.language);
      return countLatePayments(held, application);
    },
  });
}

/** What the student has applied for since must leave room for it. */
async function requireRoom(
  { transaction, state }: HeldCampaign,
  { studentId, courseCode, credits }: Application,
  language: Language,
): Promise<void> {
  const living = await createApplicationsStore(transaction).livingOf(state.campaignId, studentId);
  const faults = standingFaults({ code: courseCode, credits }, { living, plan: state.plan });
  if (faults.length === 0) return;
  const fields = faults.map((fault) => ({
    pointer: '/version',
    code: fault.code,
    detail: applicationFaultText(fault, language),
  }));
  throw new AppError('APPLICATION_FAULTY', { fields });
}

async function countLatePayments({ transaction }: HeldCampaign, application: Application): Promise<Application> {
  const store = createPaymentsStore(transaction);
  const marked = await store.ofApplication(application.id);
  const payments = marked.filter(({ outcome }) => outcome === 'counted' || outcome === 'late');
  const late = payments.filter(({ outcome }) => outcome === 'late');
  const last = late.at(-1);
  if (!last) return application;
  await store.settle(
    late.map(({ id }) => id),
    { applicationId: application.id, outcome: 'counted' },
  );
  const total = payments.reduce((sum, { amount }) => sum + amount, 0);
  const outcome = changeApplication(application, { type: 'pay', total, paidOn: last.paidOn });
  return outcome.ok ? outcome.application : application;
}
