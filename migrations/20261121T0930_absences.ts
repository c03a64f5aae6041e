/** Who is away, who acts for them and on which ground; what tasks keep of it. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table absences (
      id text primary key,
      person_id text not null references people (id),
      from_date date not null,
      -- the last day, included
      to_date date not null,
      -- null: nobody acts
      deputy_id text references people (id),
      -- null: all procedures
      processes text[],
      -- null: all units in which the person holds a post
      unit_ids text[],
      basis_number text not null,
      basis_date date not null,
      created_by text not null references people (id),
      created_at timestamptz not null,
      cancelled_by text references people (id),
      cancelled_at timestamptz,
      cancel_reason text,
      constraint absences_dates check (from_date <= to_date),
      constraint absences_deputy_is_another check (deputy_id <> person_id)
    );
    create index absences_person_idx on absences (person_id, to_date);
    create index absences_to_date_idx on absences (to_date) where cancelled_at is null;
    -- the absent or delegating person the assignee acts for
    alter table tasks add column acting_for_id text references people (id);
    alter table tasks add column absence_id text references absences (id);
    -- those who were asked before the task moved on; they keep reading the case
    alter table tasks add column earlier_assignee_ids text[] not null default '{}';
    create index tasks_substituted_idx on tasks (absence_id) where status = 'open' and absence_id is not null;
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop index tasks_substituted_idx;
    alter table tasks drop column acting_for_id, drop column absence_id, drop column earlier_assignee_ids;
    drop table absences;
  `);
}
