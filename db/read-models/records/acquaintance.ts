/** Who was to read a registered paper, and who has. */
import type { Knex } from 'knex';
import type { Instant } from '../../../domain/shared/time.ts';
import { selectDoers, type Doer, type DoersPlace } from './task-doers.ts';

export interface Acquaintance extends Doer {
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  /** null: not yet */
  readonly readAt: Instant | null;
}

/** In order of asking; those who need not read it any more are left out. */
export async function readAcquaintance(db: Knex, caseId: string, place: DoersPlace): Promise<readonly Acquaintance[]> {
  return selectDoers(db, caseId, place)
    .where('tasks.action', 'acknowledge')
    .whereIn('tasks.status', ['open', 'done'])
    .orderByRaw('tasks.opened_at, length(tasks.id), tasks.id')
    .select(
      'tasks.opened_at as askedAt',
      'tasks.due_at as dueAt',
      db.raw(`case when tasks.status = 'done' then tasks.closed_at end as "readAt"`),
    );
}
