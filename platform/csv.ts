import { parse } from 'csv-parse/sync';

/** Separators that spreadsheets of the region write. */
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads a table with a heading line; the separator is found by itself.
 *
 * @returns a record of texts for each row, or undefined for a text that is no such table
 */
export function readCsv(text: string): Record<string, string>[] | undefined {
  try {
    return parse<Record<string, string>>(text, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: separatorOf(text),
      bom: true,
      trim: true,
      skipEmptyLines: true,
    });
  } catch {
    return undefined;
  }
}

/**
 * Reads a table line by line, empty lines included, the heading first; lines may be of different lengths.
 *
 * @returns undefined for a text that is no table
 */
export function readCsvLines(text: string): string[][] | undefined {
  try {
    const shape = { bom: true, trim: true, relaxColumnCount: true } as const;
    return parse(text, { ...shape, delimiter: separatorOf(text) });
  } catch {
    return undefined;
  }
}

/** The separator that stands in the heading line most often: a heading may hold a comma itself. */
function separatorOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const [first = ','] = [...SEPARATORS].sort((a, b) => heading.split(b).length - heading.split(a).length);
  return first;
}
