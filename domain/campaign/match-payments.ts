/** Which application each payment of a bank statement is for. */
import { applicationNumbersIn } from './application-number.ts';
import { isLiving, type Application } from './application.ts';

/** A payment as the bank tells of it. */
export interface BankPayment {
  /** tenge */
  readonly amount: number;
  readonly reference: string;
  /** empty when the bank does not tell */
  readonly payerIin: string;
  /** empty when the bank has no such column */
  readonly applicationNumber: string;
  readonly purpose: string;
}

/** What may be paid for: an application with the number its student is known by at the bank. */
export interface PayableApplication {
  readonly application: Application;
  readonly iin: string;
}

export const PAYMENT_MATCHES = ['matched', 'wrong-amount', 'late', 'unmatched', 'known'] as const;

export interface PaymentMatch {
  readonly match: (typeof PAYMENT_MATCHES)[number];
  readonly applicationId?: string;
}

/**
 * Finds the application of each payment, in order: what one has paid the next does not pay again.
 *
 * @param known  references of payments that are entered already
 */
export function matchPayments(
  payments: readonly BankPayment[],
  applications: readonly PayableApplication[],
  known: ReadonlySet<string>,
): readonly PaymentMatch[] {
  const paid = new Map(applications.map(({ application }) => [application.id, application.paid]));
  const dueOf = ({ id, amount }: Application) => amount - (paid.get(id) ?? 0);
  return payments.map((payment): PaymentMatch => {
    if (known.has(payment.reference)) return { match: 'known' };
    const application = byNumber(payment, applications) ?? byPayer(payment, applications, dueOf);
    if (!application) return { match: 'unmatched' };
    const applicationId = application.id;
    if (!isLiving(application)) return { match: 'late', applicationId };
    const isDue = dueOf(application) === payment.amount;
    paid.set(applicationId, (paid.get(applicationId) ?? 0) + payment.amount);
    return { match: isDue ? 'matched' : 'wrong-amount', applicationId };
  });
}

/** Only one number may be named: money for two applications is shared out by hand. */
function byNumber(
  { applicationNumber, purpose }: BankPayment,
  applications: readonly PayableApplication[],
): Application | undefined {
  const numbers = applicationNumber === '' ? applicationNumbersIn(purpose) : [applicationNumber];
  return onlyOne(applications.filter(({ application }) => numbers.includes(application.number)))?.application;
}

/** A payer is known by an amount that is due from them for one application alone, first of all for a living one. */
function byPayer(
  { payerIin, amount, applicationNumber }: BankPayment,
  applications: readonly PayableApplication[],
  dueOf: (application: Application) => number,
): Application | undefined {
  if (payerIin === '' || applicationNumber !== '') return undefined;
  const due = applications.filter(({ application, iin }) => iin === payerIin && dueOf(application) === amount);
  const awaited = due.filter(({ application }) => application.status === 'payable');
  const lapsed = due.filter(({ application }) => application.lapseReason === 'not-paid');
  return onlyOne(awaited.length > 0 ? awaited : lapsed)?.application;
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
