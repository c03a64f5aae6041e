/** What a person's open pages have missed. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';

export interface Notice {
  readonly id: number;
  readonly personId: string;
  readonly event: 'task' | 'case' | 'job';
  readonly caseId: string | null;
  readonly taskId: string | null;
  readonly at: Instant;
}

/** Notices of a person after a given one, in order; at most a thousand. */
export async function readNoticesAfter(db: Knex, personId: string, id: number): Promise<readonly Notice[]> {
  return db('notices')
    .where({ person_id: personId })
    .where('id', '>', id)
    .orderBy('id')
    .limit(1000)
    .select('id', 'person_id as personId', 'event', 'case_id as caseId', 'task_id as taskId', 'at');
}
