import type { Knex } from 'knex';
import { withTransaction } from '../../db/transaction.ts';
import { seedDemo } from '../../db/seeds/index.ts';

/**
 * Puts the demo university into a database that has no people yet.
 *
 * @returns whether it did
 */
export async function seedEmptyDatabase(db: Knex): Promise<boolean> {
  const person: unknown = await db('people').first('id');
  if (person !== undefined) return false;
  // whole or not at all: a start that is cut off here must find the database empty again
  await withTransaction(db, seedDemo);
  return true;
}
