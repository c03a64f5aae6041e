import { IMPORT_COLUMNS } from '../../../contracts/imports.ts';
import { readSheetPlaces, type SheetPlaceRow } from '../../../db/read-models/campaign/sheet-places.ts';
import type { SheetsOfImport } from '../../../db/stores/imports-store.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { columnTitle } from '../../../platform/i18n/import-columns.ts';
import { SHEET_TEXTS } from '../../../platform/i18n/sheet-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import type { MadeFile } from '../../made-file.ts';
import { wholeName } from '../../present/people.ts';
import { csvTable, xlsxTable, type Table } from '../../table-file.ts';
import { requireOpenSheets } from './import-results.ts';

interface Wanted extends SheetsOfImport {
  readonly format?: 'csv' | 'xlsx' | undefined;
}

const WIDTHS = { sheet: 18, group: 18, application: 18, name: 40, percent: 12 } as const;
type TemplateColumn = keyof typeof WIDTHS;

/** Whoever fills it in needs no identification numbers: applications have numbers of their own. */
const COLUMNS = IMPORT_COLUMNS.sheets.filter((column): column is TemplateColumn => column !== 'iin');

/**
 * A table of the students of one sheet, or of all that are still open, with their results so far, to be filled in.
 *
 * @throws as `previewResults` does before it looks at the file
 */
export async function makeResultsTemplate(
  deps: AppDeps,
  asker: Asker,
  { format, ...sheets }: Wanted,
): Promise<MadeFile> {
  await requireOpenSheets(deps, asker, sheets);
  const { language } = asker;
  const places = (await readSheetPlaces(deps.db, sheets)).filter(({ isOpen }) => isOpen);
  const table: Table = {
    columns: COLUMNS.map((column) => ({ title: columnTitle(column, language), width: WIDTHS[column] })),
    rows: places.map((place) => rowOf(place, language)),
  };
  const make = format === 'csv' ? csvTable : xlsxTable;
  return make(table, { name: SHEET_TEXTS[language].results, plainName: 'results' });
}

function rowOf(place: SheetPlaceRow, language: Language): Table['rows'][number] {
  const { sheetNumber, groupName, applicationNumber, name, percent, hasResult } = place;
  const result = hasResult ? (percent ?? SHEET_TEXTS[language].absent) : null;
  return [sheetNumber, groupName, applicationNumber, wholeName(name, language), result];
}
