/** Files of the nomenclature by years, and the rules of how long they are kept. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table retention_classes (
      key text primary key,
      title jsonb not null
    );
    -- editions are added and never changed: the same day again corrects what was entered before
    create table retention_rules (
      ordinal bigint generated always as identity primary key,
      id text not null constraint retention_rules_id_key unique,
      retention_class text not null references retention_classes (key),
      valid_from date not null,
      period jsonb,
      archive_after_years integer check (archive_after_years between 0 and 100),
      item text,
      source jsonb not null,
      confirmed boolean not null,
      -- none: it came with the program
      entered_by text references people (id),
      entered_at timestamptz,
      reason text,
      -- files whose terms it changed
      moves jsonb not null default '[]'
    );
    create index retention_rules_class_idx on retention_rules (retention_class, valid_from);
    create trigger retention_rules_append_only before update or delete on retention_rules
      for each row execute function refuse_change_of_record();
    create table nomenclature (
      index text primary key,
      title jsonb not null,
      unit_id text not null references units (id),
      retention_class text not null references retention_classes (key)
    );
    create table office_files (
      index text not null,
      year integer not null,
      -- none: the index stands in no nomenclature
      retention_class text references retention_classes (key),
      rule_id text references retention_rules (id),
      archive_by date,
      keep_until date,
      primary key (index, year)
    );
    create index office_files_archive_by_idx on office_files (archive_by);
    alter table case_files add column year integer;
    update case_files set year = extract(year from coalesce(cases.registered_on, case_files.filed_at::date))
      from cases where cases.id = case_files.case_id;
    insert into office_files (index, year) select distinct nomenclature, year from case_files;
    alter table case_files alter column year set not null;
    alter table case_files add constraint case_files_file_fkey
      foreign key (nomenclature, year) references office_files (index, year);
    create index case_files_file_idx on case_files (nomenclature, year);
    -- superseded by the rules of retention
    delete from reference_values where key in ('retention.student-file', 'retention.order-on-students');
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop index case_files_file_idx;
    alter table case_files drop constraint case_files_file_fkey, drop column year;
    drop table office_files, nomenclature, retention_rules, retention_classes;
  `);
}
