/** What orders do to students' records. */
import type { Knex } from 'knex';
import { AppError, type FieldError } from '../../contracts/errors.ts';
import type { StudentChange, StudentRecord } from '../../contracts/directory.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { mayBecome } from '../../domain/students/status-machine.ts';
import { toJsonColumn } from '../json-column.ts';
import { STUDENT_COLUMNS, toStudent, toStudentRow, type StudentRow } from './student-row.ts';

export interface StudentChanges {
  readonly caseId: string;
  readonly effectiveOn: IsoDate;
  readonly at: Instant;
  /** at most one for a student */
  readonly changes: readonly StudentChange[];
}

interface PendingChange {
  readonly before: StudentRecord;
  readonly change: StudentChange;
  /** faculty of each programme, by programme id */
  readonly faculties: ReadonlyMap<string, string>;
}

/** Applies the changes not applied yet; answers how many students the case has changed in all. */
export async function applyStudentChanges(transaction: Knex.Transaction, input: StudentChanges): Promise<number> {
  const students = await lockStudents(
    transaction,
    input.changes.map((change) => change.studentId),
  );
  const done = await changedBefore(transaction, input.caseId);
  const pending = input.changes.filter((change) => !done.has(change.studentId));
  refuseImpossible(input.changes, students, done);
  const faculties = await facultiesOf(transaction, pending);
  for (const change of pending) {
    const before = students.get(change.studentId);
    if (before) await applyOne(transaction, input, { before, change, faculties });
  }
  return done.size + pending.length;
}

/** Locked in order of id, so that two orders never wait for each other. */
export async function lockStudents(
  transaction: Knex.Transaction,
  studentIds: readonly string[],
): Promise<ReadonlyMap<string, StudentRecord>> {
  const rows = await transaction('students')
    .select<StudentRow[]>(STUDENT_COLUMNS)
    .whereRaw('students.id = any(?)', [[...studentIds]])
    .orderBy('students.id')
    .forUpdate();
  return new Map(rows.map((row) => [row.id, toStudent(row)]));
}

async function changedBefore(transaction: Knex.Transaction, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await transaction<{ student_id: string; case_id: string }>('student_movements')
    .select('student_id')
    .where({ case_id: caseId });
  return new Set(rows.map((row) => row.student_id));
}

/** The error points at the students who cannot be moved: `/students/<id>`. */
function refuseImpossible(
  changes: readonly StudentChange[],
  students: ReadonlyMap<string, StudentRecord>,
  done: ReadonlySet<string>,
): void {
  const fields = changes.flatMap((change) => {
    const problem = done.has(change.studentId) ? undefined : problemOf(change, students.get(change.studentId));
    return problem ? [{ pointer: `/students/${change.studentId}`, ...problem }] : [];
  });
  if (fields.length > 0) throw new AppError('CHECKS_FAILED', { fields });
}

function problemOf(change: StudentChange, student: StudentRecord | undefined): Omit<FieldError, 'pointer'> | undefined {
  if (!student) return { code: 'UNKNOWN_STUDENT', detail: change.studentId };
  if (change.status === undefined || mayBecome(student.status, change.status)) return undefined;
  return { code: 'WRONG_STATUS', detail: `${student.id}: ${student.status} → ${change.status}` };
}

async function applyOne(
  transaction: Knex.Transaction,
  { caseId, effectiveOn, at }: StudentChanges,
  { before, change, faculties }: PendingChange,
): Promise<void> {
  const facultyId = change.programmeId && faculties.get(change.programmeId);
  const after = changed(before, change, { effectiveOn, ...(facultyId && { facultyId }) });
  await transaction('students').where({ id: before.id }).update(toStudentRow(after));
  await transaction('student_movements').insert({
    id: `${caseId}/${before.id}`,
    student_id: before.id,
    case_id: caseId,
    effective_on: effectiveOn,
    before: toJsonColumn(before),
    change: toJsonColumn(change),
    applied_at: at,
  });
  if (change.name) await renameLogin(transaction, before.id, change.name);
}

/** The student after the change; a leave's last day goes when the leave ends. */
export function changed(
  before: StudentRecord,
  { studentId: _, note: _note, leaveUntil, status, ...fields }: StudentChange,
  context: { readonly effectiveOn: IsoDate; readonly facultyId?: string },
): StudentRecord {
  const { leaveUntil: leaveBefore, ...rest } = before;
  const leaveEnds = status !== undefined && status !== 'academic-leave';
  const leave = leaveUntil ?? (leaveUntil === null || leaveEnds ? undefined : leaveBefore);
  return {
    ...rest,
    ...fields,
    ...(status && { status, statusSince: context.effectiveOn }),
    ...(context.facultyId && { facultyId: context.facultyId }),
    ...(leave && { leaveUntil: leave }),
  };
}

/** The faculty of each programme somebody is moved to: it follows the programme. */
async function facultiesOf(
  transaction: Knex.Transaction,
  changes: readonly StudentChange[],
): Promise<ReadonlyMap<string, string>> {
  const programmeIds = changes.flatMap((change) => change.programmeId ?? []);
  const rows = await transaction<{ id: string; faculty_id: string }>('programmes')
    .select('id', 'faculty_id')
    .whereIn('id', programmeIds);
  return new Map(rows.map((row) => [row.id, row.faculty_id]));
}

/** A student's login carries the same name as the record. */
export async function renameLogin(
  transaction: Knex.Transaction,
  studentId: string,
  name: StudentRecord['name'],
): Promise<void> {
  await transaction('people')
    .whereIn('id', transaction('students').select('person_id').where({ id: studentId }))
    .update({ name: toJsonColumn(name) });
}
