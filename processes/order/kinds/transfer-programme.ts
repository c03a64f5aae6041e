import type { CaseData, Check } from '../../../contracts/procedure.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { Programme, StudentRecord } from '../../../contracts/directory.ts';
import { outcome } from '../../shared/checks.ts';
import { studentName } from '../../shared/names.ts';
import { text } from '../../shared/text.ts';
import { adviseUsualCourse, checkCourseNotAbove } from '../course-rules.ts';
import { orderKind } from '../order-kind.ts';
import { levelOf, programmeOf, programmeText } from '../../shared/programmes.ts';
import { placedStudents } from '../student-rules.ts';
import { transferProgrammeForm, type TransferProgramme } from './transfer-programme.form.ts';

/** Students go to another programme of the same level; the dean of the new faculty visas too. */
export const transferProgramme = orderKind<TransferProgramme>({
  key: 'transfer-programme',
  title: text('Басқа бағдарламаға ауыстыру', 'Перевод на другую программу', 'Transfer to another programme'),
  heading: text(
    'Басқа білім беру бағдарламасына ауыстыру туралы',
    'О переводе на другую образовательную программу',
    'On transfer to another educational programme',
  ),
  sources: ['Model rules No. 595 of 30.10.2018', 'WKU 4.4.5', 'KTB 7.4, 7.12', 'KOU 7.12, 7.15', 'KNC 20'],
  contentSchema: transferProgrammeForm,
  route: { accounting: 'when-money-moves', signatory: 'vice-rector' },
  statuses: ['studying'],
  basis: ['application'],
  movesMoney: (content, data) =>
    placedStudents(content.students, data).some(({ student }) => student.funding === 'paid'),
  otherFacultyIds: (content, data) =>
    content.students.flatMap(({ programmeId }) => programmeOf(programmeId, data)?.facultyId ?? []),
  checks: (content, data) => [
    ...checkProgrammes(content, data),
    ...checkCourseNotAbove(content.students, data),
    ...adviseUsualCourse(content.students, data),
  ],
  rowView: ({ row }, data, language) => ({
    newProgramme: programmeText(row.programmeId, data, language),
    newCourse: row.course,
    newGroupName: row.groupName,
  }),
  view: () => ({}),
  change: ({ row }) => ({ programmeId: row.programmeId, course: row.course, groupName: row.groupName }),
  suits: (student, data) => otherProgrammes(student, data).length > 0 && student.course > 0,
  sample: (students, data) => ({
    effectiveDate: data.today,
    students: students.map((student) => ({
      studentId: student.id,
      programmeId: otherProgrammes(student, data)[0]?.id ?? student.programmeId,
      course: student.course,
      groupName: student.groupName,
    })),
    basis: [{ kind: 'application', date: data.today }],
  }),
});

/** Programmes of the student's level that the student is not in, in the order of the register. */
function otherProgrammes(student: StudentRecord, data: Pick<CaseData, 'programmes'>): readonly Programme[] {
  const present = programmeOf(student.programmeId, data);
  if (!present) return [];
  return data.programmes.filter(({ id, code }) => id !== present.id && code.startsWith(levelOf(present)));
}

function checkProgrammes(content: TransferProgramme, data: CaseData): readonly Check[] {
  const problems = placedStudents(content.students, data).flatMap(({ row, student, pointer }) => {
    const message = programmeProblem(student, row.programmeId, data);
    return message ? [{ message, pointer: `${pointer}/programmeId` }] : [];
  });
  return outcome(
    'programmes',
    text(
      'Жаңа бағдарламалар қазіргілерден өзге және деңгейі бірдей.',
      'Новые программы отличаются от нынешних и того же уровня.',
      'The new programmes differ from the present ones and are of the same level.',
    ),
    problems,
  );
}

function programmeProblem(student: StudentRecord, targetId: string, data: CaseData): LocalizedText | undefined {
  const name = studentName(student);
  const target = programmeOf(targetId, data);
  if (!target) {
    return text(
      `${name.kk}: «${targetId}» бағдарламасы табылмады.`,
      `${name.ru}: программа «${targetId}» не найдена.`,
      `${name.en}: there is no programme “${targetId}”.`,
    );
  }
  if (otherProgrammes(student, data).includes(target)) return undefined;
  if (target.id === student.programmeId) {
    return text(
      `${name.kk} ${target.code} бағдарламасында оқып жатыр.`,
      `${name.ru} уже обучается по программе ${target.code}.`,
      `${name.en} already studies in the programme ${target.code}.`,
    );
  }
  return text(
    `${name.kk}: ${target.code} бағдарламасының деңгейі басқа.`,
    `${name.ru}: программа ${target.code} — другого уровня.`,
    `${name.en}: the programme ${target.code} is of another level.`,
  );
}
