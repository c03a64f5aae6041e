/** How a student stands in the table. */
import type { PersonName, StudentRecord } from '../../contracts/directory.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';

export interface StudentRow {
  readonly id: string;
  readonly iin: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly sex: StudentRecord['sex'];
  readonly birth_date: IsoDate;
  readonly status: StudentRecord['status'];
  readonly status_since: IsoDate;
  readonly programme_id: string;
  readonly faculty_id: string;
  readonly course: number;
  readonly group_name: string;
  readonly study_form: StudentRecord['studyForm'];
  readonly study_language: StudentRecord['studyLanguage'];
  readonly funding: StudentRecord['funding'];
  readonly leave_until: IsoDate | null;
  readonly adviser_id: string | null;
}

export const STUDENT_COLUMNS = [
  'students.id',
  'students.iin',
  'students.name',
  'students.sex',
  'students.birth_date',
  'students.status',
  'students.status_since',
  'students.programme_id',
  'students.faculty_id',
  'students.course',
  'students.group_name',
  'students.study_form',
  'students.study_language',
  'students.funding',
  'students.leave_until',
  'students.adviser_id',
] as const;

export function toStudent(row: StudentRow): StudentRecord {
  return {
    id: row.id,
    iin: row.iin,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    status: row.status,
    statusSince: row.status_since,
    programmeId: row.programme_id,
    facultyId: row.faculty_id,
    course: row.course,
    groupName: row.group_name,
    studyForm: row.study_form,
    studyLanguage: row.study_language,
    funding: row.funding,
    ...(row.leave_until !== null && { leaveUntil: row.leave_until }),
    ...(row.adviser_id !== null && { adviserId: row.adviser_id }),
  };
}

/** All columns of a student, ready to insert or update. */
export function toStudentRow(student: StudentRecord): Record<string, string | number | null> {
  return {
    id: student.id,
    iin: student.iin,
    name: toJsonColumn(student.name),
    search_text: searchTextOf(student),
    sex: student.sex,
    birth_date: student.birthDate,
    status: student.status,
    status_since: student.statusSince,
    programme_id: student.programmeId,
    faculty_id: student.facultyId,
    course: student.course,
    group_name: student.groupName,
    study_form: student.studyForm,
    study_language: student.studyLanguage,
    funding: student.funding,
    leave_until: student.leaveUntil ?? null,
    adviser_id: student.adviserId ?? null,
  };
}

/** Lower-case names in both languages and the number: what a search looks in and what lists are sorted by. */
function searchTextOf({ name, iin }: StudentRecord): string {
  const words = [name.kk, name.ru].map((one) => `${one.surname} ${one.givenName} ${one.patronymic}`.trim());
  return `${words.join(' ')} ${iin}`.toLowerCase();
}
