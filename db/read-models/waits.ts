/** Cases that wait for another one. */
import type { Knex } from 'knex';
import type { CaseScope } from '../../contracts/viewer.ts';
import { CASE_OUTCOMES, type CaseOutcome } from '../../domain/approval/definition.ts';
import type { Waiting } from '../../domain/approval/state.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { withinCaseScope } from './case-scope.ts';

/** A wait that is over: the case it was for has come to an outcome it was for. */
export interface EndedWait {
  /** the case that waits */
  readonly caseId: string;
  readonly step: string;
  readonly outcome: CaseOutcome;
}

/** The case that is waited for, as whoever may open it sees it. */
export interface AwaitedPaper {
  readonly id: string;
  readonly title: LocalizedText;
  readonly number: string | null;
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

/** The case a wait is for; nothing when it is for none, or for one outside the scope. */
export async function readAwaited(
  db: Knex,
  waiting: Waiting | undefined,
  scope: CaseScope,
): Promise<AwaitedPaper | undefined> {
  if (!waiting?.awaited) return undefined;
  const query = db('cases').where('cases.id', waiting.awaited.caseId).select('cases.id', 'cases.title', 'cases.number');
  const [paper] = (await withinCaseScope(query, scope)) as AwaitedPaper[];
  return paper;
}
