import type { ActingOrder } from '../../contracts/acting-order.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { basisText } from '../../platform/i18n/absence-text.ts';
import { shortName } from './people.ts';

/** The orders by which a deputy acts, with the deputies who were away themselves. */
export function presentBasis(orders: readonly ActingOrder[], language: Language): string {
  const told = orders.map(({ insteadOf, ...order }) => ({
    ...order,
    ...(insteadOf && { absent: shortName(insteadOf.name, language) }),
  }));
  return basisText(told, language);
}
