/** Numbers of applications for payers, the last reason given for each, and payments found by student. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    alter table applications
      add column number text not null,
      add column reason_id text references campaign_remarks (id),
      add constraint applications_number_key unique (campaign_id, number);
    -- what the bank wrote beside the sum, for whoever assigns a payment by hand
    alter table payments
      add column purpose text not null default '',
      add column payer_iin text;
    create index payments_outcome_idx on payments (campaign_id, outcome, paid_on, id);
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop index payments_outcome_idx;
    alter table payments drop column purpose, drop column payer_iin;
    alter table applications drop constraint applications_number_key, drop column number, drop column reason_id;
  `);
}
