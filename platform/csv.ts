import { parse } from 'csv-parse/sync';

/** Separators that spreadsheets of the region write. */
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads a table with a heading line; the separator is found by itself.
 *
 * @returns a record of texts for each row, or undefined for a text that is no such table
 */
export function readCsv(text: string): Record<string, string>[] | undefined {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = SEPARATORS.find((separator) => heading.includes(separator)) ?? ',';
  try {
    return parse<Record<string, string>>(text, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter,
      bom: true,
      trim: true,
      skipEmptyLines: true,
    });
  } catch {
    return undefined;
  }
}
