import type { StudentRecord } from '../../../contracts/directory.ts';
import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { outcome, type Problem } from '../../shared/checks.ts';
import { studentName } from '../../shared/names.ts';
import { programmeOf } from '../../shared/programmes.ts';
import { text } from '../../shared/text.ts';
import { adviseUsualCourse } from '../course-rules.ts';
import { orderKind } from '../order-kind.ts';
import { placedStudents } from '../student-rules.ts';
import { enrolmentForm, type Enrolment } from './enrolment.form.ts';

/** Applicants become students of a year, a group and a funding. */
export const enrolment = orderKind<Enrolment>({
  key: 'enrolment',
  title: text('Студенттер қатарына қабылдау', 'Зачисление', 'Enrolment'),
  heading: text('Студенттер қатарына қабылдау туралы', 'О зачислении в число студентов', 'On enrolment as students'),
  sources: [
    'Model rules of admission to higher and postgraduate education',
    'Model rules No. 595 of 30.10.2018',
    'KTB 7.1, 7.12',
    'KOU 7.1, 7.15',
    'KNC 20',
  ],
  contentSchema: enrolmentForm,
  route: { accounting: 'when-money-moves', signatory: 'rector' },
  statuses: ['applicant'],
  basis: ['admission-minutes', 'grant-certificate'],
  movesMoney: ({ funding }) => funding === 'paid',
  checks: (content, data) => [
    ...checkGroups(content, data),
    ...adviseUsualCourse(
      content.students.map((row) => ({ ...row, course: content.course })),
      data,
    ),
  ],
  rowView: ({ row }) => ({ groupName: row.groupName }),
  view: ({ course, funding }) => ({ course, funding }),
  change: ({ row }, { course, funding }) => ({ status: 'studying', course, funding, groupName: row.groupName }),
  suits: () => true,
  sample: (students, data) => ({
    effectiveDate: data.today,
    students: students.map((student) => ({ studentId: student.id, groupName: firstGroup(student, data) })),
    course: 1,
    funding: 'paid',
    basis: [{ kind: 'admission-minutes', number: '12', date: data.today }],
  }),
});

/** First group of the applicant's programme in the year of enrolment, for example «6B06101-26-1». */
function firstGroup({ programmeId }: StudentRecord, data: Pick<CaseData, 'programmes' | 'today'>): string {
  return `${programmeOf(programmeId, data)?.code ?? programmeId}-${data.today.slice(2, 4)}-1`;
}

/** A group belongs to one programme. */
function checkGroups(content: Enrolment, data: CaseData): readonly Check[] {
  const programmeOfGroup = new Map<string, string>();
  const problems = placedStudents(content.students, data).flatMap(({ row, student, pointer }): readonly Problem[] => {
    const first = programmeOfGroup.get(row.groupName) ?? student.programmeId;
    programmeOfGroup.set(row.groupName, first);
    if (first === student.programmeId) return [];
    const name = studentName(student);
    const message = text(
      `${name.kk}: ${row.groupName} тобы басқа бағдарламаға тиесілі.`,
      `${name.ru}: группа ${row.groupName} относится к другой программе.`,
      `${name.en}: the group ${row.groupName} belongs to another programme.`,
    );
    return [{ message, pointer: `${pointer}/groupName` }];
  });
  return outcome(
    'groups',
    text(
      'Әр топ бір бағдарламаға тиесілі.',
      'Каждая группа относится к одной программе.',
      'Each group has one programme.',
    ),
    problems,
  );
}
