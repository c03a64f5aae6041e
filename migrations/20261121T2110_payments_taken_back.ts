/** Payments marked by mistake are taken back, and money that went back to its payer is noted, each with its reason. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    alter table payments
      drop constraint payments_outcome_check,
      add constraint payments_outcome_check
        check (outcome in ('counted', 'late', 'unmatched', 'returned', 'annulled')),
      drop constraint payments_reference_key,
      add column reason_id text references campaign_remarks (id),
      add column returned_on date;
    -- what was entered by mistake leaves its number to the payment that really has it
    create unique index payments_reference_key on payments (campaign_id, reference) where outcome <> 'annulled';
    create index payments_day_idx on payments (campaign_id, paid_on desc, id);
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop index payments_day_idx;
    drop index payments_reference_key;
    delete from payments where outcome = 'annulled';
    update payments set outcome = 'unmatched', application_id = null where outcome = 'returned';
    alter table payments
      drop constraint payments_outcome_check,
      add constraint payments_outcome_check check (outcome in ('counted', 'late', 'unmatched')),
      add constraint payments_reference_key unique (campaign_id, reference),
      drop column reason_id,
      drop column returned_on;
  `);
}
