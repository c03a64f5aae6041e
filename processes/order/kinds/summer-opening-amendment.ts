import { openingAmendmentContent } from '../../../domain/campaign/orders/opening-amendment.ts';
import type { DocumentLanguage, PaperText } from '../../../domain/shared/localized.ts';
import { checkLanguages } from '../../shared/language-rules.ts';
import { text } from '../../shared/text.ts';
import { aboutOrder } from '../later/about-order.ts';
import { earlierFacultyIds } from '../later/earlier-faculties.ts';
import { orderKind } from '../order-kind.ts';
import { checkGroupNumbers } from '../summer-groups.ts';
import { checkAmends, checkChanged, checkJoined, checkTeachers } from '../summer-list-changes.ts';
import { TEACHING_LANGUAGES } from '../teaching-languages.ts';
import { summerOpeningAmendmentForm, type SummerOpeningAmendmentContent } from './summer-opening-amendment.form.ts';

const HEADING = text(
  'Жазғы семестр топтарын ашу туралы бұйрыққа өзгерістер енгізу туралы',
  'О внесении изменений в приказ об открытии групп летнего семестра',
  'On amendments to the order that opens the groups of the summer semester',
);

/** Annexes of the opening order; both print teachers. */
const ANNEXES = {
  groups: { kk: '1-қосымша', ru: 'приложение 1' },
  students: { kk: '2-қосымша', ru: 'приложение 2' },
} as const;

const REASONS = {
  composition: {
    kk: 'жазғы семестр топтары құрамының өзгеруіне байланысты',
    ru: 'в связи с изменением состава групп летнего семестра',
  },
  teachers: {
    kk: 'жазғы семестр топтары оқытушыларының өзгеруіне байланысты',
    ru: 'в связи с изменением преподавателей групп летнего семестра',
  },
  both: {
    kk: 'жазғы семестр топтары құрамы мен оқытушыларының өзгеруіне байланысты',
    ru: 'в связи с изменением состава и преподавателей групп летнего семестра',
  },
} as const;

const ORDERS = { type: 'amends', kinds: ['summer-opening'] } as const;

/** The lists of an opening order follow what has become of the groups since; only whom it concerns is named. */
const amendment = orderKind<SummerOpeningAmendmentContent>({
  key: 'summer-opening-amendment',
  title: text(
    'Жазғы семестр топтарының тізімін өзгерту',
    'Изменение списков групп летнего семестра',
    'Amendment of the lists of summer groups',
  ),
  heading: HEADING,
  sources: ['Documentation rules No. 236 of 25.08.2023', 'KTB 6.4.4, 7.10', 'WKU 4.1.14', 'KOU 7.10', 'KNC 23'],
  contentSchema: summerOpeningAmendmentForm,
  route: { accounting: 'always', signatory: 'vice-rector', movesNobody: true, staysInside: true },
  // whoever leaves a group may have left the university
  statuses: ['studying', 'academic-leave', 'expelled'],
  basis: ['paid-applications', 'application', 'memo'],
  movesMoney: () => true,
  // teachers, and groups nobody is in any more, are named to every dean who has the opening order
  otherFacultyIds: ({ groups, students }, data) =>
    namesTeachers(groups) || students.length === 0 ? earlierFacultyIds(data) : [],
  checks: (content) => [
    ...checkAmends(content),
    ...checkGroupNumbers(content),
    ...checkTeachers(content),
    ...checkChanged(content),
    ...checkJoined(content),
    ...checkLanguages(content.groups.map(({ title }, index) => ({ pointer: `/groups/${index}/title`, value: title }))),
  ],
  rowView: ({ row: { leaves = [], joins = [] } }) => ({
    ...{ leaves: leaves.join(', '), leavesCount: leaves.length },
    ...{ joins: joins.join(', '), joinsCount: joins.length },
  }),
  view: ({ groups }, language) => ({
    namesTeachers: namesTeachers(groups),
    changes: IN_PAPER.flatMap((wanted) =>
      groups.filter(({ change }) => change === wanted).map((group) => groupView(group, language)),
    ),
  }),
  suits: ({ status, course }) => status === 'studying' && course > 0,
  sample: (students, { today, related }) => {
    const title = { kk: 'Математика', ru: 'Математика' };
    const group = { number: 'MAT1201-kk-2', courseCode: 'MAT1201', title, credits: 5, language: 'kk' } as const;
    const moves = { leaves: [group.number], joins: ['MAT1201-kk-1'] };
    const changes = {
      groups: [
        { ...group, change: 'closed', into: 'MAT1201-kk-1' },
        { ...group, number: 'MAT1201-kk-1', teacher: 'Сейтқали Б.Қ.', change: 'teacher' },
      ],
      students: students.map(({ id }) => ({ studentId: id, ...moves })),
    } as const;
    const order = { effectiveDate: today, basis: [{ kind: 'paid-applications', date: today }] } as const;
    return openingAmendmentContent(related?.caseId ?? '', changes, order);
  },
});

export const summerOpeningAmendment = aboutOrder(amendment, {
  ...ORDERS,
  heading: HEADING,
  changeNote: (content) => ({
    reason: reasonOf(content),
    isNewEdition: false,
    changed: namesTeachers(content.groups) ? [ANNEXES.groups, ANNEXES.students] : [ANNEXES.students],
    added: numbersOf(content.groups, 'opened'),
    removed: numbersOf(content.groups, 'closed'),
  }),
});

type Group = SummerOpeningAmendmentContent['groups'][number];

/** The order in which the paper names what becomes of groups. */
const IN_PAPER = ['closed', 'opened', 'teacher'] as const;

function namesTeachers(groups: readonly Group[]): boolean {
  return groups.some(({ change }) => change === 'teacher');
}

function reasonOf({ groups, students }: SummerOpeningAmendmentContent): PaperText {
  if (!namesTeachers(groups)) return REASONS.composition;
  return students.length > 0 ? REASONS.both : REASONS.teachers;
}

function groupView(
  { number, courseCode, title, credits, language: taughtIn, change, teacher, formerTeacher, into }: Group,
  language: DocumentLanguage,
) {
  return {
    ...{ number, courseCode, credits, title: title[language], language: TEACHING_LANGUAGES[taughtIn][language] },
    ...{ isClosed: change === 'closed', isOpened: change === 'opened', isTaught: change === 'teacher' },
    ...(teacher !== undefined && { teacher }),
    ...(formerTeacher !== undefined && { formerTeacher }),
    ...(into !== undefined && { into }),
  };
}

function numbersOf(groups: readonly Group[], wanted: Group['change']) {
  return groups
    .filter(({ change }) => change === wanted)
    .map(({ number }) => ({ kk: `${number} тобы`, ru: `группа ${number}` }));
}
