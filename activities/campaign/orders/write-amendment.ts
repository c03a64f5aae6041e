import { readListChanges } from '../../../db/read-models/campaign/list-changes.ts';
import { openingAmendmentContent, type OpeningAmendment } from '../../../domain/campaign/orders/opening-amendment.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { ActivityDependencies } from '../../dependencies.ts';

/** Nothing when the lists hold again: whoever left a group may have come back to it meanwhile. */
export async function writeAmendment(
  { db, clock }: ActivityDependencies,
  state: CampaignState,
): Promise<OpeningAmendment | undefined> {
  const changed = await readListChanges(db, state);
  if (!changed || changed.students.length === 0) return undefined;
  const { order, ...changes } = changed;
  const today = clock.today();
  return openingAmendmentContent(order.caseId, changes, {
    effectiveDate: today,
    basis: [{ kind: 'paid-applications', date: today }],
  });
}
