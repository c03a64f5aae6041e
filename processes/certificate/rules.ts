/** Checks of the student a certificate is for. */
import type { CaseData, Check } from '../../contracts/procedure.ts';
import type { StudentStatus } from '../../contracts/directory.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { outcome } from '../shared/checks.ts';
import { studentName } from '../shared/names.ts';
import { STATUS_TITLES } from '../shared/status-titles.ts';
import { text } from '../shared/text.ts';

const POINTER = '/studentId';

/** The student is known to the contingent. */
export function checkStudentExists(studentId: string, data: CaseData): readonly Check[] {
  const known = data.students.some(({ id }) => id === studentId);
  const message = text(
    `«${studentId}» идентификаторы бар студент табылмады.`,
    `Студент с идентификатором «${studentId}» не найден.`,
    `No student has the id “${studentId}”.`,
  );
  return outcome(
    'student-exists',
    text(
      'Студент контингент тізілімінде бар.',
      'Студент есть в реестре контингента.',
      'The student is in the register.',
    ),
    problemsOf(known, message),
  );
}

/** The student's status is one the certificate may confirm. */
export function checkStudentStatus(data: CaseData, allowed: readonly StudentStatus[]): readonly Check[] {
  const passed = text(
    'Студенттің мәртебесі анықтамаға сәйкес келеді.',
    'Статус студента подходит для справки.',
    'The status of the student suits the certificate.',
  );
  const [student] = data.students;
  if (!student) return [];
  const name = studentName(student);
  const status = STATUS_TITLES[student.status];
  const message = text(
    `${name.kk} үшін анықтама берілмейді: мәртебесі — «${status.kk}».`,
    `${name.ru}: справка не выдаётся, статус — «${status.ru}».`,
    `${name.en} cannot get the certificate: the status is “${status.en}”.`,
  );
  return outcome('student-status', passed, problemsOf(allowed.includes(student.status), message));
}

/** A student asks for their own certificate only. */
export function checkOwn(studentId: string, { author }: CaseData): readonly Check[] {
  const own = author.studentId === undefined || author.studentId === studentId;
  const message = text(
    'Студент анықтаманы тек өзіне сұрай алады.',
    'Студент может запросить справку только для себя.',
    'A student may ask for their own certificate only.',
  );
  return outcome(
    'own-certificate',
    text(
      'Өтінім берушінің сұрауға құқығы бар.',
      'Заявитель вправе запросить эту справку.',
      'The applicant may ask for this certificate.',
    ),
    problemsOf(own, message),
  );
}

function problemsOf(good: boolean, message: LocalizedText) {
  return good ? [] : [{ message, pointer: POINTER }];
}
