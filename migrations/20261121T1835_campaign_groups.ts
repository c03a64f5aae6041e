/** Numbers of grade sheets in their journal, and what the registrar decides about outcomes of a summer semester. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    -- what the numbers of a journal stand on: cases, listed with the registrations, or grade sheets, listed with their campaign
    alter table journals add column holds text not null default 'cases' check (holds in ('cases', 'grade-sheets'));
    -- the place in the journal; the program has issued no sheet yet
    alter table grade_sheets add column year integer not null;
    alter table grade_sheets add column ordinal integer not null check (ordinal > 0);
    alter table grade_sheets add constraint grade_sheets_ordinal_key unique (year, ordinal);
    create index grade_sheets_campaign_idx on grade_sheets (campaign_id, ordinal);
    create index campaign_groups_merged_idx on campaign_groups (merged_into) where merged_into is not null;
    create table outcome_decisions (
      campaign_id text not null references campaigns (id),
      student_id text not null references students (id),
      outcome text not null check (outcome in ('transfer', 'repeat', 'expulsion', 'none')),
      decided_by text not null references people (id),
      decided_at timestamptz not null,
      primary key (campaign_id, student_id)
    );
    alter table campaign_outcomes add column proposed text not null
      check (proposed in ('transfer', 'repeat', 'expulsion', 'none'));
    -- null: by confirmed rules, without anybody's decision
    alter table campaign_outcomes add column decided_by text references people (id);
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    alter table campaign_outcomes drop column decided_by, drop column proposed;
    drop table outcome_decisions;
    drop index campaign_groups_merged_idx;
    alter table grade_sheets drop column ordinal, drop column year;
    alter table journals drop column holds;
  `);
}
