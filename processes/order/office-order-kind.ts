/** Makes a kind of order that names no student: it concerns every faculty and moves nobody. */
import type { CaseData, Check, DocumentView, ProcedureKind } from '../../contracts/procedure.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';
import { joinTexts } from '../shared/text.ts';
import type { BasisKind } from './basis.ts';
import type { OrderFrame } from './content.ts';
import { orderFacts } from './facts.ts';
import { checkFrame } from './paper-rules.ts';
import { orderPaper } from './papers.ts';
import { orderDefinition, type RoutePlan } from './route.ts';
import { frameView } from './view.ts';

interface OfficeOrderParts<Content extends OrderFrame> {
  readonly key: string;
  readonly title: LocalizedText;
  /** the heading of the paper */
  readonly heading: LocalizedText;
  readonly sources: readonly string[];
  readonly contentSchema: ProcedureKind<Content>['contentSchema'];
  readonly route: Omit<RoutePlan, 'movesNobody'>;
  /** papers of which one must be in the basis */
  readonly basis: readonly BasisKind[];
  readonly movesMoney: boolean;
  /** what tells this case from others of the kind, after the heading */
  subject(content: Content): LocalizedText;
  /** checks of the kind's own fields, before those of date and basis */
  checks(content: Content, data: CaseData): readonly Check[];
  view(content: Content, language: DocumentLanguage): DocumentView;
  sample(data: Omit<CaseData, 'students'>): Content;
}

/** Builds the whole kind. */
export function officeOrderKind<Content extends OrderFrame>(parts: OfficeOrderParts<Content>): ProcedureKind<Content> {
  const { key, title, heading, sources, contentSchema } = parts;
  return {
    key,
    title,
    sources,
    contentSchema,
    definition: orderDefinition(key, heading, { ...parts.route, movesNobody: true }),
    documents: [orderPaper(key, heading)],
    studentIds: () => [],
    caseTitle: (content) => joinTexts(' — ', heading, parts.subject(content)),
    facts: (content, data) => orderFacts({ ...content, students: [] }, data, parts.movesMoney, facultyIds(data)),
    checks: (content, data) => [...parts.checks(content, data), ...checkFrame(content, data, parts.basis)],
    documentView: (content, _data, language) => ({ ...frameView(content, language), ...parts.view(content, language) }),
    changes: () => [],
    sample: (_candidates, data) => parts.sample(data),
  };
}

function facultyIds({ units }: CaseData): readonly string[] {
  return units.filter(({ kind }) => kind === 'faculty').map(({ id }) => id);
}
