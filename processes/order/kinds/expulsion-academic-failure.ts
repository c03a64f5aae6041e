import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { academicExpulsionContent } from '../../../domain/campaign/orders/academic-expulsion.ts';
import { academicYearOf } from '../../../domain/grades/grade-scale.ts';
import { advice } from '../../shared/checks.ts';
import { studentName } from '../../shared/names.ts';
import { text } from '../../shared/text.ts';
import { orderKind } from '../order-kind.ts';
import { placedStudents } from '../student-rules.ts';
import { expulsionAcademicFailureForm, type ExpulsionAcademicFailure } from './expulsion-academic-failure.form.ts';
import { STUDY_FAILURES } from './study-failures.ts';

/** Students leave because they failed in their studies. Who does is for people to find: no rule proposes it. */
export const expulsionAcademicFailure = orderKind<ExpulsionAcademicFailure>({
  key: 'expulsion-academic-failure',
  title: text(
    'Академиялық үлгермеушілігі үшін оқудан шығару',
    'Отчисление за академическую неуспеваемость',
    'Expulsion for academic failure',
  ),
  heading: text(
    'Академиялық үлгермеушілігі үшін оқудан шығару туралы',
    'Об отчислении за академическую неуспеваемость',
    'On expulsion for academic failure',
  ),
  sources: ['Model rules No. 595 of 30.10.2018', 'WKU 4.4.5, 4.3.9', 'KTB 6.4.15, 7.4, 7.12', 'KNC 20'],
  contentSchema: expulsionAcademicFailureForm,
  route: { accounting: 'always', signatory: 'rector' },
  statuses: ['studying', 'academic-leave'],
  basis: ['summer-results-order', 'council-minutes', 'dean-submission'],
  movesMoney: () => true,
  checks: adviseGrounds,
  rowView: ({ row }, _data, language) => ({ reason: STUDY_FAILURES[row.reason][language] }),
  view: () => ({}),
  change: () => ({ status: 'expelled' }),
  suits: ({ course }) => course > 0,
  sample: (students, { today }) =>
    academicExpulsionContent(
      {
        academicYear: academicYearOf(today),
        effectiveDate: today,
        basis: [{ kind: 'dean-submission', number: '9', date: today }],
      },
      students.map(({ id }) => ({ studentId: id, reason: 'debt' })),
    ),
});

/** The grounds are the university's own, and whoever leaves may come back only by reinstatement: people look twice. */
function adviseGrounds({ students }: ExpulsionAcademicFailure, data: CaseData): readonly Check[] {
  const remarks = placedStudents(students, data).map(({ student, pointer }) => {
    const name = studentName(student);
    const message = text(
      `${name.kk}: негізді университеттің академиялық саясаты бойынша тексеріңіз (норма расталмаған).`,
      `${name.ru}: проверьте основание по академической политике университета (норма не подтверждена).`,
      `${name.en}: compare the ground with the academic policy of the university (the norm is not confirmed).`,
    );
    return { message, pointer: `${pointer}/reason` };
  });
  return advice('grounds', text('Негіздер тексерілді.', 'Основания проверены.', 'The grounds are checked.'), remarks);
}
