import type { Knex } from 'knex';
import {
  STATEMENT_VERDICTS,
  type StatementVerdict,
  type StatementView,
} from '../../contracts/campaign-payments.schemas.ts';
import { listApplications, type ListedApplication } from '../../db/read-models/campaign/applications.ts';
import type { Language } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { statementFaultText } from '../../platform/i18n/statement-columns.ts';
import type { JudgedPayment, JudgedStatement } from '../use-cases/campaign-payments/judge-statement.ts';
import { shortName } from './people.ts';

/** Enough for a month of a large university; the counts are of all rows. */
const SHOWN = 1_000;

interface Shown {
  readonly id: string;
  readonly fileName: string;
  readonly judged: JudgedStatement;
  readonly confirmedAt?: Instant;
}

export async function presentStatement(db: Knex, shown: Shown, language: Language): Promise<StatementView> {
  const { id, fileName, judged, confirmedAt } = shown;
  const rows = judged.rows.slice(0, SHOWN);
  const ids = rows.flatMap(({ match }) => match?.applicationId ?? []);
  const listed = await listApplications(db, { scope: 'all', filter: { ids }, limit: SHOWN });
  const byId = new Map(listed.map((row) => [row.application.id, row]));
  return {
    ...{ id, fileName },
    ...(confirmedAt !== undefined && { confirmedAt }),
    counts: countsOf(judged),
    rows: rows.map((row) => presentRow(row, byId.get(row.match?.applicationId ?? ''), language)),
  };
}

function countsOf({ rows }: JudgedStatement): Record<StatementVerdict, number> {
  const counts = STATEMENT_VERDICTS.map((verdict) => [
    verdict,
    rows.filter((row) => verdictOf(row) === verdict).length,
  ]);
  return Object.fromEntries(counts) as Record<StatementVerdict, number>;
}

function verdictOf({ match }: JudgedPayment): StatementVerdict {
  return match?.match ?? 'faulty';
}

function presentRow(
  judged: JudgedPayment,
  listed: ListedApplication | undefined,
  language: Language,
): StatementView['rows'][number] {
  const { row, cells, fault, payment } = judged;
  return {
    row,
    verdict: verdictOf(judged),
    paidOn: payment?.paidOn ?? cells.date ?? '',
    amount: payment ? String(payment.amount) : (cells.amount ?? ''),
    reference: cells.reference ?? '',
    purpose: cells.purpose ?? '',
    ...(listed && {
      application: {
        id: listed.application.id,
        number: listed.application.number,
        status: listed.application.status,
        student: shortName(listed.studentName, language),
      },
    }),
    ...(fault && { problem: statementFaultText(fault, language) }),
  };
}
