/** Versions of routes made at the university; the log of the office tells of them. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table route_versions (
      process text not null,
      kind text not null,
      -- 1 is the route the program came with, which stands in no row
      version integer not null check (version > 1),
      valid_from date not null,
      definition jsonb not null,
      definition_sha256 text not null,
      created_from integer not null,
      author_id text not null references people (id),
      reason text not null,
      source text not null,
      created_at timestamptz not null,
      cancelled_by text references people (id),
      cancelled_at timestamptz,
      cancel_reason text,
      primary key (process, kind, version)
    );
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`drop table route_versions;`);
}
