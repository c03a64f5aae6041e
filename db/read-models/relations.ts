/** Which orders speak of which: for the case page, journals, the student's page and the public check. */
import type { Knex } from 'knex';
import type { CaseScope } from '../../contracts/viewer.ts';
import type { OrderReference } from '../../contracts/related-order.ts';
import type { RelationType } from '../../domain/orders/relation.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { withinCaseScope } from './case-scope.ts';

export interface RelationRow {
  readonly type: RelationType;
  /** the case at the other end of the relation */
  readonly caseId: string;
  /** the other case is the later one */
  readonly isLater: boolean;
  readonly title: LocalizedText;
  readonly process: string;
  readonly kind: string;
  /** null while it is on its way */
  readonly number: string | null;
  readonly registeredOn: IsoDate | null;
  readonly registeredAt: Instant | null;
  /** when an annulment took effect */
  readonly effectiveAt: Instant | null;
  /** when the later order lost its force itself */
  readonly annulledAt: Instant | null;
  /** when the later order was sent into approval */
  readonly claimedAt: Instant;
  /** the reader may open the other case */
  readonly readable: boolean;
}

/** Everything a case has to do with other orders: the earlier one first, then later ones in order of their numbers. */
export async function readRelations(db: Knex, caseId: string, scope: CaseScope): Promise<readonly RelationRow[]> {
  const rows: RelationRow[] = await db('case_relations')
    .join('cases as other', (on) =>
      on.on(
        'other.id',
        db.raw('case when case_relations.case_id = ? then order_id else case_relations.case_id end', [caseId]),
      ),
    )
    .join('cases as later', 'later.id', 'case_relations.case_id')
    .leftJoin('case_relations as annulment', (on) =>
      on.on('annulment.order_id', 'later.id').andOnVal('annulment.type', 'annuls'),
    )
    .where('case_relations.case_id', caseId)
    .orWhere('case_relations.order_id', caseId)
    .orderByRaw('case_relations.case_id = ? desc, case_relations.registered_at nulls last', [caseId])
    .select(
      'case_relations.type',
      'other.id as caseId',
      db.raw('case_relations.order_id = ? as "isLater"', [caseId]),
      'other.title',
      'other.process',
      'other.kind',
      'other.number',
      'other.registered_on as registeredOn',
      'case_relations.registered_at as registeredAt',
      'case_relations.effective_at as effectiveAt',
      'case_relations.claimed_at as claimedAt',
      'annulment.effective_at as annulledAt',
    );
  const readable = await readableOf(
    db,
    rows.map((row) => row.caseId),
    scope,
  );
  return rows.map((row) => ({ ...row, readable: readable.has(row.caseId) }));
}

async function readableOf(db: Knex, ids: readonly string[], scope: CaseScope): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await withinCaseScope(db('cases').select<{ id: string }[]>('cases.id').whereIn('cases.id', ids), scope);
  return new Set(rows.map(({ id }) => id));
}

/** Numbered orders that changed what an order is worth. */
export interface LaterOrders {
  /** by which it is annulled, or will be on a date to come */
  readonly annulledBy?: OrderReference;
  /** in force themselves, in order of registration */
  readonly amendedBy: OrderReference[];
}

/** Later orders of each order that has any, by the earlier order's case. */
export async function readLaterOrders(
  db: Knex,
  orderIds: readonly string[],
): Promise<(orderId: string) => LaterOrders> {
  const rows: (OrderReference & { orderId: string; type: RelationType })[] = await db('case_relations')
    .join('registrations', 'registrations.case_id', 'case_relations.case_id')
    .whereRaw('case_relations.order_id = any(?)', [[...orderIds]])
    .where('registrations.status', 'in-force')
    .orderBy(['registrations.registered_on', 'registrations.ordinal'])
    .select(
      'case_relations.order_id as orderId',
      'case_relations.type',
      'case_relations.case_id as caseId',
      'registrations.number',
      'registrations.registered_on as registeredOn',
    );
  return (orderId) => laterOf(rows.filter((row) => row.orderId === orderId));
}

function laterOf(rows: readonly (OrderReference & { readonly type: RelationType })[]): LaterOrders {
  const named = (type: RelationType) =>
    rows
      .filter((row) => row.type === type)
      .map(({ caseId, number, registeredOn }) => ({ caseId, number, registeredOn }));
  const [annulledBy] = named('annuls');
  return { ...(annulledBy && { annulledBy }), amendedBy: named('amends') };
}
