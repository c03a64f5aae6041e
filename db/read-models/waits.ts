/** Cases that wait for another one. */
import type { Knex } from 'knex';
import { CASE_OUTCOMES, type CaseOutcome } from '../../domain/approval/definition.ts';

/** A wait that is over: the case it was for has come to an outcome it was for. */
export interface EndedWait {
  /** the case that waits */
  readonly caseId: string;
  readonly step: string;
  readonly outcome: CaseOutcome;
}

interface WaitRow {
  readonly caseId: string;
  readonly step: string;
  readonly outcomes: readonly CaseOutcome[];
}

/** What the case has come to: its number, its end, or both; nothing while it is on its way, or when there is none. */
export async function readOutcomes(db: Knex, caseId: string): Promise<readonly CaseOutcome[]> {
  const row = await db('cases')
    .where({ id: caseId })
    .first<{ status: string; number: string | null }>('status', 'number');
  const reached = row ? [...(row.number === null ? [] : ['registered']), row.status] : [];
  return CASE_OUTCOMES.filter((outcome) => reached.includes(outcome));
}

/** Whoever still waits for what the case has come to. */
export async function readEndedWaits(db: Knex, awaitedId: string): Promise<readonly EndedWait[]> {
  const rows: WaitRow[] = await db('cases')
    .whereRaw(`summary #>> '{waiting,awaited,caseId}' = ?`, [awaitedId])
    .orderBy('id')
    .select(
      'id as caseId',
      db.raw(`summary #>> '{waiting,step}' as step`),
      db.raw(`summary #> '{waiting,awaited,outcomes}' as outcomes`),
    );
  if (rows.length === 0) return [];
  const reached = await readOutcomes(db, awaitedId);
  return rows.flatMap(({ caseId, step, outcomes }) => {
    const outcome = reached.find((each) => outcomes.includes(each));
    return outcome ? [{ caseId, step, outcome }] : [];
  });
}
