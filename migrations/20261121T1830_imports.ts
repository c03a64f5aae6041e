/** Files brought into the record: what each would do, and who took it in. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table imports (
      id text primary key,
      kind text not null check (kind in ('courses', 'results', 'differences')),
      file_name text not null,
      sha256 text not null references document_bytes (sha256),
      -- hash of what the file would do to the record; another one means that the record has changed since
      plan_sha256 text not null,
      new_rows integer not null,
      changed_rows integer not null,
      unchanged_rows integer not null,
      wrong_rows integer not null,
      previewed_by text not null references people (id),
      previewed_at timestamptz not null,
      -- null until somebody has it taken in
      confirmed_by text references people (id),
      confirmed_at timestamptz
    );
    create index imports_confirmed_idx on imports (confirmed_at desc, id) where confirmed_at is not null;
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`drop table imports;`);
}
