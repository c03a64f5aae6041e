/** Makes a kind of order that speaks of an earlier, registered order: its route follows that one's. */
import type { CaseData, ChangeNote, Check, DocumentView, ProcedureKind } from '../../../contracts/procedure.ts';
import type { RelatedOrder } from '../../../contracts/related-order.ts';
import type { RelationType } from '../../../domain/orders/relation.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import type { Facts } from '../../../domain/approval/condition.ts';
import { joinTexts } from '../../shared/text.ts';
import { checkBasisDates, checkBasisTitles } from '../basis-rules.ts';
import type { OrderContent, OrderFrame } from '../content.ts';
import { checkEffectiveDate } from '../date-rules.ts';
import { orderFacts } from '../facts.ts';
import { extractPaper, orderPaper } from '../papers.ts';
import { orderDefinition, type RoutePlan } from '../route.ts';
import { orderView } from '../view.ts';
import { earlierFacultyIds } from './earlier-faculties.ts';
import { checkOrder } from './order-rules.ts';
import { referenceText, referenceView } from './reference.ts';

/** What every order about another one holds; the students are those of the earlier order. */
export type LaterOrderContent = OrderFrame & { readonly orderId: string };

export interface LaterOrderParts<Content extends LaterOrderContent> {
  readonly key: string;
  readonly title: LocalizedText;
  /** the heading of the paper */
  readonly heading: LocalizedText;
  readonly sources: readonly string[];
  readonly contentSchema: ProcedureKind<Content>['contentSchema'];
  readonly relation: RelationType;
  readonly route: Pick<RoutePlan, 'movesNobody'>;
  /** checks of the kind's own, after the common ones; only where there is an earlier order */
  checks(content: Content, data: CaseData, earlier: RelatedOrder): readonly Check[];
  /** fields of the order in the templates, besides the common ones */
  view(content: Content, language: DocumentLanguage): DocumentView;
  /** what the register of changes says of it */
  changeNote(content: Content): ChangeNote;
  /** a content about the order with this id */
  sample(orderId: string, data: Omit<CaseData, 'students'>): Content;
}

/** Builds the whole kind. */
export function laterOrderKind<Content extends LaterOrderContent>(
  parts: LaterOrderParts<Content>,
): ProcedureKind<Content> {
  const { key, title, heading, sources, contentSchema, relation } = parts;
  const route: RoutePlan = { ...parts.route, accounting: 'when-money-moves', signatory: 'as-earlier-order' };
  return {
    key,
    title,
    sources,
    contentSchema,
    definition: orderDefinition(key, heading, route),
    documents: [orderPaper(key, heading), extractPaper(key)],
    relation: { type: relation, orderId: ({ orderId }) => orderId, pointer: '/orderId' },
    studentIds: (_content, earlier) => earlier?.studentIds ?? [],
    caseTitle: (_content, { related }) => (related ? joinTexts(' — ', heading, referenceText(related)) : heading),
    facts: (content, data) => factsOf(content, data),
    checks: (content, data) => [
      ...checkOrder(data, { type: relation }),
      ...checkEffectiveDate(content, data),
      ...checkBasisDates(content, data),
      ...checkBasisTitles(content),
      ...(data.related ? parts.checks(content, data, data.related) : []),
    ],
    documentView: (content, data, language, studentId) => ({
      ...orderView(withStudents(content, data), ofStudent(data, studentId), language, () => ({})),
      ...(data.related && { earlier: referenceView(data.related, language) }),
      ...parts.view(content, language),
    }),
    changes: () => [],
    changeNote: (content) => parts.changeNote(content),
    sample: (_candidates, data) => parts.sample(data.related?.caseId ?? '', data),
  };
}

/** Facts that carry the paper along the route of the earlier order. */
function factsOf(content: LaterOrderContent, data: CaseData): Facts {
  const { related } = data;
  const money = related?.facts['money'] === true;
  const signatory = related?.lastSignatory;
  return {
    ...orderFacts(withStudents(content, data), data, money, earlierFacultyIds(data)),
    ...(signatory !== undefined && { signatory }),
  };
}

function withStudents<Content extends LaterOrderContent>(content: Content, data: CaseData): Content & OrderContent {
  return { ...content, students: data.students.map(({ id }) => ({ studentId: id })) };
}

function ofStudent(data: CaseData, studentId: string | undefined): CaseData {
  if (studentId === undefined) return data;
  return { ...data, students: data.students.filter(({ id }) => id === studentId) };
}
