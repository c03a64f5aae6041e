/** Bank statements are kept from their preview on, and taken in exactly as previewed. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    alter table bank_statements
      drop constraint bank_statements_file_key,
      add foreign key (sha256) references document_bytes (sha256),
      -- hash of what the statement would do; another one means that payments or applications have changed since
      add column plan_sha256 text not null,
      -- null until somebody has it taken in
      add column confirmed_by text references people (id),
      add column confirmed_at timestamptz;
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    alter table bank_statements
      drop constraint bank_statements_sha256_fkey,
      drop column plan_sha256,
      drop column confirmed_by,
      drop column confirmed_at;
    alter table bank_statements add constraint bank_statements_file_key unique (campaign_id, sha256);
  `);
}
