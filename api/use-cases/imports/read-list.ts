/** The rows of a file as cells by column. */
import { AppError, type FieldError } from '../../../contracts/errors.ts';
import {
  IMPORT_COLUMNS,
  OPTIONAL_COLUMNS,
  type Cells,
  type ImportColumnName,
  type ImportKindName,
} from '../../../contracts/imports.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { columnOf, columnTitle } from '../../../platform/i18n/import-columns.ts';
import { importText } from '../../../platform/i18n/import-text.ts';
import { readTable, type TableRow } from '../../../platform/tables/read-table.ts';

export interface ListFile {
  readonly rows: readonly Cells[];
  /** number of each row in the file, in order of `rows` */
  readonly numbers: readonly number[];
  /** heading of a column as the file has it, or as it would be named */
  readonly headingOf: (column: ImportColumnName) => string;
}

/**
 * Reads a list of a kind.
 *
 * @throws TABLE_UNREADABLE for a file that is no table with rows · IMPORT_INVALID for headings that are not those of the kind
 */
export async function readList(kind: ImportKindName, bytes: Uint8Array, language: Language): Promise<ListFile> {
  const table = await readTable(bytes);
  if (!table || table.rows.length === 0) throw new AppError('TABLE_UNREADABLE');
  const columns = table.headings.map((heading) => (heading === '' ? undefined : columnOf(kind, heading)));
  requireColumns(kind, { headings: table.headings, columns, language });
  const headings = new Map(columns.map((column, index) => [column, table.headings[index]]));
  return {
    rows: table.rows.map((row) => toCells(row, columns)),
    numbers: table.rows.map(({ number }) => number),
    headingOf: (column) => headings.get(column) ?? columnTitle(column, language),
  };
}

interface Heading {
  readonly headings: readonly string[];
  /** what each heading names; undefined for one that is empty or that nobody knows */
  readonly columns: readonly (ImportColumnName | undefined)[];
  readonly language: Language;
}

function requireColumns(kind: ImportKindName, { headings, columns, language }: Heading): void {
  const missing = IMPORT_COLUMNS[kind].filter(
    (column) => !OPTIONAL_COLUMNS[kind].includes(column) && !columns.includes(column),
  );
  const twice = columns.filter((column, index) => column !== undefined && columns.indexOf(column) < index);
  const unknown = headings.filter((heading, index) => heading !== '' && columns[index] === undefined);
  const fields: FieldError[] = [
    ...missing.map((column) => headingFault('COLUMN_MISSING', columnTitle(column, language), language)),
    ...twice.flatMap((column) =>
      column ? [headingFault('COLUMN_TWICE', columnTitle(column, language), language)] : [],
    ),
    ...unknown.map((heading) => headingFault('COLUMN_UNKNOWN', heading, language)),
  ];
  if (fields.length > 0) throw new AppError('IMPORT_INVALID', { fields });
}

function headingFault(
  code: 'COLUMN_MISSING' | 'COLUMN_TWICE' | 'COLUMN_UNKNOWN',
  title: string,
  language: Language,
): FieldError {
  return { pointer: `/${title}`, code, detail: importText(code, title, language) };
}

function toCells({ cells }: TableRow, columns: readonly (ImportColumnName | undefined)[]): Cells {
  return Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, cells[index] ?? '']] : [])));
}
