import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { courseTransferContent } from '../../../domain/campaign/orders/course-transfer.ts';
import { academicYearText } from '../../../domain/calendar/academic-year-text.ts';
import { academicYearOf } from '../../../domain/grades/grade-scale.ts';
import { outcome, type Problem } from '../../shared/checks.ts';
import { gradePointText } from '../../../domain/grades/grade-point-text.ts';
import { studentName } from '../../shared/names.ts';
import { programmeOf, levelOf } from '../../shared/programmes.ts';
import { repeatedAt } from '../../shared/repeated-at.ts';
import { text } from '../../shared/text.ts';
import { adviseUsualCourse } from '../course-rules.ts';
import { YEARS_OF_STUDY } from '../norms.ts';
import { orderKind } from '../order-kind.ts';
import { placedStudents } from '../student-rules.ts';
import { transferNextCourseForm, type TransferNextCourse } from './transfer-next-course.form.ts';

/** Thresholds of the sample; each university's Academic Council sets its own every year. */
const SAMPLE_THRESHOLDS = [1, 2, 3, 4, 5].map((course) => ({ course, gpa: 1.67 }));

/** Students who have the GPA the Academic Council asks for go on to the next year of study. */
export const transferNextCourse = orderKind<TransferNextCourse>({
  key: 'transfer-next-course',
  title: text('Келесі курсқа көшіру', 'Перевод на следующий курс', 'Transfer to the next year of study'),
  heading: text(
    'Студенттерді келесі курсқа көшіру туралы',
    'О переводе студентов на следующий курс',
    'On transfer to the next year of study',
  ),
  sources: ['Model rules No. 595 of 30.10.2018', 'KTB 7.11, 7.12', 'WKU 4.3.1', 'KOU 7.15', 'KNC 20'],
  contentSchema: transferNextCourseForm,
  route: { accounting: 'never', signatory: 'vice-rector' },
  statuses: ['studying'],
  basis: ['council-minutes', 'summer-results-order', 'dean-submission'],
  movesMoney: () => false,
  checks: (content, data) => [
    ...checkThresholds(content),
    ...checkNextCourse(content, data),
    ...checkGpa(content, data),
    ...adviseUsualCourse(content.students, data),
  ],
  rowView: ({ row }) => ({ newCourse: row.course, gpa: gradePointText(row.gpa) }),
  view: ({ academicYear, thresholds }) => ({
    academicYear: academicYearText(academicYear),
    thresholds: thresholds.map(({ course, gpa }) => ({ course, gpa: gradePointText(gpa) })),
  }),
  change: ({ row }) => ({ course: row.course }),
  suits: ({ course, programmeId }, data) => {
    const programme = programmeOf(programmeId, data);
    return course > 0 && programme !== undefined && course < (YEARS_OF_STUDY[levelOf(programme)]?.value ?? 0);
  },
  sample: (students, { today }) =>
    courseTransferContent(
      {
        academicYear: academicYearOf(today),
        effectiveDate: today,
        basis: [{ kind: 'council-minutes', number: '11', date: today }],
      },
      students.map(({ id, course }) => ({ studentId: id, course, gpa: 2.67 })),
      SAMPLE_THRESHOLDS,
    ),
});

/** A year of study has one threshold. */
function checkThresholds({ thresholds }: TransferNextCourse): readonly Check[] {
  const courses = thresholds.map(({ course }) => course);
  const problems = repeatedAt(courses).map((index) => {
    const course = courses[index];
    const message = text(
      `${course}-курстың көшіру балы екі рет көрсетілген.`,
      `Переводной балл курса ${course} указан дважды.`,
      `The threshold of year ${course} is given twice.`,
    );
    return { message, pointer: `/thresholds/${index}/course` };
  });
  return outcome(
    'thresholds',
    text(
      'Әр курстың көшіру балы бір рет көрсетілген.',
      'Переводной балл каждого курса указан один раз.',
      'The threshold of each year is given once.',
    ),
    problems,
  );
}

/** Everybody goes one year up. */
function checkNextCourse(content: TransferNextCourse, data: CaseData): readonly Check[] {
  const problems = placedStudents(content.students, data).flatMap(({ row, student, pointer }): readonly Problem[] => {
    if (row.course === student.course + 1) return [];
    const name = studentName(student);
    const message = text(
      `${name.kk} ${student.course}-курста оқиды: келесі курс — ${student.course + 1}, бұйрықта — ${row.course}.`,
      `${name.ru} — студент(ка) ${student.course} курса: следующий курс — ${student.course + 1}, в приказе — ${row.course}.`,
      `${name.en} is in year ${student.course}: the next one is ${student.course + 1}, the order says ${row.course}.`,
    );
    return [{ message, pointer: `${pointer}/course` }];
  });
  return outcome(
    'course-next',
    text(
      'Әр студент қазіргі курсынан кейінгі курсқа көшіріледі.',
      'Каждый студент переводится на курс, следующий за нынешним.',
      'Everybody goes to the year after the present one.',
    ),
    problems,
  );
}

/** Nobody goes on with less than the threshold of the year that ends for them. */
function checkGpa({ students, thresholds }: TransferNextCourse, data: CaseData): readonly Check[] {
  const least = new Map(thresholds.map(({ course, gpa }) => [course, gpa]));
  const problems = placedStudents(students, data).flatMap(({ row, student, pointer }): readonly Problem[] => {
    const needed = least.get(row.course - 1);
    if (needed !== undefined && row.gpa >= needed) return [];
    const message = needed === undefined ? noThreshold(row.course - 1) : tooLow(studentName(student), row.gpa, needed);
    return [{ message, pointer: `${pointer}/gpa` }];
  });
  return outcome(
    'gpa-enough',
    text(
      'Барлық студенттің GPA көрсеткіші көшіру балынан төмен емес.',
      'GPA всех студентов не ниже переводного балла.',
      'Nobody’s GPA is below the threshold.',
    ),
    problems,
  );
}

function noThreshold(course: number) {
  return text(
    `${course}-курстың көшіру балы көрсетілмеген.`,
    `Не указан переводной балл курса ${course}.`,
    `The threshold of year ${course} is not given.`,
  );
}

function tooLow(name: ReturnType<typeof studentName>, gpa: number, needed: number) {
  const [has, needs] = [gradePointText(gpa), gradePointText(needed)];
  return text(
    `${name.kk}: GPA ${has} көшіру балынан (${needs}) төмен.`,
    `${name.ru}: GPA ${has} ниже переводного балла (${needs}).`,
    `${name.en}: the GPA ${has} is below the threshold (${needs}).`,
  );
}
