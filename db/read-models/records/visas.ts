/** The visas and signatures that stand on a paper. */
import type { Knex } from 'knex';
import type { PrintedVisa } from '../../../contracts/document-model.ts';
import type { CaseSummary } from '../../../domain/approval/summary.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import { selectDoers, type Doer } from './task-doers.ts';

export interface StandingVisa extends Doer {
  readonly taskId: string;
  readonly verdict: PrintedVisa['verdict'];
  readonly remark: string | null;
  /** when it was given; a carried visa keeps its instant */
  readonly at: Instant;
  /** the same in the university's time zone */
  readonly date: IsoDate;
  /** the version it was given on */
  readonly version: number;
  readonly carried: boolean;
}

/** In order of giving. Visas carried over from an earlier version stand among those given on this one. */
export async function readStandingVisas(
  db: Knex,
  { caseId, visas }: Pick<CaseSummary, 'caseId' | 'visas'>,
  timeZone: string,
): Promise<readonly StandingVisa[]> {
  const ids = visas.map(({ taskId }) => taskId);
  const rows: Omit<StandingVisa, 'carried'>[] = await selectDoers(db, caseId, timeZone)
    .whereIn('tasks.id', ids)
    .where('tasks.status', 'done')
    .orderBy(['tasks.closed_at', 'tasks.id'])
    .select('tasks.id as taskId', 'tasks.verdict', 'remarks.text as remark', 'tasks.closed_at as at', 'tasks.version')
    .select(db.raw('(tasks.closed_at at time zone ?)::date as date', [timeZone]));
  const carried = new Set(visas.filter((visa) => visa.carriedFrom !== undefined).map(({ taskId }) => taskId));
  return rows.map((row) => ({ ...row, carried: carried.has(row.taskId) }));
}
