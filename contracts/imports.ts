/** What lists may be brought into the program as files. */

/** Lists of the academic record, in the order in which a university brings them in: grades name courses. */
export const RECORD_LISTS = ['courses', 'results', 'differences'] as const;
export type RecordListName = (typeof RECORD_LISTS)[number];

/** All lists; results of grade sheets go into the sheets of a summer semester. */
export const IMPORT_KINDS = [...RECORD_LISTS, 'sheets'] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];

export const IMPORT_COLUMNS = {
  courses: ['code', 'title_kk', 'title_ru', 'title_en', 'credits', 'prerequisites'],
  results: ['iin', 'name', 'course', 'academic_year', 'term', 'percent', 'letter', 'points', 'credits'],
  differences: ['iin', 'name', 'course', 'reason', 'cleared_on'],
  sheets: ['sheet', 'group', 'application', 'iin', 'name', 'percent'],
} as const satisfies Readonly<Record<ImportKindName, readonly string[]>>;

export type ImportColumnName = (typeof IMPORT_COLUMNS)[ImportKindName][number];

/** Columns a list may be without. The name of a student is for people: students are known by their numbers. */
export const OPTIONAL_COLUMNS: Readonly<Record<ImportKindName, readonly ImportColumnName[]>> = {
  courses: ['prerequisites'],
  results: ['name', 'percent', 'letter', 'points', 'credits'],
  differences: ['name', 'cleared_on'],
  // an application or a student, and what else it takes to know the sheet
  sheets: ['sheet', 'group', 'application', 'iin', 'name'],
};

/** Cells of a row by column; a column the list has not is absent. */
export type Cells = Readonly<Partial<Record<ImportColumnName, string>>>;

export const CELL_PROBLEMS = [
  'REQUIRED',
  'STUDENT_UNKNOWN',
  'COURSE_UNKNOWN',
  'YEAR_WRONG',
  'TERM_WRONG',
  'PERCENT_WRONG',
  'LETTER_UNKNOWN',
  'GRADE_MISSING',
  'GRADE_CONTRADICTS',
  'NO_SCALE',
  'CREDITS_WRONG',
  'REASON_WRONG',
  'DATE_WRONG',
  'CODE_WRONG',
  'PREREQUISITE_UNKNOWN',
  'PREREQUISITE_CIRCULAR',
  'ROW_TWICE',
  'APPLICATION_UNKNOWN',
  'SHEET_UNKNOWN',
  'SHEET_UNCERTAIN',
  'SHEET_CLOSED',
  'NOT_ON_SHEET',
  'RESULT_WRONG',
] as const;
export type CellProblemCode = (typeof CELL_PROBLEMS)[number];

export interface CellProblem {
  readonly code: CellProblemCode;
  readonly column: ImportColumnName;
}
