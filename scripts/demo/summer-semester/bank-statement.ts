/** A statement as an invented bank writes it. */
import type { IsoDate } from '../../../domain/shared/time.ts';

export interface StatementLine {
  /** tenge */
  readonly amount: number;
  readonly reference: string;
  readonly purpose: string;
}

const HEADINGS = ['Дата', 'Сумма', 'Номер документа', 'Назначение платежа', 'Банк'];

/** CSV with semicolons, as banks of the country give it, with columns nobody needs. */
export function bankStatement(lines: readonly StatementLine[], paidOn: IsoDate): string {
  const rows = lines.map(({ amount, reference, purpose }) => [paidOn, `${amount},00`, reference, purpose, 'Demo Bank']);
  return [HEADINGS, ...rows].map((cells) => cells.join(';')).join('\r\n');
}
