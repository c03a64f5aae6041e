/** One row of a student list as a student, or what is wrong with it. Pure. */
import { STUDENT_STATUSES, type PersonName, type Programme, type StudentRecord } from '../../contracts/directory.ts';
import { isIsoDate } from '../../domain/calendar/calendar-date.ts';
import { birthDateOfIin, isValidIin, sexOfIin } from '../../domain/iin/iin.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';

/** Columns of the heading line, in any order; those in `OPTIONAL_COLUMNS` may be absent or empty. */
export const IMPORT_COLUMNS = [
  'iin',
  'surname_kk',
  'given_name_kk',
  'patronymic_kk',
  'surname_ru',
  'given_name_ru',
  'patronymic_ru',
  'sex',
  'birth_date',
  'status',
  'status_since',
  'programme',
  'course',
  'group',
  'study_form',
  'study_language',
  'funding',
  'leave_until',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];
export const OPTIONAL_COLUMNS: readonly ImportColumn[] = [
  'patronymic_kk',
  'patronymic_ru',
  'status_since',
  'group',
  'leave_until',
];

export type Cells = Readonly<Partial<Record<ImportColumn, string>>>;

export const ROW_PROBLEMS = [
  'REQUIRED',
  'NAME_WRONG',
  'IIN_WRONG',
  'IIN_CONTRADICTS',
  'NOT_IN_LIST',
  'DATE_WRONG',
  'PROGRAMME_UNKNOWN',
  'COURSE_WRONG',
  'LEAVE_WRONG',
  'TWICE_IN_LIST',
  'ALREADY_KNOWN',
] as const;

export interface RowProblem {
  readonly code: (typeof ROW_PROBLEMS)[number];
  readonly column: ImportColumn;
}

export interface RowContext {
  /** by code */
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly today: IsoDate;
}

export type ReadRow =
  | { readonly ok: true; readonly student: Omit<StudentRecord, 'id'> }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

const NAME_COLUMNS = IMPORT_COLUMNS.filter((column) => /name|patronymic/.test(column));
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} ’'.-]{0,99}$/u;

const CHOICES = {
  sex: ['female', 'male'],
  status: STUDENT_STATUSES,
  study_form: ['full-time', 'distance'],
  study_language: ['kk', 'ru', 'en'],
  funding: ['grant', 'paid'],
} as const;
type ChoiceColumn = keyof typeof CHOICES;

/** Reads a row; every problem of the row is named. */
export function readStudentRow(cells: Cells, context: RowContext): ReadRow {
  const problems = [...requiredProblems(cells), ...valueProblems(cells, context), ...leaveProblems(cells)];
  const programme = context.programmes.get(textOf(cells, 'programme'));
  if (problems.length > 0 || !programme) return { ok: false, problems };
  return { ok: true, student: toStudent(cells, programme, context.today) };
}

function toStudent(cells: Cells, programme: Programme, today: IsoDate): Omit<StudentRecord, 'id'> {
  return {
    iin: textOf(cells, 'iin'),
    name: { kk: nameOf(cells, 'kk'), ru: nameOf(cells, 'ru') },
    sex: choiceOf(cells, 'sex'),
    birthDate: textOf(cells, 'birth_date'),
    status: choiceOf(cells, 'status'),
    statusSince: textOf(cells, 'status_since') || today,
    programmeId: programme.id,
    facultyId: programme.facultyId,
    course: Number(textOf(cells, 'course')),
    groupName: textOf(cells, 'group'),
    studyForm: choiceOf(cells, 'study_form'),
    studyLanguage: choiceOf(cells, 'study_language'),
    funding: choiceOf(cells, 'funding'),
    ...(textOf(cells, 'leave_until') !== '' && { leaveUntil: textOf(cells, 'leave_until') }),
  };
}

function requiredProblems(cells: Cells): RowProblem[] {
  return IMPORT_COLUMNS.filter((column) => !OPTIONAL_COLUMNS.includes(column) && textOf(cells, column) === '').map(
    (column) => ({ code: 'REQUIRED', column }),
  );
}

/** An empty cell is a problem of its own and is not judged again. */
function valueProblems(cells: Cells, { programmes, today }: RowContext): RowProblem[] {
  const problem = (column: ImportColumn, code: RowProblem['code'], isWrong: (text: string) => boolean): RowProblem[] =>
    textOf(cells, column) !== '' && isWrong(textOf(cells, column)) ? [{ code, column }] : [];
  return [
    ...NAME_COLUMNS.flatMap((column) => problem(column, 'NAME_WRONG', (name) => !NAME.test(name))),
    ...problem('iin', 'IIN_WRONG', (iin) => !isValidIin(iin)),
    ...Object.entries(CHOICES).flatMap(([column, values]) =>
      problem(column as ChoiceColumn, 'NOT_IN_LIST', (text) => !(values as readonly string[]).includes(text)),
    ),
    ...problem('birth_date', 'DATE_WRONG', (date) => !isIsoDate(date) || date > today),
    ...problem('status_since', 'DATE_WRONG', (date) => !isIsoDate(date) || date > today),
    ...problem('birth_date', 'IIN_CONTRADICTS', (date) => contradicts(birthDateOfIin(textOf(cells, 'iin')), date)),
    ...problem('sex', 'IIN_CONTRADICTS', (sex) => contradicts(sexOfIin(textOf(cells, 'iin')), sex)),
    ...problem('programme', 'PROGRAMME_UNKNOWN', (code) => !programmes.has(code)),
    ...problem('course', 'COURSE_WRONG', (course) => !/^[0-6]$/.test(course)),
  ];
}

/** Whoever is on academic leave has its last day, and nobody else. */
function leaveProblems(cells: Cells): RowProblem[] {
  const until = textOf(cells, 'leave_until');
  const isRight = textOf(cells, 'status') === 'academic-leave' ? isIsoDate(until) : until === '';
  return isRight ? [] : [{ code: 'LEAVE_WRONG', column: 'leave_until' }];
}

function contradicts(inNumber: string | undefined, inRow: string): boolean {
  return inNumber !== undefined && inNumber !== inRow;
}

function nameOf(cells: Cells, language: DocumentLanguage): PersonName {
  return {
    surname: textOf(cells, `surname_${language}`),
    givenName: textOf(cells, `given_name_${language}`),
    patronymic: textOf(cells, `patronymic_${language}`),
  };
}

function choiceOf<Column extends ChoiceColumn>(cells: Cells, column: Column): (typeof CHOICES)[Column][number] {
  return textOf(cells, column) as (typeof CHOICES)[Column][number];
}

function textOf(cells: Cells, column: ImportColumn): string {
  return (cells[column] ?? '').normalize('NFC').trim();
}
