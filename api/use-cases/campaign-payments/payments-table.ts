import { AppError } from '../../../contracts/errors.ts';
import { listPayments, type PaymentRow } from '../../../db/read-models/campaign/payments.ts';
import type { PaymentOutcome } from '../../../domain/campaign/payment.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { PAYMENT_TEXTS } from '../../../platform/i18n/payment-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { definedOnly } from '../../defined.ts';
import type { MadeFile } from '../../made-file.ts';
import { mayReadPayments } from '../../policy/campaign-policy.ts';
import { wholeName } from '../../present/people.ts';
import { csvTable, xlsxTable, type Table } from '../../table-file.ts';
import { announcedCampaign } from '../applications/view-applications.ts';

/** More than a campaign of any university has. */
const MOST = 50_000;

interface Wanted {
  readonly campaignId: string;
  readonly outcome?: PaymentOutcome | undefined;
  readonly q?: string | undefined;
  readonly lang?: Language | undefined;
  readonly format?: 'csv' | 'xlsx' | undefined;
}

/**
 * The list of payments as a table to be saved: XLSX unless CSV is asked for.
 *
 * @throws FORBIDDEN · NOT_FOUND
 */
export async function makePaymentsTable(
  deps: AppDeps,
  asker: Asker,
  { campaignId, lang = asker.language, format, ...filter }: Wanted,
): Promise<MadeFile> {
  if (!mayReadPayments(asker.viewer)) throw new AppError('FORBIDDEN');
  await announcedCampaign(deps, campaignId);
  const rows = await listPayments(deps.db, { campaignId, ...definedOnly(filter), limit: MOST });
  const make = format === 'csv' ? csvTable : xlsxTable;
  const names = { name: PAYMENT_TEXTS[lang].title, plainName: `payments-${lang}` };
  return make({ columns: columnsIn(lang), rows: rows.map((row) => rowOf(row, lang)) }, names);
}

function columnsIn(language: Language): Table['columns'] {
  const { columns } = PAYMENT_TEXTS[language];
  return [
    { title: columns.day, width: 14 },
    { title: columns.amount, width: 14 },
    { title: columns.reference, width: 22 },
    { title: columns.outcome, width: 26 },
    { title: columns.application, width: 16 },
    { title: columns.student, width: 36 },
    { title: columns.purpose, width: 50 },
    { title: columns.statement, width: 26 },
    { title: columns.enteredBy, width: 30 },
    { title: columns.returnedOn, width: 14 },
    { title: columns.reason, width: 50 },
  ];
}

function rowOf(row: PaymentRow, language: Language): Table['rows'][number] {
  const { paidOn, amount, reference, outcome, application, studentName, purpose, fileName, enteredBy } = row;
  return [
    { date: paidOn },
    ...[amount, reference, PAYMENT_TEXTS[language].outcomes[outcome], application?.number ?? ''],
    studentName ? wholeName(studentName, language) : '',
    ...[purpose, fileName ?? '', wholeName(enteredBy, language)],
    row.returnedOn === null ? null : { date: row.returnedOn },
    row.reason ?? '',
  ];
}
