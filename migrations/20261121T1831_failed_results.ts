/** Failed results are found by the student: whoever has none has no debt. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`create index academic_results_failed_idx on academic_results (student_id) where not passes;`);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`drop index academic_results_failed_idx;`);
}
