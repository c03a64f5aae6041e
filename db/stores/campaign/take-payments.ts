/** Money that has come: it counts for what is alive, is late for what is not, and waits where nobody knows for what it is. */
import { isLiving, type Application } from '../../../domain/campaign/application.ts';
import { changeApplication } from '../../../domain/campaign/change-application.ts';
import type { Payment, PaymentOutcome } from '../../../domain/campaign/payment.ts';
import { createApplicationsStore } from './applications-store.ts';
import type { HeldCampaign } from './in-campaign.ts';
import { tellInCampaign } from './messages-store.ts';
import { createPaymentsStore } from './payments-store.ts';

type NewPayment = Omit<Payment, 'outcome'>;

/** Enters payments, one act however many they are. @throws PAYMENT_KNOWN when one is entered already */
export async function takePayments(
  held: HeldCampaign,
  payments: readonly NewPayment[],
  actorId: string,
): Promise<readonly Payment[]> {
  const judged = await judge(held, payments);
  await createPaymentsStore(held.transaction).addAll(judged, { by: actorId, at: held.at });
  await held.log({ actorId, action: 'payments-entered', details: sumsOf(judged) });
  await countPayments(held, judged);
  return judged;
}

/** Says for which application a payment came that nobody knew. */
export async function assignPayment(
  held: HeldCampaign,
  payment: Payment & { readonly applicationId: string },
  actorId: string,
): Promise<void> {
  const [judged] = await judge(held, [payment]);
  if (!judged) return;
  const { applicationId } = payment;
  await createPaymentsStore(held.transaction).settle([payment.id], { applicationId, outcome: judged.outcome });
  const details = { paymentId: payment.id, applicationId, outcome: judged.outcome };
  await held.log({ actorId, action: 'payment-assigned', details });
  await countPayments(held, [judged]);
}

async function judge(
  { transaction, state }: HeldCampaign,
  payments: readonly NewPayment[],
): Promise<readonly Payment[]> {
  const ids = payments.flatMap(({ applicationId }) => applicationId ?? []);
  const applications = await createApplicationsStore(transaction).byIds(state.campaignId, ids);
  const living = new Set(applications.filter(isLiving).map(({ id }) => id));
  const outcomeOf = (id: string | undefined): PaymentOutcome => {
    if (id === undefined) return 'unmatched';
    return living.has(id) ? 'counted' : 'late';
  };
  return payments.map((payment) => ({ ...payment, outcome: outcomeOf(payment.applicationId) }));
}

/** Adds up what counts, and tells students what became of their money. */
async function countPayments(held: HeldCampaign, payments: readonly Payment[]): Promise<void> {
  const { transaction, state, at } = held;
  const store = createApplicationsStore(transaction);
  const ids = payments.flatMap(({ applicationId }) => applicationId ?? []);
  const applications = await store.byIds(state.campaignId, [...new Set(ids)]);
  const changed = applications.flatMap((application) => paidApplication(application, payments));
  await store.saveAll(changed, at);
  const late = applications.filter((application) => !isLiving(application));
  await tellInCampaign(held, [
    ...changed
      .filter(({ status }) => status === 'paid')
      .map((application) => messageOf('application-paid', application)),
    ...late.map((application) => messageOf('payment-late', application)),
  ]);
}

function paidApplication(application: Application, payments: readonly Payment[]): readonly Application[] {
  const own = payments.filter(
    ({ applicationId, outcome }) => applicationId === application.id && outcome === 'counted',
  );
  const last = own.at(-1);
  if (!last) return [];
  const total = application.paid + own.reduce((sum, { amount }) => sum + amount, 0);
  const outcome = changeApplication(application, { type: 'pay', total, paidOn: last.paidOn });
  return outcome.ok ? [outcome.application] : [];
}

function messageOf(kind: 'application-paid' | 'payment-late', { id, studentId, courseCode, amount }: Application) {
  return { kind, studentId, details: { applicationId: id, courseCode, amount } };
}

function sumsOf(payments: readonly Payment[]) {
  const count = (outcome: PaymentOutcome) => payments.filter((payment) => payment.outcome === outcome).length;
  return {
    paymentIds: payments.map(({ id }) => id),
    amount: payments.reduce((sum, payment) => sum + payment.amount, 0),
    ...{ counted: count('counted'), late: count('late'), unmatched: count('unmatched') },
    ...(payments[0]?.statementId !== undefined && { statementId: payments[0].statementId }),
  };
}
