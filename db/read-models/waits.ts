/** Cases that wait for another one. */
import type { Knex } from 'knex';
import type { CaseScope } from '../../contracts/viewer.ts';
import { CASE_OUTCOMES, type CaseOutcome } from '../../domain/approval/definition.ts';
import type { AwaitedCase, Waiting } from '../../domain/approval/state.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { withinCaseScope } from './case-scope.ts';

/** A case that waits, and what has become of what it waits for. */
export interface WaitNews {
  readonly caseId: string;
  readonly step: string;
  readonly found: FoundOutcome;
}

/** The outcome waited for has come, or can come no more; `endedAs` is absent when there is no such case. */
export type FoundOutcome =
  { readonly reached: CaseOutcome } | { readonly missed: true; readonly endedAs?: CaseOutcome };

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

/** Ways a case can end; a number is no end. */
const ENDS = CASE_OUTCOMES.filter((outcome) => outcome !== 'registered');

/** What has become of an outcome of a case: nothing while it may still come. */
export async function readOutcome(db: Knex, { caseId, outcomes }: AwaitedCase): Promise<FoundOutcome | undefined> {
  const row = await db('cases')
    .where({ id: caseId })
    .first<{ status: string; number: string | null } | undefined>('status', 'number');
  if (!row) return { missed: true };
  const reached = [...(row.number === null ? [] : ['registered']), row.status];
  const outcome = CASE_OUTCOMES.find((each) => reached.includes(each) && outcomes.includes(each));
  if (outcome) return { reached: outcome };
  const endedAs = ENDS.find((end) => end === row.status);
  return endedAs && { missed: true, endedAs };
}

/** Whoever still waits for what the case has come to, or waits in vain and has not been told. */
export async function readWaitNews(db: Knex, awaitedId: string): Promise<readonly WaitNews[]> {
  const rows: WaitRow[] = await db('cases')
    .whereRaw(`summary #>> '{waiting,awaited,caseId}' = ?`, [awaitedId])
    .whereRaw(`summary #> '{waiting,missed}' is null`)
    .orderBy('id')
    .select(
      'id as caseId',
      db.raw(`summary #>> '{waiting,step}' as step`),
      db.raw(`summary #> '{waiting,awaited,outcomes}' as outcomes`),
    );
  const news: WaitNews[] = [];
  for (const { caseId, step, outcomes } of rows) {
    const found = await readOutcome(db, { caseId: awaitedId, outcomes });
    if (found) news.push({ caseId, step, found });
  }
  return news;
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
