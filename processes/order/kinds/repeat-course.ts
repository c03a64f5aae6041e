import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { courseRepetitionContent } from '../../../domain/campaign/orders/course-repetition.ts';
import { academicYearText } from '../../../domain/calendar/academic-year-text.ts';
import { academicYearOf } from '../../../domain/grades/grade-scale.ts';
import { advice, outcome } from '../../shared/checks.ts';
import { studentName } from '../../shared/names.ts';
import { text } from '../../shared/text.ts';
import { FUNDING_TITLES } from '../funding-titles.ts';
import { orderKind } from '../order-kind.ts';
import { placedStudents } from '../student-rules.ts';
import { repeatCourseForm, type RepeatCourse } from './repeat-course.form.ts';
import { REPETITION_REASONS } from './repetition-reasons.ts';

/** Students who may not go on stay in their year of study, in a group that comes a year later. */
export const repeatCourse = orderKind<RepeatCourse>({
  key: 'repeat-course',
  title: text('Қайта оқу курсына қалдыру', 'Оставление на повторный курс', 'Repeat course'),
  heading: text(
    'Қайта оқу курсына қалдыру туралы',
    'Об оставлении на повторный курс обучения',
    'On repeating a year of study',
  ),
  sources: ['Model rules No. 595 of 30.10.2018', 'KTB 7.12', 'WKU 4.3.1, 4.4.5', 'KOU 7.15', 'KNC 20'],
  contentSchema: repeatCourseForm,
  route: { accounting: 'always', signatory: 'rector' },
  statuses: ['studying'],
  basis: ['council-minutes', 'summer-results-order', 'dean-submission', 'application'],
  movesMoney: () => true,
  checks: (content, data) => [...checkFunding(content, data), ...adviseGrants(content, data)],
  rowView: ({ row }, _data, language) => ({
    newGroupName: row.groupName,
    newFunding: row.funding,
    reason: REPETITION_REASONS[row.reason][language],
  }),
  view: ({ academicYear }) => ({ academicYear: academicYearText(academicYear) }),
  change: ({ row }) => ({ groupName: row.groupName, funding: row.funding }),
  suits: ({ course }) => course > 0,
  sample: (students, { today }) =>
    courseRepetitionContent(
      {
        academicYear: academicYearOf(today),
        effectiveDate: today,
        basis: [{ kind: 'dean-submission', number: '7', date: today }],
      },
      students.map(({ id, groupName, funding }) => ({ studentId: id, groupName, funding, reason: 'debt' })),
    ),
});

/** A repeat year gives nobody a grant. */
function checkFunding({ students }: RepeatCourse, data: CaseData): readonly Check[] {
  const problems = placedStudents(students, data)
    .filter(({ row, student }) => row.funding === 'grant' && student.funding === 'paid')
    .map(({ student, pointer }) => {
      const name = studentName(student);
      const message = text(
        `${name.kk} ақылы негізде оқиды: қайта оқу курсында грант берілмейді.`,
        `${name.ru} обучается на платной основе: на повторном курсе грант не предоставляется.`,
        `${name.en} pays for the studies: a repeat year gives no grant.`,
      );
      return { message, pointer: `${pointer}/funding` };
    });
  return outcome(
    'funding',
    text(
      'Ақылы негізде оқитындарға грант берілмейді.',
      'Обучающимся на платной основе грант не предоставляется.',
      'Nobody who pays is given a grant.',
    ),
    problems,
  );
}

/** Sources differ on what becomes of the grant, so the choice is people's and is pointed out to them. */
function adviseGrants({ students }: RepeatCourse, data: CaseData): readonly Check[] {
  const remarks = placedStudents(students, data)
    .filter(({ student }) => student.funding === 'grant')
    .map(({ row, student, pointer }) => {
      const name = studentName(student);
      const chosen = FUNDING_TITLES[row.funding];
      const message = text(
        `${name.kk} — грант иегері, бұйрықта: ${chosen.kk} (норма расталмаған).`,
        `${name.ru} — обладатель гранта, в приказе: ${chosen.ru} (норма не подтверждена).`,
        `${name.en} holds a grant, the order says: ${chosen.en} (the norm is not confirmed).`,
      );
      return { message, pointer: `${pointer}/funding` };
    });
  return advice(
    'grant-holders',
    text('Бұйрықта грант иегерлері жоқ.', 'Обладателей гранта в приказе нет.', 'No grant holder is in the order.'),
    remarks,
  );
}
