/** Checks of the students an order names. Each problem names the student and points at the row. */
import type { CaseData, Check } from '../../contracts/procedure.ts';
import type { StudentRecord, StudentStatus } from '../../contracts/directory.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { advice, outcome, type Problem } from '../shared/checks.ts';
import { studentName } from '../shared/names.ts';
import { text } from '../shared/text.ts';
import type { OrderContent, StudentRow } from './content.ts';
import { STATUS_TITLES } from '../shared/status-titles.ts';

/** A row of the content that names a known student. */
export interface PlacedStudent<Row extends StudentRow> {
  readonly row: Row;
  readonly student: StudentRecord;
  /** JSON pointer of the row */
  readonly pointer: string;
}

/** Joins the rows with the students' records, in the order of the content; rows of unknown students are left out. */
export function placedStudents<Row extends StudentRow>(
  rows: readonly Row[],
  data: CaseData,
): readonly PlacedStudent<Row>[] {
  const byId = new Map(data.students.map((student) => [student.id, student]));
  return rows.flatMap((row, index) => {
    const student = byId.get(row.studentId);
    return student ? [{ row, student, pointer: `/students/${index}` }] : [];
  });
}

/** Every student named is known to the contingent. */
export function checkStudentsExist(content: OrderContent, data: CaseData): readonly Check[] {
  const known = new Set(data.students.map((student) => student.id));
  const problems = content.students.flatMap((row, index) =>
    known.has(row.studentId) ? [] : [{ message: unknownStudent(row.studentId), pointer: studentPointer(index) }],
  );
  return outcome(
    'students-exist',
    text(
      'Барлық студент контингент тізілімінде бар.',
      'Все студенты есть в реестре контингента.',
      'All students are in the contingent register.',
    ),
    problems,
  );
}

/** Nobody stands in the order twice. */
export function checkStudentsOnce(content: OrderContent, data: CaseData): readonly Check[] {
  const seen = new Set<string>();
  const names = new Map(data.students.map((student) => [student.id, studentName(student)]));
  const problems: Problem[] = [];
  content.students.forEach(({ studentId }, index) => {
    const name = names.get(studentId) ?? text(studentId, studentId, studentId);
    if (seen.has(studentId)) problems.push({ message: namedTwice(name), pointer: studentPointer(index) });
    seen.add(studentId);
  });
  return outcome(
    'students-once',
    text('Ешбір студент екі рет аталмаған.', 'Ни один студент не назван дважды.', 'No student is named twice.'),
    problems,
  );
}

/** The status of every student allows the kind. */
export function checkStudentsStatus(
  content: OrderContent,
  data: CaseData,
  allowed: readonly StudentStatus[],
): readonly Check[] {
  const problems = placedStudents(content.students, data)
    .filter(({ student }) => !allowed.includes(student.status))
    .map(({ student, pointer }) => ({ message: wrongStatus(student), pointer: `${pointer}/studentId` }));
  return outcome(
    'students-status',
    text(
      'Барлық студенттің мәртебесі осы бұйрыққа сәйкес келеді.',
      'Статус всех студентов подходит для этого приказа.',
      'The status of every student suits this order.',
    ),
    problems,
  );
}

/** Nobody stands in another open case that moves students. */
export function checkStudentsFree(content: Pick<OrderContent, 'students'>, data: CaseData): readonly Check[] {
  return outcome('students-free', STUDENTS_FREE, claimedStudents(content, data));
}

/** An order that moves nobody may name students of another open one; people see it all the same. */
export function adviseStudentsFree(content: Pick<OrderContent, 'students'>, data: CaseData): readonly Check[] {
  return advice('students-free', STUDENTS_FREE, claimedStudents(content, data));
}

const STUDENTS_FREE = text(
  'Студенттер басқа аяқталмаған бұйрықтарда жоқ.',
  'Студенты не названы в других незавершённых приказах.',
  'The students are in no other unfinished order.',
);

function claimedStudents({ students }: Pick<OrderContent, 'students'>, data: CaseData): readonly Problem[] {
  return placedStudents(students, data).flatMap(({ student, pointer }) => {
    const caseId = data.claimedBy[student.id];
    return caseId === undefined ? [] : [{ message: claimed(student, caseId), pointer: `${pointer}/studentId` }];
  });
}

function studentPointer(index: number): string {
  return `/students/${index}/studentId`;
}

function unknownStudent(id: string): LocalizedText {
  return text(
    `«${id}» идентификаторы бар студент табылмады.`,
    `Студент с идентификатором «${id}» не найден.`,
    `No student has the id “${id}”.`,
  );
}

function namedTwice(name: LocalizedText): LocalizedText {
  return text(
    `${name.kk} тізімде екі рет аталған.`,
    `${name.ru} — в списке дважды.`,
    `${name.en} is in the list twice.`,
  );
}

function wrongStatus(student: StudentRecord): LocalizedText {
  const name = studentName(student);
  const status = STATUS_TITLES[student.status];
  return text(
    `${name.kk} бұл бұйрыққа енгізілмейді: мәртебесі — «${status.kk}».`,
    `${name.ru} не может быть в этом приказе: статус — «${status.ru}».`,
    `${name.en} cannot be in this order: the status is “${status.en}”.`,
  );
}

function claimed(student: StudentRecord, caseId: string): LocalizedText {
  const name = studentName(student);
  return text(
    `${name.kk} басқа аяқталмаған істе аталған (${caseId}).`,
    `${name.ru} уже назван(а) в другом незавершённом деле (${caseId}).`,
    `${name.en} is already in another unfinished case (${caseId}).`,
  );
}
