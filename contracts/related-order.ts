/** A registered order as the rules of an order about it see it. Kept in snapshots: a change of shape keeps old ones readable. */
import type { Facts } from '../domain/approval/condition.ts';
import type { Role } from '../domain/approval/definition.ts';
import type { RelationType } from '../domain/orders/relation.ts';
import type { LocalizedText } from '../domain/shared/localized.ts';
import type { IsoDate } from '../domain/shared/time.ts';

/** Number and date by which people know a registered order. */
export interface OrderReference {
  readonly caseId: string;
  readonly number: string;
  readonly registeredOn: IsoDate;
}

/** What the order did to a student and nobody has taken back. */
export interface DoneMovement {
  readonly studentId: string;
  /** the student has moved on since, so that the movement cannot be taken back; `by` is the order that did it, if one did */
  readonly obstacle?: { readonly by?: OrderReference };
}

export interface RelatedOrder extends OrderReference {
  readonly process: string;
  readonly kind: string;
  /** heading of the paper */
  readonly heading: LocalizedText;
  /** what its route looked at */
  readonly facts: Facts;
  readonly lastSignatory?: Role;
  /** how the order itself stands to another one */
  readonly relation?: RelationType;
  readonly studentIds: readonly string[];
  /** the order by which it has lost its force, or will on a date to come */
  readonly annulledBy?: OrderReference;
  /** another case about it is on its way */
  readonly openCaseId?: string;
  readonly movements: readonly DoneMovement[];
}
