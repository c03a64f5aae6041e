import type { Knex } from 'knex';

/** Adds the rows whose keys are free. */
export async function insertMissing(
  transaction: Knex.Transaction,
  table: string,
  rows: readonly object[],
): Promise<void> {
  await transaction(table).insert(rows).onConflict().ignore();
}
