/** What the templates of orders see under `view`, for every kind. */
import type { CaseData, DocumentView } from '../../contracts/procedure.ts';
import type { StudentRecord } from '../../contracts/directory.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { Json } from '../../domain/shared/json.ts';
import { datedOn, fromDate } from '../shared/dates-in-text.ts';
import { fullName } from '../../domain/names/format-name.ts';
import { BASIS_TITLES } from './basis.ts';
import type { Basis, OrderContent, OrderFrame, RowOf } from './content.ts';
import { TERMS } from './norms.ts';
import { programmeText } from '../shared/programmes.ts';
import { placedStudents, type PlacedStudent } from './student-rules.ts';

/** Fields a kind adds to a student's row. */
export type RowView<Content extends OrderContent> = (
  placed: PlacedStudent<RowOf<Content>>,
  data: CaseData,
  language: DocumentLanguage,
) => Readonly<Record<string, Json>>;

/**
 * Builds the view every order has: `students` of the data sorted by surname as the language sorts, `single` when there
 * is one.
 */
export function orderView<Content extends OrderContent>(
  content: Content,
  data: CaseData,
  language: DocumentLanguage,
  rowView: RowView<Content>,
): DocumentView {
  const rows = sortedStudents(content, data, language).map((placed) => ({
    ...studentView(placed.student, data, language),
    ...rowView(placed, data, language),
  }));
  return {
    ...frameView(content, language),
    students: rows,
    ...(rows.length === 1 && { single: rows[0] as Json }),
  };
}

/** What the templates see of every order, whomever it is about. */
export function frameView(content: OrderFrame, language: DocumentLanguage): DocumentView {
  return {
    effectiveDate: content.effectiveDate,
    effectiveFrom: fromDate(content.effectiveDate, language),
    basis: content.basis.map((basis) => basisView(basis, language)),
    ...(content.control && { control: content.control[language] }),
    executionDays: TERMS.execution.value,
  };
}

/** The students of the data with their rows, by full name as the language sorts. */
export function sortedStudents<Content extends OrderContent>(
  content: Content,
  data: CaseData,
  language: DocumentLanguage,
): readonly PlacedStudent<RowOf<Content>>[] {
  const collator = new Intl.Collator(language);
  const placed: readonly PlacedStudent<RowOf<Content>>[] = placedStudents(content.students, data);
  const nameOf = ({ student }: PlacedStudent<RowOf<Content>>) => fullName(student.name[language]);
  return [...placed].sort((one, other) => collator.compare(nameOf(one), nameOf(other)));
}

/** A student as every list prints them. */
export function studentView(student: StudentRecord, data: CaseData, language: DocumentLanguage) {
  return {
    name: { ...student.name[language] },
    sex: student.sex,
    programme: programmeText(student.programmeId, data, language),
    faculty: data.units.find((unit) => unit.id === student.facultyId)?.title[language] ?? '',
    course: student.course,
    groupName: student.groupName,
    funding: student.funding,
  };
}

function basisView(basis: Basis, language: DocumentLanguage) {
  return {
    title: basis.title?.[language] ?? BASIS_TITLES[basis.kind][language],
    dated: datedOn(basis.date, language),
    ...(basis.number !== undefined && { number: basis.number }),
  };
}
