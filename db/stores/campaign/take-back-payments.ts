/** Marks of payments that were a mistake, and money that goes back to whoever paid. Nothing else lowers what is paid. */
import type { Application } from '../../../domain/campaign/application.ts';
import { changeApplication } from '../../../domain/campaign/change-application.ts';
import { takenBackOutcome, type Payment } from '../../../domain/campaign/payment.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import { createApplicationsStore } from './applications-store.ts';
import type { HeldCampaign } from './in-campaign.ts';
import { tellInCampaign } from './messages-store.ts';
import { createPaymentsStore } from './payments-store.ts';

interface TakingBack {
  readonly actorId: string;
  readonly reasonId: string;
}

interface MarkedFor {
  readonly payment: Payment;
  readonly application: Application | undefined;
}

/** Takes back that a payment came for its application. @param payUntil  term of an application that waits for its payment again */
export async function takeBackPayment(
  held: HeldCampaign,
  { payment, application }: MarkedFor,
  { actorId, reasonId, payUntil }: TakingBack & { readonly payUntil: Instant },
): Promise<void> {
  const outcome = takenBackOutcome(payment);
  const { applicationId, returnedOn: _, ...rest } = payment;
  const stays = outcome === 'annulled' && applicationId !== undefined && { applicationId };
  await createPaymentsStore(held.transaction).keep({ ...rest, ...stays, outcome, reasonId });
  const details = { paymentId: payment.id, amount: payment.amount, outcome, reasonId };
  await held.log({ actorId, action: 'payment-taken-back', details: { ...details, ...idOf(application) } });
  const waiting = await uncount(held, { payment, application }, { reasonId, payUntil });
  if (waiting) await tellOfTerm(held, waiting, reasonId);
}

/** Notes that the money of a payment went back to its payer. */
export async function returnPayment(
  held: HeldCampaign,
  { payment, application }: MarkedFor,
  { actorId, reasonId, returnedOn }: TakingBack & { readonly returnedOn: IsoDate },
): Promise<void> {
  await createPaymentsStore(held.transaction).keep({ ...payment, outcome: 'returned', reasonId, returnedOn });
  const details = { paymentId: payment.id, amount: payment.amount, returnedOn, reasonId };
  await held.log({ actorId, action: 'payment-returned', details: { ...details, ...idOf(application) } });
  await uncount(held, { payment, application }, { reasonId, payUntil: held.at });
  if (!application) return;
  const { studentId, courseCode } = application;
  const told = { ...idOf(application), courseCode, reasonId, amount: payment.amount };
  await tellInCampaign(held, [{ kind: 'payment-returned', studentId, details: told }]);
}

/** Takes what counted from what is paid. @returns the application when it waits for its payment again */
async function uncount(
  held: HeldCampaign,
  { payment, application }: MarkedFor,
  { reasonId, payUntil }: { readonly reasonId: string; readonly payUntil: Instant },
): Promise<Application | undefined> {
  if (payment.outcome !== 'counted' || !application) return undefined;
  const total = application.paid - payment.amount;
  const changed = changeApplication(application, { type: 'take-back', total, payUntil, reasonId });
  if (!changed.ok) throw new Error(`payment ${payment.id} cannot be taken back: ${changed.code}`);
  await createApplicationsStore(held.transaction).saveAll([changed.application], held.at);
  const waitsAgain = application.status === 'paid' && changed.application.status === 'payable';
  return waitsAgain ? changed.application : undefined;
}

function tellOfTerm(held: HeldCampaign, application: Application, reasonId: string): Promise<void> {
  const { studentId, courseCode, amount, paid, payUntil = held.at } = application;
  const details = { ...idOf(application), courseCode, reasonId, amount: amount - paid, payUntil };
  return tellInCampaign(held, [{ kind: 'payment-taken-back', studentId, details }]);
}

function idOf(application: Application | undefined) {
  return application ? { applicationId: application.id } : {};
}
