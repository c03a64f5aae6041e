/** Files of results for the sheets of a campaign: what one may look like, and what it would write. */
import type { Knex } from 'knex';
import { planHash, type JudgedRow } from '../../../db/imports/judged-row.ts';
import { judgeSheets, type SheetResult } from '../../../db/imports/kinds/sheets.ts';
import { readSheetPlaces, type SheetPlaceRow } from '../../../db/read-models/campaign/sheet-places.ts';
import type { SheetsOfImport } from '../../../db/stores/imports-store.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { readList, type ListFile } from '../imports/read-list.ts';

export interface JudgedSheetList {
  readonly file: ListFile;
  readonly places: readonly SheetPlaceRow[];
  readonly rows: readonly JudgedRow<SheetResult>[];
  readonly planSha256: string;
}

/** @throws TABLE_UNREADABLE · IMPORT_INVALID for headings that are not those of such a list */
export async function judgeSheetList(
  db: Knex,
  sheets: SheetsOfImport,
  { bytes, language }: { readonly bytes: Uint8Array; readonly language: Language },
): Promise<JudgedSheetList> {
  const file = withResults(await readList('sheets', bytes, language));
  const places = await readSheetPlaces(db, sheets);
  const rows = judgeSheets(file.rows, places);
  return { file, places, rows, planSha256: planHash(rows) };
}

/** A row whose result is still to come says nothing. */
function withResults({ rows, numbers, headingOf }: ListFile): ListFile {
  const kept = rows.flatMap((cells, index) => ((cells.percent ?? '').trim() === '' ? [] : [index]));
  return {
    rows: kept.map((index) => rows[index] ?? {}),
    numbers: kept.map((index) => numbers[index] ?? 0),
    headingOf,
  };
}
