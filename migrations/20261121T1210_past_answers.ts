/** Finds what forecasts and simulations of routes look at: the last answers of a post, the last cases of a kind. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create index tasks_answered_idx on tasks (post_id, closed_at desc) where status = 'done';
    create index cases_kind_idx on cases (process, kind, created_at desc, id);
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`drop index tasks_answered_idx, cases_kind_idx;`);
}
