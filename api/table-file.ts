/** Tables to be saved: dates are dates, sums are numbers, and every text is a text, never a formula. */
import writeXlsxFile from 'write-excel-file/node';
import type { IsoDate } from '../domain/shared/time.ts';
import { csvFile, xlsxFile, type MadeFile } from './made-file.ts';

type Cell = string | number | { readonly date: IsoDate } | null;

export interface Table {
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

interface FileNames {
  readonly name: string;
  readonly plainName: string;
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export async function xlsxTable({ columns, rows }: Table, names: FileNames): Promise<MadeFile> {
  const head = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => row.map(xlsxCell));
  const widths = columns.map(({ width }) => ({ width }));
  const bytes = await writeXlsxFile([head, ...cells], { columns: widths, stickyRowsCount: 1 }).toBuffer();
  return xlsxFile(bytes, names);
}

/** With the separator and the mark of its encoding that spreadsheets of the region expect. */
export function csvTable({ columns, rows }: Table, names: FileNames): MadeFile {
  const lines = [columns.map(({ title }) => csvCell(title)), ...rows.map((row) => row.map(csvCell))];
  const text = lines.map((cells) => `${cells.join(';')}\r\n`).join('');
  return csvFile(Buffer.from(`\ufeff${text}`), names);
}

function xlsxCell(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'string') return { type: String, value: cell };
  return { type: Date, value: new Date(cell.date), format: 'dd.mm.yyyy' };
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date.split('-').toReversed().join('.');
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
