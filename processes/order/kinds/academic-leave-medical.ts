import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { advice, outcome, type Problem } from '../../shared/checks.ts';
import { addDays } from '../../../domain/calendar/calendar-date.ts';
import { addMonths } from '../../shared/add-months.ts';
import { untilDate } from '../../shared/dates-in-text.ts';
import { studentName } from '../../shared/names.ts';
import { text } from '../../shared/text.ts';
import type { RowOf } from '../content.ts';
import { MEDICAL_LEAVE_LEAST, MEDICAL_LEAVE_MOST } from '../norms.ts';
import { orderKind } from '../order-kind.ts';
import { placedStudents, type PlacedStudent } from '../student-rules.ts';
import { academicLeaveMedicalForm, type AcademicLeaveMedical } from './academic-leave-medical.form.ts';

/** Academic leave on the conclusion of a medical commission. Fees stop for its time, so accounting always visas. */
export const academicLeaveMedical = orderKind<AcademicLeaveMedical>({
  key: 'academic-leave-medical',
  title: text(
    'Денсаулық жағдайына байланысты академиялық демалыс',
    'Академический отпуск по состоянию здоровья',
    'Academic leave on medical grounds',
  ),
  discreetTitle: text('Академиялық демалыс', 'Академический отпуск', 'Academic leave'),
  heading: text(
    'Денсаулық жағдайына байланысты академиялық демалыс беру туралы',
    'О предоставлении академического отпуска по состоянию здоровья',
    'On academic leave on medical grounds',
  ),
  sources: ['Model rules No. 595 of 30.10.2018', 'WKU 4.3.5, 4.4.5', 'KOU 7.12', 'KNC 20'],
  contentSchema: academicLeaveMedicalForm,
  route: { accounting: 'always', signatory: 'vice-rector' },
  statuses: ['studying'],
  basis: ['medical-certificate'],
  movesMoney: () => true,
  checks: (content, data) => [...checkLeaveEnds(content, data), ...adviseLength(content, data)],
  rowView: ({ row }, _data, language) => ({
    leaveUntil: row.leaveUntil,
    leaveUntilText: untilDate(row.leaveUntil, language),
  }),
  view: () => ({}),
  change: ({ row }) => ({ status: 'academic-leave', leaveUntil: row.leaveUntil }),
  suits: () => true,
  sample: (students, { today }) => ({
    effectiveDate: today,
    students: students.map(({ id }) => ({
      studentId: id,
      leaveUntil: addDays(addMonths(today, MEDICAL_LEAVE_MOST.value), -1),
    })),
    basis: [
      { kind: 'application', date: today },
      { kind: 'medical-certificate', number: '47', date: today },
    ],
  }),
});

type Leave = PlacedStudent<RowOf<AcademicLeaveMedical>>;

/** A leave ends after it begins. */
function checkLeaveEnds(content: AcademicLeaveMedical, data: CaseData): readonly Check[] {
  const problems = placedStudents(content.students, data)
    .filter(({ row }) => row.leaveUntil <= content.effectiveDate)
    .map(endsTooEarly);
  return outcome(
    'leave-ends',
    text(
      'Демалыстар басталғаннан кейін аяқталады.',
      'Отпуск заканчивается после начала.',
      'Each leave ends after it begins.',
    ),
    problems,
  );
}

/** The usual length is not confirmed from the law, so it is a remark only. */
function adviseLength(content: AcademicLeaveMedical, data: CaseData): readonly Check[] {
  const least = addDays(addMonths(content.effectiveDate, MEDICAL_LEAVE_LEAST.value), -1);
  const most = addMonths(content.effectiveDate, MEDICAL_LEAVE_MOST.value);
  const remarks = placedStudents(content.students, data)
    .filter(({ row }) => row.leaveUntil < least || row.leaveUntil > most)
    .map(unusualLength);
  return advice(
    'leave-length',
    text(
      `Демалыс ұзақтығы ${MEDICAL_LEAVE_LEAST.value}–${MEDICAL_LEAVE_MOST.value} ай (норма расталмаған).`,
      `Длительность отпуска — от ${MEDICAL_LEAVE_LEAST.value} до ${MEDICAL_LEAVE_MOST.value} месяцев (норма не подтверждена).`,
      `The leave takes ${MEDICAL_LEAVE_LEAST.value} to ${MEDICAL_LEAVE_MOST.value} months (the norm is not confirmed).`,
    ),
    remarks,
  );
}

function endsTooEarly({ row, student, pointer }: Leave): Problem {
  const name = studentName(student);
  const message = text(
    `${name.kk}: демалыс басталмай тұрып аяқталады (${row.leaveUntil}).`,
    `${name.ru}: отпуск заканчивается раньше, чем начинается (${row.leaveUntil}).`,
    `${name.en}: the leave ends before it begins (${row.leaveUntil}).`,
  );
  return { message, pointer: `${pointer}/leaveUntil` };
}

function unusualLength({ row, student, pointer }: Leave): Problem {
  const name = studentName(student);
  const message = text(
    `${name.kk}: демалыс (${row.leaveUntil} дейін) әдеттегі мерзімге сай емес (норма расталмаған).`,
    `${name.ru}: отпуск (по ${row.leaveUntil}) не укладывается в обычный срок (норма не подтверждена).`,
    `${name.en}: the leave (until ${row.leaveUntil}) is not of the usual length (the norm is not confirmed).`,
  );
  return { message, pointer: `${pointer}/leaveUntil` };
}
