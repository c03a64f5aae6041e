/** Lists brought in as files, as people see them. */
import type { Course, StudentDifference, StudentResult } from '../../contracts/academic-record.ts';
import type { ImportPreview, ImportView } from '../../contracts/imports.schemas.ts';
import type { PersonName, StudentRecord } from '../../contracts/directory.ts';
import type { JudgedRow } from '../../db/imports/judged-row.ts';
import type { JudgedList } from '../../db/imports/kinds/index.ts';
import type { StoredImport } from '../../db/stores/imports-store.ts';
import type { DocumentLanguage, Language } from '../../domain/shared/localized.ts';
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

/** What is wrong with the first wrong rows, cell by cell. */
export function presentProblems(list: JudgedList, file: ListFile, language: Language): ImportPreview['problems'] {
  const rows: readonly JudgedRow<unknown>[] = list.rows;
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
