/** What a bank statement would enter, row by row. */
import type { Knex } from 'knex';
import { readDate } from '../../../db/imports/cell-values.ts';
import { readPayableApplications } from '../../../db/read-models/campaign/payable-applications.ts';
import { readTogether } from '../../../db/read-together.ts';
import { createPaymentsStore } from '../../../db/stores/campaign/payments-store.ts';
import { canonicalJson } from '../../../domain/change-log/canonical-json.ts';
import { matchPayments, type BankPayment, type PaymentMatch } from '../../../domain/campaign/match-payments.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import {
  OPTIONAL_STATEMENT_COLUMNS,
  STATEMENT_COLUMNS,
  statementColumnOf,
  statementColumnTitle,
  type StatementColumn,
  type StatementFault,
} from '../../../platform/i18n/statement-columns.ts';
import { sha256 } from '../../../platform/ids.ts';
import { readListOf } from '../imports/read-list.ts';

type Cells = Readonly<Partial<Record<StatementColumn, string>>>;

/** A row as a payment with its match, or what is wrong with it. */
export interface JudgedPayment {
  /** as a spreadsheet counts */
  readonly row: number;
  readonly cells: Cells;
  readonly fault?: StatementFault;
  readonly payment?: BankPayment & { readonly paidOn: IsoDate };
  readonly match?: PaymentMatch;
}

export interface JudgedStatement {
  readonly rows: readonly JudgedPayment[];
  /** the same again exactly when neither the file nor what it meets has changed */
  readonly planSha256: string;
}

const SHAPE = {
  columns: STATEMENT_COLUMNS,
  optional: OPTIONAL_STATEMENT_COLUMNS,
  // banks write much that is of no interest here
  others: 'ignored',
  columnOf: statementColumnOf,
  titleOf: statementColumnTitle,
} as const;

const MOST_TENGE = 10_000_000;

/** @throws TABLE_UNREADABLE · IMPORT_INVALID for headings that are not those of a statement */
export async function judgeStatement(
  db: Knex,
  {
    campaignId,
    bytes,
    language,
  }: { readonly campaignId: string; readonly bytes: Uint8Array; readonly language: Language },
): Promise<JudgedStatement> {
  const file = await readListOf<StatementColumn>(SHAPE, bytes, language);
  const read = readRows(file.rows, file.numbers);
  const payments = read.flatMap(({ payment }) => (payment ? [payment] : []));
  const [applications, known] = await readTogether(db, [
    () => readPayableApplications(db, campaignId),
    () =>
      createPaymentsStore(db).knownReferences(
        campaignId,
        payments.map(({ reference }) => reference),
      ),
  ]);
  const matches = matchPayments(payments, applications, known);
  const rows = read.map((row) => (row.payment ? withMatch(row, matches[payments.indexOf(row.payment)]) : row));
  return {
    rows,
    planSha256: sha256(
      canonicalJson(rows.map(({ match, row }) => [row, match?.match ?? null, match?.applicationId ?? null])),
    ),
  };
}

function withMatch(row: JudgedPayment, match: PaymentMatch | undefined): JudgedPayment {
  return match ? { ...row, match } : row;
}

function readRows(rows: readonly Cells[], numbers: readonly number[]): readonly JudgedPayment[] {
  const seen = new Set<string>();
  return rows.map((cells, index): JudgedPayment => {
    const judged = readRow(cells, numbers[index] ?? 0);
    const reference = judged.payment?.reference;
    if (reference === undefined) return judged;
    if (seen.has(reference)) return { row: judged.row, cells, fault: 'ROW_TWICE' };
    seen.add(reference);
    return judged;
  });
}

function readRow(cells: Cells, row: number): JudgedPayment {
  const paidOn = readDate(cells.date ?? '');
  const amount = readAmount(cells.amount ?? '');
  const reference = (cells.reference ?? '').normalize('NFC');
  if (paidOn === undefined) return { row, cells, fault: 'DATE_WRONG' };
  if (amount === undefined) return { row, cells, fault: 'AMOUNT_WRONG' };
  if (reference === '') return { row, cells, fault: 'REFERENCE_MISSING' };
  const named = { payerIin: cells.iin ?? '', applicationNumber: cells.application ?? '', purpose: cells.purpose ?? '' };
  return { row, cells, payment: { paidOn, amount, reference, ...named } };
}

/** `45000`, `45 000,00` and `45000.00` are the same; tiyn are not paid. */
function readAmount(text: string): number | undefined {
  const plain = text.replaceAll(/\s/g, '').replace(/[.,]0{1,2}$/, '');
  const amount = /^\d{1,8}$/.test(plain) ? Number(plain) : 0;
  return amount >= 1 && amount <= MOST_TENGE ? amount : undefined;
}
