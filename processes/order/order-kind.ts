/** Makes a kind of order from what is peculiar to it; everything common to orders is added here. */
import type { CaseData, Check, DocumentView, ProcedureKind } from '../../contracts/procedure.ts';
import type { StudentChange, StudentRecord, StudentStatus } from '../../contracts/directory.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';
import type { BasisKind } from './basis.ts';
import { caseTitle } from './case-title.ts';
import type { OrderContent, RowOf } from './content.ts';
import { orderFacts } from './facts.ts';
import { checkFrame } from './paper-rules.ts';
import { extractPaper, orderPaper } from './papers.ts';
import { orderDefinition, type RoutePlan } from './route.ts';
import {
  adviseStudentsFree,
  checkStudentsExist,
  checkStudentsFree,
  checkStudentsOnce,
  checkStudentsStatus,
  placedStudents,
  type PlacedStudent,
} from './student-rules.ts';
import { orderView, type RowView } from './view.ts';

export interface OrderKindParts<Content extends OrderContent> {
  readonly key: string;
  readonly title: LocalizedText;
  /** what mails call the kind, where its title tells of somebody's health */
  readonly discreetTitle?: LocalizedText;
  /** the heading of the paper: «О зачислении …», «… туралы» */
  readonly heading: LocalizedText;
  readonly sources: readonly string[];
  readonly contentSchema: ProcedureKind<Content>['contentSchema'];
  readonly route: RoutePlan;
  /** statuses a student may have when the order is written */
  readonly statuses: readonly StudentStatus[];
  /** papers of which one must be in the basis */
  readonly basis: readonly BasisKind[];
  movesMoney(content: Content, data: CaseData): boolean;
  /** faculties concerned besides those of the students */
  otherFacultyIds?(content: Content, data: CaseData): readonly string[];
  /** checks of the kind's own fields, after the common ones */
  checks(content: Content, data: CaseData): readonly Check[];
  /** fields of a student's row in the templates, besides the common ones */
  readonly rowView: RowView<Content>;
  /** fields of the order in the templates, besides the common ones; an extract has the data of its student alone */
  view(content: Content, language: DocumentLanguage, data: CaseData): DocumentView;
  /** what happens to a student on the effective date; absent where the route moves nobody */
  readonly change?: (
    placed: PlacedStudent<RowOf<Content>>,
    content: Content,
    data: CaseData,
  ) => Omit<StudentChange, 'studentId'>;
  /** tells whether the kind can take the student, whose status already fits */
  suits(student: StudentRecord, data: Omit<CaseData, 'students'>): boolean;
  /** a content for these students */
  sample(students: readonly StudentRecord[], data: Omit<CaseData, 'students'>): Content;
}

/** How many students a sample names. */
const SAMPLE_STUDENTS = 2;

/** Builds the whole kind. */
export function orderKind<Content extends OrderContent>(parts: OrderKindParts<Content>): ProcedureKind<Content> {
  const { key, title, sources, contentSchema } = parts;
  return {
    key,
    title,
    ...(parts.discreetTitle && { discreetTitle: parts.discreetTitle }),
    sources,
    contentSchema,
    definition: orderDefinition(key, parts.heading, parts.route),
    documents: [orderPaper(key, parts.heading), extractPaper(key)],
    studentIds: (content) => content.students.map(({ studentId }) => studentId),
    caseTitle: (content, data) => caseTitle(parts.heading, content, data),
    facts: (content, data) =>
      orderFacts(content, data, parts.movesMoney(content, data), parts.otherFacultyIds?.(content, data) ?? []),
    checks: (content, data) => [...commonChecks(parts, content, data), ...parts.checks(content, data)],
    documentView: (content, data, language, studentId) => {
      const shown = onlyStudent(data, studentId);
      return { ...orderView(content, shown, language, parts.rowView), ...parts.view(content, language, shown) };
    },
    changes: (content, data) => changesOf(parts, content, data),
    sample: (candidates, data) => parts.sample(sampleStudents(parts, candidates, data), data),
  };
}

function commonChecks<Content extends OrderContent>(
  parts: OrderKindParts<Content>,
  content: Content,
  data: CaseData,
): readonly Check[] {
  return [
    ...checkStudentsExist(content, data),
    ...checkStudentsOnce(content, data),
    ...checkStudentsStatus(content, data, parts.statuses),
    ...(parts.route.movesNobody ? adviseStudentsFree(content, data) : checkStudentsFree(content, data)),
    ...checkFrame(content, data, parts.basis),
  ];
}

function changesOf<Content extends OrderContent>(
  parts: OrderKindParts<Content>,
  content: Content,
  data: CaseData,
): readonly StudentChange[] {
  const { change } = parts;
  if (!change) return [];
  const placed: readonly PlacedStudent<RowOf<Content>>[] = placedStudents(content.students, data);
  return placed.map((each) => ({ studentId: each.student.id, ...change(each, content, data) }));
}

/** Narrowed before rows are made: an order of thousands has as many extracts. */
function onlyStudent(data: CaseData, studentId: string | undefined): CaseData {
  if (studentId === undefined) return data;
  return { ...data, students: data.students.filter(({ id }) => id === studentId) };
}

function sampleStudents<Content extends OrderContent>(
  parts: OrderKindParts<Content>,
  candidates: readonly StudentRecord[],
  data: Omit<CaseData, 'students'>,
): readonly StudentRecord[] {
  return candidates
    .filter(({ id, status }) => parts.statuses.includes(status) && data.claimedBy[id] === undefined)
    .filter((student) => parts.suits(student, data))
    .slice(0, SAMPLE_STUDENTS);
}
