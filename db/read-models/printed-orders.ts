import type { ActingOrder } from '../../contracts/acting-order.ts';
import type { PrintedOrder } from '../../contracts/document-model.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';

/** The orders by which a deputy acts, as a paper names them. */
export function printOrders(orders: readonly ActingOrder[], language: DocumentLanguage): readonly PrintedOrder[] {
  return orders.map(({ number, date, insteadOf }) => ({
    number,
    date,
    ...(insteadOf && { insteadOf: { name: insteadOf.name[language], sex: insteadOf.sex } }),
  }));
}
