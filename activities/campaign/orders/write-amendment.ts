import { readListChanges } from '../../../db/read-models/campaign/list-changes.ts';
import {
  isUnchanged,
  openingAmendmentContent,
  type OpeningAmendment,
} from '../../../domain/campaign/orders/opening-amendment.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { ActivityDependencies } from '../../dependencies.ts';
import type { Unneeded } from './unneeded.ts';

/** Whoever left a group may have come back to it since the order was asked for, and the opening order may have been annulled. */
export async function writeAmendment(
  { db, clock }: ActivityDependencies,
  state: CampaignState,
): Promise<OpeningAmendment | Unneeded> {
  const changed = await readListChanges(db, state);
  if (!changed) return { because: 'opening-annulled' };
  if (isUnchanged(changed)) return { because: 'lists-hold' };
  const { order, ...changes } = changed;
  const today = clock.today();
  return openingAmendmentContent(order.caseId, changes, {
    effectiveDate: today,
    basis: [{ kind: 'paid-applications', date: today }],
  });
}
