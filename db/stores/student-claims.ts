/** A student stands in one open case that moves students at a time. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';

export interface Claim {
  readonly caseId: string;
  readonly studentIds: readonly string[];
  readonly at: Instant;
  /** an earlier case whose students these may be already: what it still wants of them ends with this one */
  readonly orderId?: string;
}

/** `heldBy` names the other case of each student who is not free. */
export type Claimed = { readonly ok: true } | { readonly ok: false; readonly heldBy: Readonly<Record<string, string>> };

interface ClaimRow {
  readonly student_id: string;
  readonly case_id: string;
}

/** Students in open cases, by student id. */
export async function claimsOf(db: Knex, studentIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const rows = await db<ClaimRow>('student_claims')
    .select('student_id', 'case_id')
    .whereRaw('student_id = any(?)', [[...studentIds]]);
  return Object.fromEntries(rows.map((row) => [row.student_id, row.case_id]));
}

/** Claims students within a transaction; claiming one's own students again is no conflict. */
export async function claimStudents(transaction: Knex.Transaction, claim: Claim): Promise<Claimed> {
  // one order of locking for everybody, so that two cases never wait for each other
  const studentIds = [...new Set(claim.studentIds)].sort();
  const taken = await insertClaims(transaction, { ...claim, studentIds });
  const held = Object.entries(await claimsOf(transaction, studentIds)).filter(
    ([, caseId]) => caseId !== claim.caseId && caseId !== claim.orderId,
  );
  if (held.length === 0) return { ok: true };
  await transaction('student_claims').whereRaw('student_id = any(?)', [taken]).delete();
  return { ok: false, heldBy: Object.fromEntries(held) };
}

/** Claims those who are free and answers who they were. */
async function insertClaims(transaction: Knex.Transaction, { caseId, studentIds, at }: Claim): Promise<string[]> {
  const result = await transaction.raw<{ rows: { student_id: string }[] }>(
    `insert into student_claims (student_id, case_id, claimed_at)
     select id, ?, ? from unnest(?::text[]) as wanted (id) order by id
     on conflict (student_id) do nothing
     returning student_id`,
    [caseId, at, [...studentIds]],
  );
  return result.rows.map((row) => row.student_id);
}

/** Frees the students of a case. */
export async function releaseClaims(db: Knex, caseId: string): Promise<void> {
  await db('student_claims').where({ case_id: caseId }).delete();
}
