/** Rules of the order that amends the lists of an opening order. */
import { expect, test } from 'vitest';
import type { CaseData } from '../../contracts/procedure.ts';
import { renderHtmlInline } from '../../documents/index.ts';
import { DOCUMENT_LANGUAGES } from '../../domain/shared/localized.ts';
import { documentModel } from '../../test/factories/document-model.ts';
import { incompleteTexts } from '../../test/factories/incomplete-texts.ts';
import { relatedOrderFor, sampleOf } from '../../test/factories/kind-samples.ts';
import { kindOf } from '../index.ts';
import { summerOpeningAmendment } from './kinds/summer-opening-amendment.ts';
import type { SummerOpeningAmendmentContent } from './kinds/summer-opening-amendment.form.ts';

const { content, data } = sampleOf(kindOf('order', 'summer-opening-amendment')!) as {
  content: SummerOpeningAmendmentContent;
  data: CaseData;
};
const [first, ...others] = content.students;

function failed(overrides: Partial<SummerOpeningAmendmentContent>, about: CaseData = data) {
  const checks = summerOpeningAmendment.checks({ ...content, ...overrides }, about).filter(({ ok }) => !ok);
  expect(incompleteTexts(checks)).toEqual([]);
  return checks.map(({ key, pointer }) => [key, pointer]);
}

test('a student is named with a group left or joined', () => {
  const students = [{ studentId: first!.studentId }, ...others];
  expect(failed({ students })).toEqual([['students-change', '/students/0/leaves']]);
});

test('nobody joins a group that is taken off the list', () => {
  const students = [...others, { studentId: first!.studentId, joins: ['MAT1201-kk-2'] }];
  expect(failed({ students })).toEqual([['groups-stand', `/students/${others.length}/joins`]]);
});

const [closed, taught] = content.groups;

test('teachers alone may change, and the paper goes to the deans who have the opening order', () => {
  expect(failed({ groups: [taught!], students: [] }, { ...data, students: [] })).toEqual([]);
  const facultyIds = ['faculty-1', 'faculty-2'];
  const related = relatedOrderFor(summerOpeningAmendment, { facts: { facultyIds } });
  const about = { ...data, students: [], related };
  const ofTeachers = { ...content, groups: [taught!], students: [] };
  expect(summerOpeningAmendment.facts(ofTeachers, about)).toMatchObject({ facultyIds, studentCount: 0 });
  const ofStudents = { ...content, groups: [closed!] };
  const { facultyIds: named } = summerOpeningAmendment.facts(ofStudents, { ...data, related });
  expect(named).toEqual([...new Set(data.students.map(({ facultyId }) => facultyId))]);
  expect(summerOpeningAmendment.changeNote?.(ofTeachers).reason.ru).toContain('преподавателей');
});

test('a group nobody is in any more may be taken off the list; the deans who have the opening order are asked', () => {
  const facultyIds = ['faculty-1', 'faculty-2'];
  const related = relatedOrderFor(summerOpeningAmendment, { facts: { facultyIds } });
  const ofGroup = { groups: [{ ...closed!, into: undefined }], students: [] };
  expect(failed(ofGroup, { ...data, students: [] })).toEqual([]);
  const facts = summerOpeningAmendment.facts({ ...content, ...ofGroup }, { ...data, students: [], related });
  expect(facts).toMatchObject({ facultyIds });
});

test('an order that amends nothing, or names a teacher who stays, is pointed out', () => {
  expect(failed({ groups: [], students: [] }, { ...data, students: [] })).toEqual([['lists-amended', '/students']]);
  const stays = { ...taught!, formerTeacher: taught!.teacher };
  expect(failed({ groups: [closed!, stays] })).toEqual([['teachers-change', '/groups/1/teacher']]);
});

test('only the order that opens groups is amended by it', () => {
  const related = relatedOrderFor(summerOpeningAmendment, { kind: 'summer-dates' });
  expect(failed({}, { ...data, related })).toEqual([['order-fits', '/orderId']]);
});

test('whoever has left the university is taken off the list all the same', () => {
  const students = data.students.map((student) => ({ ...student, status: 'expelled' as const }));
  expect(failed({}, { ...data, students })).toEqual([]);
});

test('the register of changes names the groups and the annex', () => {
  expect(summerOpeningAmendment.changeNote?.(content)).toMatchObject({
    reason: { ru: 'в связи с изменением состава и преподавателей групп летнего семестра' },
    changed: [{ ru: 'приложение 1' }, { ru: 'приложение 2' }],
    added: [],
    removed: [{ kk: 'MAT1201-kk-2 тобы', ru: 'группа MAT1201-kk-2' }],
  });
});

const opened = { ...closed!, number: 'MAT1201-ru-1', change: 'opened', into: undefined } as const;

test.each([
  ['a group taken off', [closed!], []],
  ['groups of every sort', [taught!, opened, closed!], []],
  ['groups and students', [taught!, closed!], content.students],
])('with %s, every change but the last ends in a semicolon and the last in a full stop', (_words, groups, students) => {
  const [paper] = summerOpeningAmendment.documents;
  const about = { ...data, students: students.length > 0 ? data.students : [] };
  for (const language of DOCUMENT_LANGUAGES) {
    const view = summerOpeningAmendment.documentView({ ...content, groups, students }, about, language);
    const html = renderHtmlInline({ template: paper!.template, model: documentModel(language, view) });
    const ends = [...html.matchAll(/<p class="item[^"]*">\d+\)\s(.*?)<\/p>/g)].map(([, words]) => words?.at(-1));
    const count = groups.length + (students.length > 0 ? 1 : 0);
    expect(ends).toEqual([...Array.from({ length: count - 1 }, () => ';'), '.']);
  }
});
