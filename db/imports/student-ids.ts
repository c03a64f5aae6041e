import type { Knex } from 'knex';

/** Ids of students by their identification numbers; unknown numbers are absent. */
export async function readStudentIds(db: Knex, iins: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db('students')
    .whereRaw('iin = any(?)', [[...new Set(iins)]])
    .select<{ id: string; iin: string }[]>('id', 'iin');
  return new Map(rows.map(({ id, iin }) => [iin, id]));
}
