import type { EnterPayment, PaymentView } from '../../../contracts/campaign-payments.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { createPaymentsStore } from '../../../db/stores/campaign/payments-store.ts';
import { assignPayment as assign, takePayments } from '../../../db/stores/campaign/take-payments.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import { fieldText } from '../../../platform/i18n/field-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';
import { mayEnterPayments } from '../../policy/campaign-policy.ts';
import { viewPayment } from './view-payment.ts';

/**
 * Marks one payment by hand.
 *
 * @throws FORBIDDEN · NOT_FOUND · CONTENT_INVALID for a number no application has · PAYMENT_KNOWN
 */
export async function enterPayment(
  deps: AppDeps,
  asker: Asker,
  { campaignId, application: number, ...payment }: EnterPayment & { readonly campaignId: string },
): Promise<PaymentView> {
  requireRight(asker);
  const id = idFor(asker, `payment ${campaignId}`);
  await inCampaign(deps.db, { campaignId, at: deps.clock.now() }, async (held) => {
    if (await createPaymentsStore(held.transaction).byId(campaignId, id)) return;
    const application = await numberedApplication(held, asker, number);
    const entered = { id, campaignId, applicationId: application.id, purpose: '', ...payment };
    await takePayments(held, [entered], asker.viewer.personId);
  });
  return viewPayment(deps, asker, { campaignId, id });
}

/** Says for which application a payment came. @throws FORBIDDEN · NOT_FOUND · CONTENT_INVALID · CHANGED_MEANWHILE */
export async function assignPayment(
  deps: AppDeps,
  asker: Asker,
  request: { readonly campaignId: string; readonly id: string; readonly application: string },
): Promise<PaymentView> {
  requireRight(asker);
  const { campaignId, id } = request;
  await inCampaign(deps.db, { campaignId, at: deps.clock.now() }, async (held) => {
    const payment = await createPaymentsStore(held.transaction).byId(campaignId, id);
    if (!payment) throw new AppError('NOT_FOUND');
    const application = await numberedApplication(held, asker, request.application);
    if (payment.applicationId === application.id) return;
    if (payment.outcome !== 'unmatched') throw new AppError('CHANGED_MEANWHILE');
    await assign(held, { ...payment, applicationId: application.id }, asker.viewer.personId);
  });
  return viewPayment(deps, asker, request);
}

function requireRight({ viewer }: Asker): void {
  if (!mayEnterPayments(viewer)) throw new AppError('FORBIDDEN');
}

async function numberedApplication(
  { transaction, state }: HeldCampaign,
  { language }: Asker,
  number: string,
): Promise<Application> {
  const application = await createApplicationsStore(transaction).byNumber(state.campaignId, number);
  if (application) return application;
  const detail = fieldText('NOT_IN_LIST', language);
  throw new AppError('CONTENT_INVALID', { fields: [{ pointer: '/application', code: 'NOT_IN_LIST', detail }] });
}
