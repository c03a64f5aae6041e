/** A registered order as an order about it sees it. */
import type { Knex } from 'knex';
import type { OrderReference, RelatedOrder } from '../../contracts/related-order.ts';
import { lastSignatory } from '../../domain/approval/last-signatory.ts';
import type { RelationType } from '../../domain/orders/relation.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { readDoneMovements } from './done-movements.ts';

interface Row extends OrderReference {
  readonly summary: CaseSummary;
  readonly studentIds: readonly string[];
  readonly relation: RelationType | null;
}

interface LaterRow {
  readonly caseId: string;
  readonly type: RelationType;
  /** null while it is on its way */
  readonly number: string | null;
  readonly registeredOn: string | null;
}

/**
 * Reads the order; nothing when the case has no number.
 *
 * @param caseId  the case that is about it, which does not stand in its own way; absent for a new one
 */
export async function readRelatedOrder(
  db: Knex,
  orderId: string,
  caseId: string | undefined,
): Promise<RelatedOrder | undefined> {
  const row = await readOrder(db, orderId);
  if (!row) return undefined;
  const [later, movements] = await Promise.all([readLater(db, orderId, caseId), readDoneMovements(db, orderId)]);
  const { summary, relation, ...order } = row;
  const annulledBy = later.map(annulmentOf).find((reference) => reference !== undefined);
  const open = later.find(({ number }) => number === null);
  const signatory = lastSignatory(summary.definition, summary.facts);
  return {
    ...order,
    process: summary.process,
    kind: summary.kind,
    heading: summary.definition.title,
    facts: summary.facts,
    ...(signatory && { lastSignatory: signatory }),
    ...(relation && { relation }),
    ...(annulledBy && { annulledBy }),
    ...(open && { openCaseId: open.caseId }),
    movements,
  };
}

function readOrder(db: Knex, orderId: string): Promise<Row | undefined> {
  return db('registrations')
    .join('cases', 'cases.id', 'registrations.case_id')
    .join('case_contents', 'case_contents.id', 'cases.content_id')
    .leftJoin('case_relations', 'case_relations.case_id', 'cases.id')
    .where('cases.id', orderId)
    .first(
      'cases.id as caseId',
      'registrations.number',
      'registrations.registered_on as registeredOn',
      'cases.summary',
      'case_contents.student_ids as studentIds',
      'case_relations.type as relation',
    );
}

async function readLater(db: Knex, orderId: string, caseId: string | undefined): Promise<readonly LaterRow[]> {
  const rows: LaterRow[] = await db('case_relations')
    .leftJoin('registrations', 'registrations.case_id', 'case_relations.case_id')
    .where('case_relations.order_id', orderId)
    .whereNot('case_relations.case_id', caseId ?? '')
    .orderBy('case_relations.claimed_at')
    .select(
      'case_relations.case_id as caseId',
      'case_relations.type',
      'registrations.number',
      'registrations.registered_on as registeredOn',
    );
  return rows;
}

function annulmentOf({ caseId, type, number, registeredOn }: LaterRow): OrderReference | undefined {
  return type === 'annuls' && number !== null && registeredOn !== null ? { caseId, number, registeredOn } : undefined;
}
