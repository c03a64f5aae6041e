/** How an order names another one. */
import type { OrderReference, RelatedOrder } from '../../../contracts/related-order.ts';
import type { Json } from '../../../domain/shared/json.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { datedOn } from '../../shared/dates-in-text.ts';
import { text } from '../../shared/text.ts';

/** «№ 12-С, 21.11.2026» in titles; «приказ № 12-С от 21.11.2026» needs words around it. */
export function referenceText({ number, registeredOn }: Omit<OrderReference, 'caseId'>): LocalizedText {
  const date = shortDate(registeredOn);
  return text(`${date} № ${number}`, `№ ${number} от ${date}`, `No. ${number} of ${date}`);
}

/** What the templates see of the earlier order. */
export function referenceView(
  { number, registeredOn, heading }: RelatedOrder,
  language: DocumentLanguage,
): Record<string, Json> {
  return { number, dated: datedOn(registeredOn, language), heading: heading[language] };
}

function shortDate(date: IsoDate): string {
  return date.split('-').reverse().join('.');
}
