/** Tables as spreadsheets save them: CSV and XLSX. */
import { readSheet } from 'read-excel-file/node';
import { readCsvLines } from '../csv.ts';
import { decodeText } from '../decode-text.ts';

export interface TableRow {
  /** as a spreadsheet counts it: the heading is row 1 */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** as they are written; may be empty */
  readonly headings: readonly string[];
  /** rows with at least one cell that is not empty */
  readonly rows: readonly TableRow[];
}

/** The largest table that is read. */
export const MOST_ROWS = 100_000;

/** A workbook is a ZIP archive. */
const ZIP = Buffer.from('PK\u0003\u0004');

/**
 * Reads the first sheet of a workbook, or CSV in UTF-8 or windows-1251 whose separator is found by itself.
 *
 * @returns undefined for bytes that are no such table, one without a heading line, or one that is too long
 */
export async function readTable(bytes: Uint8Array): Promise<Table | undefined> {
  const lines = await readLines(Buffer.from(bytes)).catch(() => undefined);
  const [headings, ...rest] = lines?.map((cells) => cells.map(visible)) ?? [];
  if (!headings || headings.every((heading) => heading === '') || rest.length > MOST_ROWS) return undefined;
  const rows = rest.map((cells, index) => ({ number: index + 2, cells }));
  return { headings, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

async function readLines(bytes: Buffer): Promise<readonly (readonly string[])[] | undefined> {
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) return readCsvLines(decodeText(bytes).text);
  const sheet = await readSheet(bytes);
  return sheet.map((row) => row.map(cellText));
}

/** A date of a workbook has no time zone. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** Signs nobody sees would make equal texts differ. */
function visible(cell: string): string {
  return cell
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/\p{C}/gu, '')
    .trim();
}
