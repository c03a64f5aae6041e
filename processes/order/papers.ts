/** Documents an order is printed in. */
import type { DocumentDefinition } from '../../contracts/procedure.ts';
import { DOCUMENT_LANGUAGES, type LocalizedText } from '../../domain/shared/localized.ts';
import { text } from '../shared/text.ts';

/** The order itself, worded in `templates/order/<key>`. */
export function orderPaper(key: string, heading: LocalizedText): DocumentDefinition {
  return { key: 'order', title: heading, template: `order/${key}`, languages: DOCUMENT_LANGUAGES, per: 'case' };
}

/** What goes into the file of each student, worded in `templates/order/<key>-extract`. */
export function extractPaper(key: string): DocumentDefinition {
  const title = text('Бұйрықтан үзінді', 'Выписка из приказа', 'Extract from the order');
  const template = `order/${key}-extract`;
  return { key: 'extract', title, template, languages: DOCUMENT_LANGUAGES, per: 'student' };
}
