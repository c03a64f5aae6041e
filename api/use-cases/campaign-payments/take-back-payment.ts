import type { PaymentView } from '../../../contracts/campaign-payments.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { createPaymentsStore } from '../../../db/stores/campaign/payments-store.ts';
import {
  returnPayment as noteReturn,
  takeBackPayment as takeBack,
} from '../../../db/stores/campaign/take-back-payments.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import { returnRefusal, takeBackRefusal, type Payment } from '../../../domain/campaign/payment.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayEnterPayments } from '../../policy/campaign-policy.ts';
import { payUntilFromNow } from '../applications/pay-until.ts';
import { announcedCampaign } from '../applications/view-applications.ts';
import { keepReason } from '../campaigns/keep-reason.ts';
import { viewPayment } from './view-payment.ts';

interface PaymentPlace {
  readonly campaignId: string;
  readonly id: string;
}

interface Marked {
  readonly payment: Payment;
  readonly application: Application | undefined;
  /** why the act is done; kept with it, and gone with it when it is refused */
  readonly reasonId: string;
}

/**
 * Takes back that a payment came for an application: money of the bank is unmatched again, an entry by hand is annulled.
 * An application that is not paid in full any more waits for its payment again, with a new term.
 *
 * @throws FORBIDDEN · NOT_FOUND · CHANGED_MEANWHILE · PAYMENT_SETTLED · WRONG_PHASE · APPLICATION_MOVED_ON
 */
export async function takeBackPayment(
  deps: AppDeps,
  asker: Asker,
  { reason, ...place }: PaymentPlace & { readonly reason: string },
): Promise<PaymentView> {
  requireRight(asker);
  const { plan } = await announcedCampaign(deps, place.campaignId);
  const payUntil = await payUntilFromNow(deps, plan);
  const actorId = asker.viewer.personId;
  await onPayment(deps, asker, { ...place, reason }, async (held, marked) => {
    const refusal = takeBackRefusal(marked, held.state);
    if (refusal !== undefined) throw new AppError(refusal);
    await takeBack(held, marked, { actorId, reasonId: marked.reasonId, payUntil });
  });
  return viewPayment(deps, asker, place);
}

/**
 * Notes that money nobody is to be credited with went back to its payer.
 *
 * @throws FORBIDDEN · NOT_FOUND · CHANGED_MEANWHILE when it is returned already, or counts for a living application
 */
export async function returnPayment(
  deps: AppDeps,
  asker: Asker,
  { reason, returnedOn, ...place }: PaymentPlace & { readonly reason: string; readonly returnedOn: IsoDate },
): Promise<PaymentView> {
  requireRight(asker);
  await announcedCampaign(deps, place.campaignId);
  const actorId = asker.viewer.personId;
  await onPayment(deps, asker, { ...place, reason }, async (held, marked) => {
    const refusal = returnRefusal(marked);
    if (refusal !== undefined) throw new AppError(refusal);
    await noteReturn(held, marked, { actorId, reasonId: marked.reasonId, returnedOn });
  });
  return viewPayment(deps, asker, place);
}

/** Does an act with a payment once: the same request again finds its reason on the payment. */
async function onPayment(
  { db, clock }: AppDeps,
  asker: Asker,
  { campaignId, id, reason }: PaymentPlace & { readonly reason: string },
  act: (held: HeldCampaign, marked: Marked) => Promise<void>,
): Promise<void> {
  await inCampaign(db, { campaignId, at: clock.now() }, async (held) => {
    const payment = await createPaymentsStore(held.transaction).byId(campaignId, id);
    if (!payment) throw new AppError('NOT_FOUND');
    const reasonId = await keepReason(held, asker, reason);
    if (payment.reasonId === reasonId) return;
    const { applicationId } = payment;
    const ids = applicationId === undefined ? [] : [applicationId];
    const [application] = await createApplicationsStore(held.transaction).byIds(campaignId, ids);
    await act(held, { payment, application, reasonId });
  });
}

function requireRight({ viewer }: Asker): void {
  if (!mayEnterPayments(viewer)) throw new AppError('FORBIDDEN');
}
