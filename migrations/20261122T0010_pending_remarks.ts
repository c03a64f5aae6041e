/** Words of an act wait beside the records until the act is one: those of a refused act leave nothing there. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table pending_remarks (
      id text primary key,
      author_id text not null references people (id),
      text text not null,
      sha256 text not null,
      created_at timestamptz not null
    )
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw('drop table pending_remarks');
}
