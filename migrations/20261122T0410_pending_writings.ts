/** Contents and signatures of an act wait beside the records until the act is one: those of a refused act leave nothing there. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table pending_writings (
      id text primary key,
      -- a content or the signatures of one answer, with all that their records need
      writing jsonb not null,
      sha256 text not null,
      created_at timestamptz not null
    )
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw('drop table pending_writings');
}
