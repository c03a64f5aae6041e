/** Lists brought in as files, as people see them. */
import type { Course, StudentDifference, StudentResult } from '../../contracts/academic-record.ts';
import type { ImportPreview, ImportView } from '../../contracts/imports.schemas.ts';
import type { PersonName, StudentRecord } from '../../contracts/directory.ts';
import type { JudgedRow } from '../../db/imports/judged-row.ts';
import type { SheetResult } from '../../db/imports/kinds/sheets.ts';
import type { SheetPlaceRow } from '../../db/read-models/campaign/sheet-places.ts';
import type { JudgedList } from '../../db/imports/kinds/index.ts';
import type { StoredImport } from '../../db/stores/imports-store.ts';
import type { DocumentLanguage, Language } from '../../domain/shared/localized.ts';
import { percentText } from '../../platform/i18n/sheet-text.ts';
import { importText } from '../../platform/i18n/import-text.ts';
import { differenceText, termText } from '../../platform/i18n/study-text.ts';
import type { ListFile } from '../use-cases/imports/read-list.ts';
import { shortName, wholeName } from './people.ts';

const SHOWN_PROBLEMS = 300;
const SHOWN_CHANGES = 100;

type Names = Readonly<Record<DocumentLanguage, PersonName>>;

export function presentImport(
  { id, kind, fileName, newRows, changedRows, unchangedRows, wrongRows, confirmedAt }: StoredImport,
  { confirmedBy, language }: { readonly confirmedBy?: Names | undefined; readonly language: Language },
): ImportView {
  return {
    ...{ id, kind, fileName, newRows, changedRows, unchangedRows, wrongRows },
    ...(confirmedAt !== null && { confirmedAt }),
    ...(confirmedBy && { confirmedBy: shortName(confirmedBy, language) }),
  };
}

interface JudgedRows {
  readonly rows: readonly JudgedRow<unknown>[];
}

/** What is wrong with the first wrong rows, cell by cell. */
export function presentProblems(list: JudgedRows, file: ListFile, language: Language): ImportPreview['problems'] {
  const { rows } = list;
  const found: ImportPreview['problems'] = [];
  rows.forEach((row, index) => {
    if (!('problems' in row) || found.length >= SHOWN_PROBLEMS) return;
    for (const { code, column } of row.problems) {
      const heading = file.headingOf(column);
      const value = file.rows[index]?.[column] ?? '';
      found.push({
        row: file.numbers[index] ?? 0,
        column: heading,
        value,
        message: importText(code, heading, language),
      });
    }
  });
  return found;
}

interface Change<Thing> {
  readonly row: number;
  readonly thing: Thing;
  readonly before: Thing;
}

/** The first things that stand in the record already and are changed by the list. */
function changedThings<Thing>(rows: readonly JudgedRow<Thing>[], { numbers }: ListFile): readonly Change<Thing>[] {
  return rows
    .flatMap((row, index) =>
      'before' in row && row.before !== undefined && row.outcome === 'changed'
        ? [{ row: numbers[index] ?? 0, thing: row.thing, before: row.before }]
        : [],
    )
    .slice(0, SHOWN_CHANGES);
}

/** Students the presented changes are about. */
export function studentsOfChanges(list: JudgedList, file: ListFile): readonly string[] {
  if (list.kind === 'courses') return [];
  const rows: readonly JudgedRow<StudentResult | StudentDifference>[] = list.rows;
  return changedThings(rows, file).map(({ thing }) => thing.studentId);
}

/** What a list would write into sheets, where nothing stands too. @param places  everybody on them */
export function presentSheetChanges(
  rows: readonly JudgedRow<SheetResult>[],
  { numbers }: ListFile,
  { places, language }: { readonly places: readonly SheetPlaceRow[]; readonly language: Language },
): ImportPreview['changes'] {
  const byId = new Map(places.map((place) => [place.applicationId, place]));
  const changes = rows.flatMap((row, index) => {
    if (!('thing' in row) || row.outcome === 'unchanged') return [];
    const place = byId.get(row.thing.applicationId);
    const what = place && `${wholeName(place.name, language)} · ${place.groupName} · № ${place.sheetNumber}`;
    const before = row.before ? percentText(row.before.percent, language) : '—';
    const after = percentText(row.thing.percent, language);
    return what === undefined ? [] : [{ row: numbers[index] ?? 0, what, before, after }];
  });
  return changes.slice(0, SHOWN_CHANGES);
}

export function presentChanges(
  list: JudgedList,
  file: ListFile,
  { students, language }: { readonly students: readonly StudentRecord[]; readonly language: Language },
): ImportPreview['changes'] {
  const names = new Map(students.map(({ id, name }) => [id, wholeName(name, language)]));
  const named = (id: string) => names.get(id) ?? '';
  switch (list.kind) {
    case 'courses':
      return changedThings(list.rows, file).map((change) => ({
        ...sides(change, (course) => courseText(course, language)),
        what: change.thing.code,
      }));
    case 'results':
      return changedThings(list.rows, file).map((change) => ({
        ...sides(change, resultText),
        what: `${named(change.thing.studentId)} · ${change.thing.courseCode} · ${termText(change.thing, language)}`,
      }));
    case 'differences':
      return changedThings(list.rows, file).map((change) => ({
        ...sides(change, (difference) => differenceText(difference, language)),
        what: `${named(change.thing.studentId)} · ${change.thing.courseCode}`,
      }));
  }
}

function sides<Thing>(
  { row, thing, before }: Change<Thing>,
  toText: (thing: Thing) => string,
): { readonly row: number; readonly before: string; readonly after: string } {
  return { row, before: toText(before), after: toText(thing) };
}

function courseText({ title, credits, requires }: Course, language: Language): string {
  return [title[language], String(credits), ...requires].join(' · ');
}

function resultText({ letter, percent, credits }: StudentResult): string {
  return [letter, ...(percent === undefined ? [] : [`${percent} %`]), String(credits)].join(' · ');
}
