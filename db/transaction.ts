import type { Knex } from 'knex';
import { translateSqlError } from './sql-errors.ts';

/**
 * Runs `work` in one transaction: in the one `db` already is, or in a new one.
 *
 * @throws AppError for failures of the database that have a code for people
 */
export async function withTransaction<T>(db: Knex, work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Knex.Transaction);
  try {
    return await db.transaction(work);
  } catch (error) {
    throw translateSqlError(error);
  }
}
