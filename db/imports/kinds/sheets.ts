/** Lists of results for grade sheets. */
import type { CellProblem, Cells } from '../../../contracts/imports.ts';
import type { SheetPlaceRow } from '../../read-models/campaign/sheet-places.ts';
import { createCellReader } from '../cell-reader.ts';
import { iinOf, readExamResult, textOf } from '../cell-values.ts';
import { judgeAgainst, type JudgedRow, type ReadRow } from '../judged-row.ts';

/** A result as it is to stand on a sheet. */
export interface SheetResult {
  readonly sheetId: string;
  readonly applicationId: string;
  /** null: did not come */
  readonly percent: number | null;
}

/** Judges a list against the places of the sheets it may fill. */
export function judgeSheets(
  rows: readonly Cells[],
  places: readonly SheetPlaceRow[],
): readonly JudgedRow<SheetResult>[] {
  const index = indexOf(places);
  const read = rows.map((row) => readSheetRow(row, index));
  const standing = places.filter(({ hasResult }) => hasResult).map(resultOf);
  return judgeAgainst(read, {
    keyOf: ({ applicationId }) => applicationId,
    standing: new Map(standing.map((result) => [result.applicationId, result])),
    column: 'percent',
  });
}

interface PlaceIndex {
  readonly sheets: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  /** by numbers of applications and of students, which have not as many digits */
  readonly byNumber: ReadonlyMap<string, readonly SheetPlaceRow[]>;
}

function indexOf(places: readonly SheetPlaceRow[]): PlaceIndex {
  const byNumber = new Map<string, SheetPlaceRow[]>();
  for (const place of places) {
    for (const number of [place.applicationNumber, place.iin]) {
      byNumber.set(number, [...(byNumber.get(number) ?? []), place]);
    }
  }
  return {
    sheets: new Set(places.map(({ sheetNumber }) => sheetNumber)),
    groups: new Set(places.map(({ groupName }) => groupName)),
    byNumber,
  };
}

function resultOf({ sheetId, applicationId, percent }: SheetPlaceRow): SheetResult {
  return { sheetId, applicationId, percent };
}

function readSheetRow(cells: Cells, index: PlaceIndex): ReadRow<SheetResult> {
  const reader = createCellReader(cells);
  const found = problemOfNames(cells, index) ?? placeOf(cells, index);
  const place = 'code' in found ? reader.report(found.code, found.column) : found;
  const result = reader.required('percent', 'RESULT_WRONG', readExamResult);
  return reader.finish({ place, result }, (whole) => ({ ...resultOf(whole.place), ...whole.result }));
}

/** What is wrong with how a row names its place, before anybody looks for it. */
function problemOfNames(cells: Cells, { sheets, groups }: PlaceIndex): CellProblem | undefined {
  const [sheet, group] = [textOf(cells, 'sheet'), textOf(cells, 'group')];
  if (sheet !== '' && !sheets.has(sheet)) return { code: 'SHEET_UNKNOWN', column: 'sheet' };
  if (group !== '' && !groups.has(group)) return { code: 'SHEET_UNKNOWN', column: 'group' };
  const isNamed = textOf(cells, 'application') !== '' || iinOf(cells) !== '';
  return isNamed ? undefined : { code: 'REQUIRED', column: 'application' };
}

/** The one place a row is about, or why there is none. */
function placeOf(cells: Cells, { byNumber }: PlaceIndex): SheetPlaceRow | CellProblem {
  const [application, iin] = [textOf(cells, 'application'), iinOf(cells)];
  const own = byNumber.get(application === '' ? iin : application) ?? [];
  if (application !== '' && own.length === 0) return { code: 'APPLICATION_UNKNOWN', column: 'application' };
  const [place, another] = own.filter((each) => isMeant(each, cells));
  if (!place) return { code: 'NOT_ON_SHEET', column: iin === '' ? 'application' : 'iin' };
  if (another) return { code: 'SHEET_UNCERTAIN', column: 'sheet' };
  return place.isOpen ? place : { code: 'SHEET_CLOSED', column: 'sheet' };
}

/** Tells whether a place has everything the row says of it. */
function isMeant({ iin, sheetNumber, groupName }: SheetPlaceRow, cells: Cells): boolean {
  const said = [iinOf(cells), textOf(cells, 'sheet'), textOf(cells, 'group')];
  return [iin, sheetNumber, groupName].every((value, index) => said[index] === '' || said[index] === value);
}
