/** Checks of what every order has, whomever it is about. */
import type { CaseData, Check } from '../../contracts/procedure.ts';
import type { BasisKind } from './basis.ts';
import { checkBasisDates, checkBasisPresent, checkBasisTitles } from './basis-rules.ts';
import type { OrderFrame } from './content.ts';
import { checkEffectiveDate } from './date-rules.ts';

/** The date and the papers of an order are in order, one of `oneOf` among them. */
export function checkFrame(content: OrderFrame, data: CaseData, oneOf: readonly BasisKind[]): readonly Check[] {
  return [
    ...checkEffectiveDate(content, data),
    ...checkBasisPresent(content, oneOf),
    ...checkBasisDates(content, data),
    ...checkBasisTitles(content),
  ];
}
