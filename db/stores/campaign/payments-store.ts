/** Payments for applications, as the bank or the cash desk has them. Whoever writes holds the campaign. */
import type { Knex } from 'knex';
import type { Payment, PaymentOutcome } from '../../../domain/campaign/payment.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import { toJsonColumn } from '../../json-column.ts';

interface Entered {
  readonly by: string;
  readonly at: Instant;
}

interface PaymentRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly application_id: string | null;
  readonly statement_id: string | null;
  readonly paid_on: IsoDate;
  readonly amount: number;
  readonly reference: string;
  readonly outcome: PaymentOutcome;
  readonly purpose: string;
  readonly payer_iin: string | null;
  readonly returned_on: IsoDate | null;
  readonly reason_id: string | null;
}

const COLUMNS = [
  'id',
  'campaign_id',
  'application_id',
  'statement_id',
  'paid_on',
  'amount',
  'reference',
  'outcome',
  'purpose',
  'payer_iin',
  'returned_on',
  'reason_id',
] as const;

export type PaymentsStore = ReturnType<typeof createPaymentsStore>;

export function createPaymentsStore(db: Knex) {
  return {
    /** Adds payments, however many. @throws PAYMENT_KNOWN when one's reference is there already */
    async addAll(payments: readonly Payment[], { by, at }: Entered): Promise<void> {
      await db.raw(ADD_ALL, [by, at, toJsonColumn(payments.map(toRow))]);
    },

    async byId(campaignId: string, id: string): Promise<Payment | undefined> {
      const row = await db('payments').where({ campaign_id: campaignId, id }).first<PaymentRow | undefined>(COLUMNS);
      return row && toPayment(row);
    },

    /** By day. */
    async ofApplication(applicationId: string): Promise<readonly Payment[]> {
      const rows = await db('payments')
        .where({ application_id: applicationId })
        .orderBy(['paid_on', 'id'])
        .select<PaymentRow[]>(COLUMNS);
      return rows.map(toPayment);
    },

    /** Those of the references that are there already; what was annulled is not. */
    async knownReferences(campaignId: string, references: readonly string[]): Promise<ReadonlySet<string>> {
      const known = await db('payments')
        .where({ campaign_id: campaignId })
        .whereNot({ outcome: 'annulled' })
        .whereRaw('reference = any(?)', [[...references]])
        .pluck<string[]>('reference');
      return new Set(known);
    },

    /** Says for what payments came, and whether they count. */
    async settle(
      ids: readonly string[],
      { applicationId, outcome }: { readonly applicationId: string; readonly outcome: PaymentOutcome },
    ): Promise<void> {
      await db('payments').whereIn('id', ids).update({ application_id: applicationId, outcome });
    },

    /** Keeps what has become of one payment, and why. */
    async keep({ id, applicationId, outcome, reasonId, returnedOn }: Payment): Promise<void> {
      const known = { application_id: applicationId ?? null, reason_id: reasonId ?? null };
      await db('payments')
        .where({ id })
        .update({ ...known, outcome, returned_on: returnedOn ?? null });
    },
  };
}

/** Applications that no longer count and were paid for, in whole or in part. */
export async function countPaidApplications(db: Knex, campaignId: string): Promise<number> {
  const row = await db('payments')
    .join('applications', 'applications.id', 'payments.application_id')
    .where('payments.campaign_id', campaignId)
    .where('applications.status', 'lapsed')
    .whereIn('payments.outcome', ['counted', 'late'])
    .countDistinct<{ count: number }>('payments.application_id as count')
    .first();
  return Number(row?.count ?? 0);
}

const ADD_ALL = `
  insert into payments (id, campaign_id, application_id, statement_id, paid_on, amount, reference, outcome, purpose,
    payer_iin, entered_by, entered_at)
  select id, campaign_id, application_id, statement_id, paid_on, amount, reference, outcome, purpose, payer_iin, ?, ?
  from jsonb_to_recordset(?::jsonb) as added (id text, campaign_id text, application_id text, statement_id text,
    paid_on date, amount integer, reference text, outcome text, purpose text, payer_iin text)`;

function toRow(payment: Payment): Omit<PaymentRow, 'returned_on' | 'reason_id'> {
  const { id, amount, reference, outcome, purpose } = payment;
  return {
    ...{ id, amount, reference, outcome, purpose },
    campaign_id: payment.campaignId,
    application_id: payment.applicationId ?? null,
    statement_id: payment.statementId ?? null,
    paid_on: payment.paidOn,
    payer_iin: payment.payerIin ?? null,
  };
}

function toPayment(row: PaymentRow): Payment {
  const { id, amount, reference, outcome, purpose } = row;
  return {
    ...{ id, amount, reference, outcome, purpose },
    campaignId: row.campaign_id,
    paidOn: row.paid_on,
    ...(row.application_id !== null && { applicationId: row.application_id }),
    ...(row.statement_id !== null && { statementId: row.statement_id }),
    ...(row.payer_iin !== null && { payerIin: row.payer_iin }),
    ...(row.returned_on !== null && { returnedOn: row.returned_on }),
    ...(row.reason_id !== null && { reasonId: row.reason_id }),
  };
}
