/** Payments of a campaign with what they are for. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { PaymentOutcome } from '../../../domain/campaign/payment.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import { searchPatterns } from '../../search-terms.ts';
import type { ApplicationRow } from '../../stores/campaign/application-row.ts';
import { searchStudentWord } from '../students.ts';

type Names = Readonly<Record<DocumentLanguage, PersonName>>;

export interface PaymentRow {
  readonly id: string;
  readonly paidOn: IsoDate;
  readonly amount: number;
  readonly reference: string;
  readonly outcome: PaymentOutcome;
  readonly purpose: string;
  readonly enteredAt: Instant;
  readonly enteredBy: Names;
  /** null: entered by hand */
  readonly fileName: string | null;
  readonly returnedOn: IsoDate | null;
  /** why it was taken back or returned */
  readonly reason: string | null;
  /** null while nobody knows what it is for */
  readonly application: ApplicationRow | null;
  readonly studentName: Names | null;
}

/** Latest day first; one row more than the limit when there are more. */
export async function listPayments(
  db: Knex,
  request: {
    readonly campaignId: string;
    readonly outcome?: PaymentOutcome;
    /** part of a name, or of the number of a payment or an application */
    readonly q?: string;
    readonly after?: { readonly paidOn: IsoDate; readonly id: string };
    readonly limit: number;
  },
): Promise<readonly PaymentRow[]> {
  const { campaignId, outcome, q = '', after, limit } = request;
  const query = select(db)
    .where('payments.campaign_id', campaignId)
    .orderBy([{ column: 'payments.paid_on', order: 'desc' }, { column: 'payments.id' }])
    .limit(limit + 1);
  if (outcome !== undefined) query.where('payments.outcome', outcome);
  for (const pattern of searchPatterns(q)) searchWord(query, pattern);
  if (after) query.whereRaw(AFTER, [after.paidOn, after.paidOn, after.id]);
  return query;
}

/** Payments somebody has to look at: money nobody knows the purpose of, and money that came too late. */
export function countWaitingPayments(
  db: Knex,
  campaignId: string,
): Promise<{ readonly unmatched: number; readonly late: number }> {
  return db('payments')
    .where({ campaign_id: campaignId })
    .whereIn('outcome', ['unmatched', 'late'])
    .first<{ unmatched: number; late: number }>(
      db.raw(`count(*) filter (where outcome = 'unmatched')::integer as unmatched`),
      db.raw(`count(*) filter (where outcome = 'late')::integer as late`),
    );
}

export async function readPayment(db: Knex, id: string): Promise<PaymentRow | undefined> {
  const [row] = await select(db).where('payments.id', id);
  return row;
}

const AFTER = '(payments.paid_on < ? or (payments.paid_on = ? and payments.id > ?))';

function searchWord(query: Knex.QueryBuilder, pattern: string): void {
  query.where((either) => {
    either
      .whereILike('payments.reference', pattern)
      .orWhereILike('payments.purpose', pattern)
      .orWhereLike('applications.number', pattern)
      .orWhere((ofStudent) => searchStudentWord(ofStudent, pattern, false));
  });
}

function select(db: Knex) {
  return db('payments')
    .leftJoin('applications', 'applications.id', 'payments.application_id')
    .leftJoin('students', 'students.id', 'applications.student_id')
    .leftJoin('bank_statements', 'bank_statements.id', 'payments.statement_id')
    .leftJoin('campaign_remarks', 'campaign_remarks.id', 'payments.reason_id')
    .join('people as entrants', 'entrants.id', 'payments.entered_by')
    .select<PaymentRow[]>(
      'payments.id',
      'payments.paid_on as paidOn',
      'payments.amount',
      'payments.reference',
      'payments.outcome',
      'payments.purpose',
      'payments.entered_at as enteredAt',
      'payments.returned_on as returnedOn',
      'entrants.name as enteredBy',
      'bank_statements.file_name as fileName',
      'campaign_remarks.text as reason',
      'students.name as studentName',
      db.raw('case when applications.id is not null then to_jsonb(applications) end as application'),
    );
}
