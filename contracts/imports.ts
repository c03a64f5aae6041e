/** What lists may be brought into the program as files. */

/** In the order in which a university brings them in: grades name courses. */
export const IMPORT_KINDS = ['courses', 'results', 'differences'] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];

export const IMPORT_COLUMNS = {
  courses: ['code', 'title_kk', 'title_ru', 'title_en', 'credits', 'prerequisites'],
  results: ['iin', 'name', 'course', 'academic_year', 'term', 'percent', 'letter', 'points', 'credits'],
  differences: ['iin', 'name', 'course', 'reason', 'cleared_on'],
} as const satisfies Readonly<Record<ImportKindName, readonly string[]>>;

export type ImportColumnName = (typeof IMPORT_COLUMNS)[ImportKindName][number];

/** Columns a list may be without. The name of a student is for people: students are known by their numbers. */
export const OPTIONAL_COLUMNS: Readonly<Record<ImportKindName, readonly ImportColumnName[]>> = {
  courses: ['prerequisites'],
  results: ['name', 'percent', 'letter', 'points', 'credits'],
  differences: ['name', 'cleared_on'],
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
] as const;
export type CellProblemCode = (typeof CELL_PROBLEMS)[number];

export interface CellProblem {
  readonly code: CellProblemCode;
  readonly column: ImportColumnName;
}
