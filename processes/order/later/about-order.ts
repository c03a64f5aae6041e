/** Makes a kind that names its own students into one about an earlier, registered order. */
import type { ChangeNote, ProcedureKind } from '../../../contracts/procedure.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import { joinTexts } from '../../shared/text.ts';
import type { OrderContent } from '../content.ts';
import { checkOrder, type EarlierOrders } from './order-rules.ts';
import { referenceText, referenceView } from './reference.ts';

interface AboutOrder<Content> extends EarlierOrders {
  readonly heading: LocalizedText;
  /** what the register of changes says of it */
  readonly changeNote: (content: Content) => ChangeNote;
}

/** The route is that of the kind itself, and only the students it names are told. */
export function aboutOrder<Content extends OrderContent & { readonly orderId: string }>(
  kind: ProcedureKind<Content>,
  { heading, changeNote, ...earlier }: AboutOrder<Content>,
): ProcedureKind<Content> {
  return {
    ...kind,
    relation: { ...earlier, orderId: ({ orderId }) => orderId, pointer: '/orderId' },
    caseTitle: (_content, { related }) => (related ? joinTexts(' — ', heading, referenceText(related)) : heading),
    checks: (content, data) => [...checkOrder(data, earlier), ...kind.checks(content, data)],
    documentView: (content, data, language, studentId) => ({
      ...kind.documentView(content, data, language, studentId),
      ...(data.related && { earlier: referenceView(data.related, language) }),
    }),
    changeNote,
  };
}
