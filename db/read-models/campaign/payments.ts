/** Payments of a campaign with what they are for. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { ApplicationStatus } from '../../../domain/campaign/application.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import type { PaymentOutcome } from '../../stores/campaign/payments-store.ts';

export interface PaymentRow {
  readonly id: string;
  readonly paidOn: IsoDate;
  readonly amount: number;
  readonly reference: string;
  readonly outcome: PaymentOutcome;
  readonly purpose: string;
  readonly enteredAt: Instant;
  /** null while nobody knows what it is for */
  readonly applicationId: string | null;
  readonly number: string | null;
  readonly status: ApplicationStatus | null;
  readonly studentName: Readonly<Record<DocumentLanguage, PersonName>> | null;
}

/** Latest day first; one row more than the limit when there are more. */
export async function listPayments(
  db: Knex,
  request: {
    readonly campaignId: string;
    readonly outcome?: PaymentOutcome;
    readonly after?: { readonly paidOn: IsoDate; readonly id: string };
    readonly limit: number;
  },
): Promise<readonly PaymentRow[]> {
  const { campaignId, outcome, after, limit } = request;
  const query = select(db)
    .where('payments.campaign_id', campaignId)
    .orderBy([{ column: 'payments.paid_on', order: 'desc' }, { column: 'payments.id' }])
    .limit(limit + 1);
  if (outcome !== undefined) query.where('payments.outcome', outcome);
  if (after) query.whereRaw(AFTER, [after.paidOn, after.paidOn, after.id]);
  return query;
}

export async function readPayment(db: Knex, id: string): Promise<PaymentRow | undefined> {
  const [row] = await select(db).where('payments.id', id);
  return row;
}

const AFTER = '(payments.paid_on < ? or (payments.paid_on = ? and payments.id > ?))';

function select(db: Knex) {
  return db('payments')
    .leftJoin('applications', 'applications.id', 'payments.application_id')
    .leftJoin('students', 'students.id', 'applications.student_id')
    .select<PaymentRow[]>(
      'payments.id',
      'payments.paid_on as paidOn',
      'payments.amount',
      'payments.reference',
      'payments.outcome',
      'payments.purpose',
      'payments.entered_at as enteredAt',
      'applications.id as applicationId',
      'applications.number',
      'applications.status',
      'students.name as studentName',
    );
}
