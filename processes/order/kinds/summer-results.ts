import type { CaseData } from '../../../contracts/procedure.ts';
import { summerResultsContent, type SummerCourse } from '../../../domain/campaign/orders/summer-results.ts';
import { academicYearText } from '../../../domain/calendar/academic-year-text.ts';
import { academicYearOf } from '../../../domain/grades/grade-scale.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import { gradePointText } from '../../../domain/grades/grade-point-text.ts';
import { checkLanguages } from '../../shared/language-rules.ts';
import { text } from '../../shared/text.ts';
import { orderKind } from '../order-kind.ts';
import type { RowOf } from '../content.ts';
import { checkCleared, checkCourses, checkResults } from '../summer-result-rules.ts';
import { sortedStudents, studentView } from '../view.ts';
import { CLEARED_DEBTS } from './cleared-debts.ts';
import { summerResultsForm, type SummerResultsContent } from './summer-results.form.ts';

/** What students earned in the summer, which debts are cleared, what became of the GPA; nobody's place changes. */
export const summerResults = orderKind<SummerResultsContent>({
  key: 'summer-results',
  title: text('Жазғы семестрдің қорытындысы', 'Итоги летнего семестра', 'Results of the summer semester'),
  heading: text(
    'Жазғы семестрдің қорытындысы туралы',
    'Об итогах летнего семестра',
    'On the results of the summer semester',
  ),
  sources: [
    'Credit technology rules No. 152 of 20.04.2011',
    'KTB 7.10, 7.11',
    'WKU 4.1.14',
    'KOU 7.10',
    'MIR 2.2, 3.1',
  ],
  contentSchema: summerResultsForm,
  route: { accounting: 'never', signatory: 'vice-rector', movesNobody: true },
  statuses: ['studying'],
  basis: ['grade-sheets', 'memo'],
  movesMoney: () => false,
  checks: (content) => [
    ...checkCourses(content),
    ...checkResults(content),
    ...checkCleared(content),
    ...checkLanguages(
      content.courses.map(({ title }, index) => ({ pointer: `/courses/${index}/title`, value: title })),
    ),
  ],
  rowView: () => ({}),
  view: (content, language, data) => {
    const results = content.students.flatMap((row) => row.results);
    return {
      academicYear: academicYearText(content.academicYear),
      studentCount: content.students.length,
      resultCount: results.length,
      clearedCount: results.filter(({ clears }) => clears !== 'none').length,
      lines: resultLines(content, language, data),
    };
  },
  suits: ({ course }) => course > 0,
  sample: (students, { today }) => {
    const course = { code: 'MAT1201', title: { kk: 'Математика', ru: 'Математика' }, credits: 5 };
    const result = { course, reason: 'academic-debt', percent: 78, letter: 'B−', passes: true } as const;
    return summerResultsContent(
      {
        academicYear: academicYearOf(today),
        effectiveDate: today,
        basis: [{ kind: 'grade-sheets', date: today }],
      },
      students.map(({ id }) => ({ studentId: id, ...result })),
      new Map(students.map(({ id }) => [id, { gpaBefore: 1.95, gpaAfter: 2.12 }])),
    );
  },
});

/** A line of the table for each result, by surname; the averages stand in every line of a student. */
function resultLines(content: SummerResultsContent, language: DocumentLanguage, data: CaseData) {
  const courses = new Map(content.courses.map((course) => [course.code, course]));
  return sortedStudents(content, data, language).flatMap(({ row, student }) =>
    row.results.map((result) => ({
      ...studentView(student, data, language),
      gpaBefore: averageText(row.gpaBefore),
      gpaAfter: averageText(row.gpaAfter),
      ...resultView(result, courses.get(result.courseCode), language),
    })),
  );
}

function resultView(
  { courseCode, percent, letter, clears }: RowOf<SummerResultsContent>['results'][number],
  course: SummerCourse | undefined,
  language: DocumentLanguage,
) {
  return {
    courseCode,
    title: course?.title[language] ?? '–',
    credits: course?.credits ?? '–',
    percent: percent ?? ABSENT[language],
    letter,
    cleared: CLEARED_DEBTS[clears][language],
  };
}

const ABSENT = { kk: 'келмеді', ru: 'неявка' } as const;

function averageText(gpa: number | undefined): string {
  return gpa === undefined ? '–' : gradePointText(gpa);
}
