/** People, units, posts, students and the settings of the university. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table units (
      id text primary key,
      kind text not null check (kind in ('university', 'faculty', 'office')),
      title jsonb not null,
      constraint units_title_languages check (title \\?& array['kk', 'ru', 'en'])
    );
    create table people (
      id text primary key,
      login text not null,
      password_hash text not null,
      -- names as the identity document has them, in both document languages
      name jsonb not null,
      sex text not null check (sex in ('female', 'male')),
      email text,
      language text not null check (language in ('kk', 'ru', 'en')),
      active boolean not null
    );
    create unique index people_login_key on people (lower(login));
    create table posts (
      id text primary key,
      role text not null,
      unit_id text not null references units (id),
      person_id text references people (id),
      title jsonb not null,
      -- the post that answers for its unit: dean of a faculty, head of an office
      heads_unit boolean not null default false
    );
    create index posts_person_id_idx on posts (person_id);
    create index posts_role_unit_idx on posts (role, unit_id);
    create table programmes (
      id text primary key,
      code text not null,
      title jsonb not null,
      faculty_id text not null references units (id)
    );
    create table students (
      id text primary key,
      iin text not null,
      name jsonb not null,
      -- lower-case names in both languages and the IIN, for search
      search_text text not null,
      sex text not null check (sex in ('female', 'male')),
      birth_date date not null,
      status text not null,
      status_since date not null,
      programme_id text not null references programmes (id),
      faculty_id text not null references units (id),
      course integer not null check (course between 0 and 6),
      group_name text not null,
      study_form text not null check (study_form in ('full-time', 'distance')),
      study_language text not null check (study_language in ('kk', 'ru', 'en')),
      funding text not null check (funding in ('grant', 'paid')),
      leave_until date,
      adviser_id text references people (id),
      person_id text references people (id),
      constraint students_iin_key unique (iin)
    );
    create index students_faculty_status_idx on students (faculty_id, status, id);
    create index students_status_idx on students (status, id);
    -- lists are in order of names
    create index students_search_order_idx on students (search_text, id);
    create index students_person_id_idx on students (person_id);
    create index students_adviser_id_idx on students (adviser_id);
    create extension if not exists pg_trgm;
    create index students_search_text_idx on students using gin (search_text gin_trgm_ops);
    create table settings (
      key text primary key,
      value jsonb not null
    );
    create table reference_values (
      key text not null,
      valid_from date not null,
      value jsonb not null,
      unit text not null,
      source text not null,
      confirmed boolean not null,
      primary key (key, valid_from)
    );
    create table calendar_days (
      date date primary key,
      kind text not null check (kind in ('day-off', 'working-day')),
      title jsonb not null,
      source text not null,
      confirmed boolean not null
    );
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop table calendar_days, reference_values, settings, students, programmes, posts, people, units;
  `);
}
