/** Orders about other orders, and movements of students taken back. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table case_relations (
      -- the later order
      case_id text primary key references cases (id),
      type text not null check (type in ('annuls', 'amends')),
      -- the order it is about
      order_id text not null references cases (id),
      claimed_at timestamptz not null,
      -- null while the later order is on its way; one that never gets a number leaves no row
      registered_at timestamptz,
      -- when an annulment has taken effect
      effective_at timestamptz,
      constraint case_relations_not_itself check (case_id <> order_id)
    );
    create index case_relations_order_idx on case_relations (order_id);
    -- one order about another is on its way at a time
    create unique index case_relations_open_key on case_relations (order_id) where registered_at is null;
    -- what is annulled is annulled once
    create unique index case_relations_annulment_key on case_relations (order_id) where type = 'annuls';
    -- the movement this one takes back
    alter table student_movements add column reverses text references student_movements (id);
    create unique index student_movements_reverses_key on student_movements (reverses);
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop index student_movements_reverses_key;
    alter table student_movements drop column reverses;
    drop table case_relations;
  `);
}
