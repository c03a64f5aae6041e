import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { summerOpeningContent } from '../../../domain/campaign/orders/summer-opening.ts';
import { academicYearText } from '../../../domain/calendar/academic-year-text.ts';
import { addDays } from '../../../domain/calendar/calendar-date.ts';
import { academicYearOf } from '../../../domain/grades/grade-scale.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import { outcome } from '../../shared/checks.ts';
import { fromDate, untilDate } from '../../shared/dates-in-text.ts';
import { checkLanguages } from '../../shared/language-rules.ts';
import { text } from '../../shared/text.ts';
import { orderKind } from '../order-kind.ts';
import { checkGroupNumbers, checkGroupsKnown, checkGroupSizes, checkLoads } from '../summer-groups.ts';
import { checkYearOfSummer } from '../summer-rules.ts';
import { sortedStudents, studentView } from '../view.ts';
import { TEACHING_LANGUAGES } from '../teaching-languages.ts';
import { summerOpeningForm, type SummerOpeningContent } from './summer-opening.form.ts';

/** The groups of a summer semester are opened with the lists of their students; nobody's record changes. */
export const summerOpening = orderKind<SummerOpeningContent>({
  key: 'summer-opening',
  title: text('Жазғы семестр топтарын ашу', 'Открытие групп летнего семестра', 'Opening of summer groups'),
  heading: text(
    'Жазғы семестр топтарын ашу туралы',
    'Об открытии групп летнего семестра',
    'On the opening of the groups of the summer semester',
  ),
  sources: ['Credit technology rules No. 152 of 20.04.2011', 'KTB 6.4.4, 7.10', 'WKU 4.1.14', 'KOU 7.10', 'KNC 23'],
  contentSchema: summerOpeningForm,
  route: { accounting: 'always', signatory: 'vice-rector', movesNobody: true, staysInside: true },
  statuses: ['studying'],
  basis: ['summer-dates-order', 'paid-applications', 'memo'],
  movesMoney: () => true,
  checks: (content, data) => [
    ...checkGroupNumbers(content),
    ...checkGroupsKnown(content),
    ...checkGroupSizes(content),
    ...checkLoads(content, data),
    ...checkDays(content),
    ...checkYearOfSummer(content),
    ...checkLanguages(content.groups.map(({ title }, index) => ({ pointer: `/groups/${index}/title`, value: title }))),
  ],
  rowView: ({ row }) => ({ groups: [...row.groups] }),
  view: (content, language, data) => ({
    academicYear: academicYearText(content.academicYear),
    startsOn: fromDate(content.startsOn, language),
    endsOn: untilDate(content.endsOn, language),
    groups: groupsView(content, language, data),
  }),
  suits: ({ course }) => course > 0,
  sample: (students, { today }) => {
    const startsOn = addDays(today, 7);
    const studentIds = students.map(({ id }) => id);
    const of = { academicYear: academicYearOf(startsOn), startsOn, endsOn: addDays(today, 48) };
    const group = { courseCode: 'MAT1201', title: { kk: 'Математика', ru: 'Математика' }, credits: 5 } as const;
    const named = { number: 'MAT1201-қ-1', language: 'kk', teacher: 'Сейтқали Б.Қ.', studentIds } as const;
    return summerOpeningContent({ ...of, creditCap: 15, minimumGroup: 1 }, [{ ...group, ...named }], {
      effectiveDate: today,
      basis: [{ kind: 'summer-dates-order', number: '12-С', date: today }],
    });
  },
});

/** The semester ends after it begins. */
function checkDays({ startsOn, endsOn }: SummerOpeningContent): readonly Check[] {
  const message = text(
    `Жазғы семестр (${startsOn}) басталғанға дейін (${endsOn}) аяқталып тұр.`,
    `Летний семестр заканчивается (${endsOn}) раньше, чем начинается (${startsOn}).`,
    `The semester ends (${endsOn}) before it begins (${startsOn}).`,
  );
  return outcome(
    'days-in-order',
    text('Күндер бірінен соң бірі келеді.', 'Даты следуют одна за другой.', 'The dates follow one another.'),
    startsOn < endsOn ? [] : [{ message, pointer: '/endsOn' }],
  );
}

/** Groups in the order of the content, each with its students by surname; groups of no student in the data are left out. */
function groupsView(content: SummerOpeningContent, language: DocumentLanguage, data: CaseData) {
  const students = studentsByGroup(content, language, data);
  return content.groups.flatMap(({ number, courseCode, title, credits, language: taughtIn, teacher }) => {
    const own = students.get(number);
    if (!own) return [];
    const taught = { language: TEACHING_LANGUAGES[taughtIn][language], ...(teacher !== undefined && { teacher }) };
    return [{ number, courseCode, title: title[language], credits, ...taught, students: own }];
  });
}

function studentsByGroup(content: SummerOpeningContent, language: DocumentLanguage, data: CaseData) {
  const byGroup = new Map<string, ReturnType<typeof studentView>[]>();
  for (const { row, student } of sortedStudents(content, data, language)) {
    const view = studentView(student, data, language);
    for (const number of row.groups) byGroup.set(number, [...(byGroup.get(number) ?? []), view]);
  }
  return byGroup;
}
