/** Money that has come for applications: what became of each payment, and what may be done with it. */
import type { IsoDate } from '../shared/time.ts';
import { isLiving, type Application } from './application.ts';
import { mayBePaidAgain } from './application-window.ts';
import { changeApplication, type ApplicationRefusal } from './change-application.ts';
import type { CampaignRefusal } from './refusal.ts';
import type { CampaignState } from './state.ts';

/**
 * `late`: came for an application that no longer counts; `unmatched`: nobody knows yet for which it came; `returned`: the
 * money went back to its payer; `annulled`: was entered by hand and never was.
 */
export const PAYMENT_OUTCOMES = ['counted', 'late', 'unmatched', 'returned', 'annulled'] as const;
export type PaymentOutcome = (typeof PAYMENT_OUTCOMES)[number];

export interface Payment {
  readonly id: string;
  readonly campaignId: string;
  readonly applicationId?: string;
  /** absent: entered by hand */
  readonly statementId?: string;
  readonly paidOn: IsoDate;
  /** tenge */
  readonly amount: number;
  /** number of the payment at the bank or the cash desk; once in a campaign, annulled payments aside */
  readonly reference: string;
  readonly outcome: PaymentOutcome;
  readonly purpose: string;
  readonly payerIin?: string;
  /** when the money went back to its payer */
  readonly returnedOn?: IsoDate;
  /** why it was taken back or returned */
  readonly reasonId?: string;
}

export const PAYMENT_ACTIONS = ['assign', 'return', 'take-back'] as const;
export type PaymentAction = (typeof PAYMENT_ACTIONS)[number];

/** A payment with the application it was marked for, as far as its actions go. */
export interface MarkedPayment {
  readonly payment: Pick<Payment, 'amount' | 'outcome'>;
  readonly application?: Application | undefined;
}

type PaymentRefusal = ApplicationRefusal | CampaignRefusal | 'CHANGED_MEANWHILE';

/** What stands against taking a mark back; nothing when it may be done. */
export function takeBackRefusal(
  { payment, application }: MarkedPayment,
  campaign: Pick<CampaignState, 'phase' | 'times'>,
): PaymentRefusal | undefined {
  const { outcome } = payment;
  if (outcome === 'late' || outcome === 'returned') return undefined;
  if (outcome !== 'counted' || !application) return 'CHANGED_MEANWHILE';
  return uncountRefusal({ payment, application }, campaign);
}

/** What stands against noting that the money went back to its payer. What counts for a living application is needed there. */
export function returnRefusal({ payment: { outcome }, application }: MarkedPayment): PaymentRefusal | undefined {
  if (outcome === 'unmatched' || outcome === 'late') return undefined;
  const isFree = outcome === 'counted' && application !== undefined && !isLiving(application);
  return isFree ? undefined : 'CHANGED_MEANWHILE';
}

export function allowedPaymentActions(
  marked: MarkedPayment,
  campaign: Pick<CampaignState, 'phase' | 'times'>,
): readonly PaymentAction[] {
  const isOpen: Readonly<Record<PaymentAction, boolean>> = {
    assign: marked.payment.outcome === 'unmatched',
    return: returnRefusal(marked) === undefined,
    'take-back': takeBackRefusal(marked, campaign) === undefined,
  };
  return PAYMENT_ACTIONS.filter((action) => isOpen[action]);
}

/** Money of the bank came whoever it is for; what was entered by hand was a mistake altogether. */
export function takenBackOutcome({ statementId }: Pick<Payment, 'statementId'>): PaymentOutcome {
  return statementId === undefined ? 'annulled' : 'unmatched';
}

function uncountRefusal(
  { payment, application }: MarkedPayment & { readonly application: Application },
  campaign: Pick<CampaignState, 'phase' | 'times'>,
): PaymentRefusal | undefined {
  const total = application.paid - payment.amount;
  const changed = changeApplication(application, { type: 'take-back', total, payUntil: '', reasonId: '' });
  if (!changed.ok) return changed.code;
  const waitsAgain = changed.application.status === 'payable' && application.status === 'paid';
  return waitsAgain && !mayBePaidAgain(campaign) ? 'WRONG_PHASE' : undefined;
}
