import { IMPORT_COLUMNS, OPTIONAL_COLUMNS, type ImportColumn } from './student-row-reader.ts';

/** What a heading line lacks and what it has too much; both empty for a list of students. */
export function checkHeading(headings: readonly string[]): {
  readonly missing: readonly ImportColumn[];
  readonly unknown: readonly string[];
} {
  return {
    missing: IMPORT_COLUMNS.filter((column) => !OPTIONAL_COLUMNS.includes(column) && !headings.includes(column)),
    unknown: headings.filter((heading) => !(IMPORT_COLUMNS as readonly string[]).includes(heading)),
  };
}
