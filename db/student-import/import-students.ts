/** Takes a list of students into the register. */
import type { Knex } from 'knex';
import type { StudentRecord } from '../../contracts/directory.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { createDirectoryStore } from '../stores/directory-store.ts';
import { createStudentsStore } from '../stores/students-store.ts';
import { readStudentRow, type Cells, type RowContext, type RowProblem } from './student-row-reader.ts';

export interface StudentList {
  /** rows without the heading, in order */
  readonly rows: readonly Cells[];
  readonly today: IsoDate;
}

export interface StudentImport extends StudentList {
  /** true: good rows are taken even when others are bad */
  readonly partial: boolean;
  newId(): string;
}

export interface ImportOutcome {
  readonly imported: number;
  /** one for each row, in order; empty where the row is good */
  readonly problems: readonly (readonly RowProblem[])[];
}

type Judged = { readonly student: Omit<StudentRecord, 'id'> } | { readonly problems: readonly RowProblem[] };

/**
 * Adds the students of the list; nothing unless every row is good or `partial` is set.
 *
 * @throws IMPORT_INVALID when somebody else added one of the numbers at the same moment
 */
export async function importStudents(db: Knex, request: StudentImport): Promise<ImportOutcome> {
  const judged = await judgeRows(db, request);
  const problems = judged.map(problemsOf);
  const students = judged.flatMap((row) => ('student' in row ? [{ ...row.student, id: request.newId() }] : []));
  if (students.length < judged.length && !request.partial) return { imported: 0, problems };
  await createStudentsStore(db).importRows(students);
  return { imported: students.length, problems };
}

/** What is wrong with each row of a list, in order; empty where it is good. Nothing is changed. */
export async function checkStudents(db: Knex, list: StudentList): Promise<ImportOutcome['problems']> {
  return (await judgeRows(db, list)).map(problemsOf);
}

function problemsOf(row: Judged): readonly RowProblem[] {
  return 'problems' in row ? row.problems : [];
}

async function judgeRows(db: Knex, { rows, today }: StudentList): Promise<readonly Judged[]> {
  const iins = rows.map((row) => row.iin?.trim() ?? '');
  const [programmes, known] = await Promise.all([
    createDirectoryStore(db).programmes(),
    createStudentsStore(db).byIins(iins),
  ]);
  const context = { today, programmes: new Map(programmes.map((programme) => [programme.code, programme])) };
  const knownIins = new Set(known.map((student) => student.iin));
  const repeated = repetitions(iins, knownIins);
  return rows.map((row, index) => judgeRow(row, context, repeated[index] ?? []));
}

function judgeRow(row: Cells, context: RowContext, repeated: readonly RowProblem[]): Judged {
  const read = readStudentRow(row, context);
  if (read.ok) return repeated.length === 0 ? { student: read.student } : { problems: repeated };
  return { problems: [...read.problems, ...repeated] };
}

/** For each number, in order, what is wrong with its standing here; nothing where there is no number. */
function repetitions(iins: readonly string[], known: ReadonlySet<string>): RowProblem[][] {
  const seen = new Set<string>();
  return iins.map((iin) => {
    const isTwice = seen.has(iin);
    seen.add(iin);
    if (iin === '') return [];
    return [
      ...(isTwice ? [{ code: 'TWICE_IN_LIST', column: 'iin' } as const] : []),
      ...(known.has(iin) ? [{ code: 'ALREADY_KNOWN', column: 'iin' } as const] : []),
    ];
  });
}
