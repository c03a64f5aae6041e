/**
 * What an act brings, and a workflow decides on, waits here: it travels through no workflow, so it is stored before the
 * act, which names it by its id, is known to be done. It becomes a record together with the act, and is gone when the act
 * is refused.
 */
import type { Knex } from 'knex';
import { AppError } from '../../contracts/errors.ts';
import type { Instant } from '../../domain/shared/time.ts';

type PendingTable = 'pending_remarks' | 'pending_writings';

export interface PendingRow {
  readonly id: string;
  readonly sha256: string;
  readonly created_at: Instant;
}

/** Whose act has not been heard of for so long belongs to none: whoever asked for it was never answered. */
const DAYS_UNHEARD_OF = 30;

/** Does what names the row by its id. Without an answer the row stays, because the act may still be done. */
export async function actWithPending<Answer>(
  db: Knex,
  { table, row }: { readonly table: PendingTable; readonly row: PendingRow },
  act: () => Promise<Answer>,
): Promise<Answer> {
  await savePending(db, table, row);
  try {
    const answer = await act();
    await dropPending(db, table, row);
    return answer;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'UNAVAILABLE') await dropPending(db, table, row);
    throw error;
  }
}

/** Keeps a row before what names it; saving it again makes it young again. */
export async function savePending(db: Knex, table: PendingTable, row: PendingRow): Promise<void> {
  await db(table)
    .whereRaw(`created_at < ?::timestamptz - make_interval(days => ?)`, [row.created_at, DAYS_UNHEARD_OF])
    .delete();
  await db(table).insert(row).onConflict('id').merge(['created_at']);
}

/** Drops what no record has taken; what a repetition of the request has saved meanwhile is its own. */
async function dropPending(db: Knex, table: PendingTable, { id, created_at }: PendingRow): Promise<void> {
  await db(table).where({ id, created_at }).delete();
}
