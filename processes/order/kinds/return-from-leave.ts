import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { advice, type Problem } from '../../shared/checks.ts';
import { addDays } from '../../../domain/calendar/calendar-date.ts';
import { studentName } from '../../shared/names.ts';
import { text } from '../../shared/text.ts';
import { adviseUsualCourse, checkCourseNotAbove } from '../course-rules.ts';
import { RETURN_APPLICATION } from '../norms.ts';
import { orderKind } from '../order-kind.ts';
import { placedStudents } from '../student-rules.ts';
import { returnFromLeaveForm, type ReturnFromLeave } from './return-from-leave.form.ts';

/** Students come back from academic leave. Fees run again, so accounting always visas. */
export const returnFromLeave = orderKind<ReturnFromLeave>({
  key: 'return-from-leave',
  title: text('Академиялық демалыстан шығу', 'Выход из академического отпуска', 'Return from academic leave'),
  heading: text(
    'Академиялық демалыстан шығу туралы',
    'О выходе из академического отпуска',
    'On return from academic leave',
  ),
  sources: ['Model rules No. 595 of 30.10.2018', 'KOU 7.12', 'KTB 7.4', 'KNC 20'],
  contentSchema: returnFromLeaveForm,
  route: { accounting: 'always', signatory: 'vice-rector' },
  statuses: ['academic-leave'],
  basis: ['application'],
  movesMoney: () => true,
  checks: (content, data) => [
    ...checkCourseNotAbove(content.students, data),
    ...adviseUsualCourse(content.students, data),
    ...adviseEarlyReturn(content, data),
    ...adviseApplication(content),
  ],
  rowView: ({ row }) => ({ newCourse: row.course, newGroupName: row.groupName }),
  view: () => ({}),
  change: ({ row }) => ({ status: 'studying', course: row.course, groupName: row.groupName, leaveUntil: null }),
  suits: ({ course }) => course > 0,
  sample: (students, { today }) => ({
    effectiveDate: today,
    students: students.map(({ id, course, groupName }) => ({ studentId: id, course, groupName })),
    basis: [{ kind: 'application', date: addDays(today, -RETURN_APPLICATION.value) }],
  }),
});

/** A return before the leave ends is allowed, but people should see it. */
function adviseEarlyReturn(content: ReturnFromLeave, data: CaseData): readonly Check[] {
  const remarks = placedStudents(content.students, data).flatMap(({ student, pointer }): readonly Problem[] => {
    const { leaveUntil } = student;
    if (leaveUntil === undefined || content.effectiveDate >= leaveUntil) return [];
    const name = studentName(student);
    const message = text(
      `${name.kk} демалыстан мерзімінен бұрын шығады: демалыс ${leaveUntil} аяқталады.`,
      `${name.ru} выходит досрочно: отпуск заканчивается ${leaveUntil}.`,
      `${name.en} returns early: the leave ends on ${leaveUntil}.`,
    );
    return [{ message, pointer: `${pointer}/studentId` }];
  });
  return advice(
    'leave-ended',
    text('Демалыс мерзімі аяқталған.', 'Срок отпуска истёк.', 'The time of the leave is over.'),
    remarks,
  );
}

/** How early to apply is each university's own term, so it is a remark only. */
function adviseApplication({ basis, effectiveDate }: ReturnFromLeave): readonly Check[] {
  const latest = addDays(effectiveDate, -RETURN_APPLICATION.value);
  const remarks = basis.flatMap(({ kind, date }, index): readonly Problem[] =>
    kind === 'application' && date > latest ? [{ message: lateApplication, pointer: `/basis/${index}/date` }] : [],
  );
  return advice(
    'application-in-time',
    text('Өтініш уақытында берілген.', 'Заявление подано своевременно.', 'The application came in time.'),
    remarks,
  );
}

const lateApplication = text(
  `Өтініш оқуға оралуға ${RETURN_APPLICATION.value} күннен аз уақыт қалғанда берілген (норма расталмаған).`,
  `Заявление подано позже чем за ${RETURN_APPLICATION.value} дней до выхода (норма не подтверждена).`,
  `The application came less than ${RETURN_APPLICATION.value} days before the return (the norm is not confirmed).`,
);
