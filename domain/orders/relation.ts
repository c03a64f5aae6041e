/** How a later order stands to an earlier one. */
export type RelationType = 'annuls' | 'amends';

/**
 * In which ways an order may be spoken of by a later one.
 *
 * An annulment is final: what it took away is ordered anew. An amendment is annulled rather than amended, so that the
 * first order has one wording.
 *
 * @param own  how the order itself stands to an earlier one
 */
export function possibleRelations(own: RelationType | undefined): readonly RelationType[] {
  if (own === 'annuls') return [];
  return own === 'amends' ? ['annuls'] : ['annuls', 'amends'];
}
