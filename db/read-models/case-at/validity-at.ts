/** What an order was worth, and which others spoke of it, at an instant. */
import type { Knex } from 'knex';
import type { Instant } from '../../../domain/shared/time.ts';
import type { CaseRow } from '../cases.ts';
import type { RelationRow } from '../relations.ts';

const ANNULLED_BY_THEN = `exists (select 1 from case_relations annulment where annulment.order_id = :caseId
  and annulment.type = 'annuls' and annulment.effective_at <= :at)`;
const AMENDED_BY_THEN = `exists (select 1 from case_relations amendment where amendment.order_id = :caseId
  and amendment.type = 'amends' and amendment.registered_at <= :at and not exists (
    select 1 from case_relations later where later.order_id = amendment.case_id
    and later.type = 'annuls' and later.effective_at <= :at))`;

/** Of a case that had its number by then. */
export async function readValidityAt(db: Knex, caseId: string, at: Instant): Promise<CaseRow['validity']> {
  const result = await db.raw<{ rows: { validity: NonNullable<CaseRow['validity']> }[] }>(
    `select case when ${ANNULLED_BY_THEN} then 'annulled' when ${AMENDED_BY_THEN} then 'amended'
       else 'in-force' end as validity`,
    { caseId, at },
  );
  return result.rows[0]?.validity ?? null;
}

/** Relations that were there by then, without what came to them later. */
export function relationsAt(relations: readonly RelationRow[], at: Instant): readonly RelationRow[] {
  return relations.filter(({ claimedAt }) => claimedAt <= at).map((relation) => relationAt(relation, at));
}

function relationAt(relation: RelationRow, at: Instant): RelationRow {
  const registeredAt = unlessLater(relation.registeredAt, at);
  const hasNumber = !relation.isLater || registeredAt !== null;
  return {
    ...relation,
    registeredAt,
    number: hasNumber ? relation.number : null,
    registeredOn: hasNumber ? relation.registeredOn : null,
    effectiveAt: unlessLater(relation.effectiveAt, at),
    annulledAt: unlessLater(relation.annulledAt, at),
  };
}

function unlessLater(instant: Instant | null, at: Instant): Instant | null {
  return instant !== null && instant <= at ? instant : null;
}
