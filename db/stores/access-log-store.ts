/** Who read personal data, and what. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';

export interface AccessEntry {
  readonly personId: string;
  readonly action:
    | 'student-read'
    | 'students-listed'
    | 'students-looked-up'
    | 'students-imported'
    | 'grades-read'
    | 'candidates-listed'
    | 'document-read';
  /** id of what was read; a count for lists */
  readonly subject: string;
  readonly at: Instant;
}

/** Writes the entry. The log is only ever added to. */
export async function recordAccess(db: Knex, { personId, action, subject, at }: AccessEntry): Promise<void> {
  await db('access_log').insert({ person_id: personId, action, subject, at });
}
