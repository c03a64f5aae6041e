/** Which order is about which earlier one. */
import type { Knex } from 'knex';
import type { OrderReference } from '../../contracts/related-order.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import type { RelationType } from '../../domain/orders/relation.ts';
import type { Instant } from '../../domain/shared/time.ts';

export interface RelationClaim {
  /** the later order */
  readonly caseId: string;
  readonly type: RelationType;
  readonly orderId: string;
  readonly at: Instant;
}

/** Ends of a case that has not been numbered. */
const ENDED_WITHOUT_NUMBER: readonly CaseEvent['type'][] = ['withdrawn', 'refused'];

/**
 * Says that a case going into approval is about an order, within a transaction; a case speaks of one order at a time.
 *
 * @returns whether it may: the order stands, and no other case about it is on its way
 */
export async function claimRelation(transaction: Knex.Transaction, claim: RelationClaim): Promise<boolean> {
  const { caseId, type, orderId, at } = claim;
  await lockRegistration(transaction, orderId);
  await transaction('case_relations').where({ case_id: caseId }).delete();
  const inTheWay: { case_id: string } | undefined = await transaction('case_relations')
    .where({ order_id: orderId })
    .whereRaw(`(registered_at is null or type = 'annuls')`)
    .first('case_id');
  if (inTheWay !== undefined) return false;
  await transaction('case_relations').insert({ case_id: caseId, type, order_id: orderId, claimed_at: at });
  return true;
}

/** Keeps the relation of a case up with its events. */
export async function projectRelation(
  transaction: Knex.Transaction,
  caseId: string,
  events: readonly CaseEvent[],
): Promise<void> {
  for (const { type, at } of events) {
    if (type === 'registered')
      await transaction('case_relations').where({ case_id: caseId }).update({ registered_at: at });
    if (ENDED_WITHOUT_NUMBER.includes(type)) await transaction('case_relations').where({ case_id: caseId }).delete();
  }
}

/** Holds a registration until the transaction ends: what an order does and what undoes it come one after the other. */
export async function lockRegistration(
  transaction: Knex.Transaction,
  caseId: string,
): Promise<'in-force' | 'annulled'> {
  const row = await transaction<{ case_id: string; status: 'in-force' | 'annulled' }>('registrations')
    .select('status')
    .where({ case_id: caseId })
    .forUpdate()
    .first();
  return row?.status ?? 'in-force';
}

/** The registered order that annuls a case, if there is one. */
export async function readAnnulment(db: Knex, caseId: string): Promise<OrderReference | undefined> {
  return db('case_relations')
    .join('registrations', 'registrations.case_id', 'case_relations.case_id')
    .where({ 'case_relations.order_id': caseId, 'case_relations.type': 'annuls' })
    .first('case_relations.case_id as caseId', 'registrations.number', 'registrations.registered_on as registeredOn');
}
