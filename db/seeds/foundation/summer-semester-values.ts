import type { ReferenceValue } from '../../stores/reference-store.ts';

const CREDIT_RULES =
  'Credit-technology rules, order No. 152 of 20.04.2011, as quoted by universities; every university sets its own value';

/** What a plan of a summer semester is pre-filled with: examples, until the university sets its own. */
export const SUMMER_SEMESTER_VALUES: readonly ReferenceValue[] = [
  example('credit-cap', 12, 'credits'),
  example('price-per-credit', 20_000, 'tenge'),
  example('minimum-group', 5, 'students'),
  example('maximum-group', 25, 'students'),
  example('payment-days', 3, 'working-days'),
  example('second-choice-days', 2, 'working-days'),
  example('weeks', 6, 'weeks'),
];

function example(name: string, value: number, unit: string): ReferenceValue {
  const validFrom = '2026-01-01';
  return { key: `summer-semester.${name}`, validFrom, value, unit, source: CREDIT_RULES, confirmed: false };
}
