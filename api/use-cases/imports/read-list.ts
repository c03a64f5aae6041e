/** The rows of a file as cells by column. */
import { AppError, type FieldError } from '../../../contracts/errors.ts';
import {
  IMPORT_COLUMNS,
  OPTIONAL_COLUMNS,
  type ImportColumnName,
  type ImportKindName,
} from '../../../contracts/imports.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { columnOf, columnTitle } from '../../../platform/i18n/import-columns.ts';
import { importText } from '../../../platform/i18n/import-text.ts';
import { readTable, type TableRow } from '../../../platform/tables/read-table.ts';

/** What columns a list has. */
export interface ListShape<Column extends string> {
  readonly columns: readonly Column[];
  /** columns a list may be without */
  readonly optional: readonly Column[];
  /** what becomes of columns nobody knows */
  readonly others: 'refused' | 'ignored';
  readonly columnOf: (heading: string) => Column | undefined;
  readonly titleOf: (column: Column, language: Language) => string;
}

export interface ListFile<Column extends string = ImportColumnName> {
  readonly rows: readonly Readonly<Partial<Record<Column, string>>>[];
  /** number of each row in the file, in order of `rows` */
  readonly numbers: readonly number[];
  /** heading of a column as the file has it, or as it would be named */
  readonly headingOf: (column: Column) => string;
}

/** Reads a list that is brought into the academic record. @throws as `readListOf` */
export function readList(kind: ImportKindName, bytes: Uint8Array, language: Language): Promise<ListFile> {
  const shape: ListShape<ImportColumnName> = {
    columns: IMPORT_COLUMNS[kind],
    optional: OPTIONAL_COLUMNS[kind],
    others: 'refused',
    columnOf: (heading) => columnOf(kind, heading),
    titleOf: columnTitle,
  };
  return readListOf(shape, bytes, language);
}

/**
 * Reads a list of a shape.
 *
 * @throws TABLE_UNREADABLE for a file that is no table with rows · IMPORT_INVALID for headings that are not those of the shape
 */
export async function readListOf<Column extends string>(
  shape: ListShape<Column>,
  bytes: Uint8Array,
  language: Language,
): Promise<ListFile<Column>> {
  const table = await readTable(bytes);
  if (!table || table.rows.length === 0) throw new AppError('TABLE_UNREADABLE');
  const columns = table.headings.map((heading) => (heading === '' ? undefined : shape.columnOf(heading)));
  requireColumns(shape, { headings: table.headings, columns, language });
  const headings = new Map(columns.map((column, index) => [column, table.headings[index]]));
  return {
    rows: table.rows.map((row) => toCells(row, columns)),
    numbers: table.rows.map(({ number }) => number),
    headingOf: (column) => headings.get(column) ?? shape.titleOf(column, language),
  };
}

interface Heading<Column extends string> {
  readonly headings: readonly string[];
  /** what each heading names; undefined for one that is empty or that nobody knows */
  readonly columns: readonly (Column | undefined)[];
  readonly language: Language;
}

function requireColumns<Column extends string>(
  shape: ListShape<Column>,
  { headings, columns, language }: Heading<Column>,
): void {
  const missing = shape.columns.filter((column) => !shape.optional.includes(column) && !columns.includes(column));
  const twice = columns.filter((column, index) => column !== undefined && columns.indexOf(column) < index);
  const unknown = headings.filter((heading, index) => heading !== '' && columns[index] === undefined);
  const fields: FieldError[] = [
    ...missing.map((column) => headingFault('COLUMN_MISSING', shape.titleOf(column, language), language)),
    ...twice.flatMap((column) =>
      column ? [headingFault('COLUMN_TWICE', shape.titleOf(column, language), language)] : [],
    ),
    ...(shape.others === 'refused' ? unknown.map((heading) => headingFault('COLUMN_UNKNOWN', heading, language)) : []),
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

function toCells<Column extends string>(
  { cells }: TableRow,
  columns: readonly (Column | undefined)[],
): Readonly<Partial<Record<Column, string>>> {
  const named = columns.flatMap((column, index) => (column ? [[column, cells[index] ?? '']] : []));
  return Object.fromEntries(named) as Partial<Record<Column, string>>;
}
