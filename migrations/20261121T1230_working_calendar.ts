/** The working calendar as entries that are never overwritten, its changes, and the deadlines they moved. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    -- what the office decides outside cases, hash-chained like the log of a case
    create table office_log (
      chain text not null,
      seq integer not null check (seq > 0),
      at timestamptz not null,
      actor_id text not null,
      action text not null,
      details jsonb not null,
      previous_hash text not null,
      hash text not null,
      primary key (chain, seq)
    );
    create trigger office_log_append_only before update or delete on office_log
      for each row execute function refuse_change_of_record();
    create table calendar_changes (
      id text primary key,
      -- the day from which deadlines are counted by it
      valid_from date not null,
      basis text not null,
      reason text not null,
      -- days as they are to be entered, with those that follow by the rule
      days jsonb not null,
      -- last entry of the calendar the change was made from
      based_on bigint not null,
      entered_by text not null references people (id),
      entered_at timestamptz not null,
      -- 'proposed' until its workflow has taken it into the calendar
      status text not null check (status in ('proposed', 'waiting', 'applying', 'applied')),
      to_check integer,
      checked integer not null default 0,
      started_at timestamptz,
      finished_at timestamptz
    );
    create index calendar_changes_entered_idx on calendar_changes (entered_at desc, id);
    create table calendar_entries (
      ordinal bigint generated always as identity primary key,
      date date not null,
      kind text not null check (kind in ('day-off', 'working-day', 'ordinary')),
      nature text not null check (nature in ('holiday', 'carried-over', 'moved', 'own')),
      title jsonb not null,
      source text not null,
      confirmed boolean not null,
      -- whether the holiday makes another day free when it falls on a free day
      carries_over boolean not null,
      valid_from date not null,
      -- null: shipped with the program
      change_id text references calendar_changes (id)
    );
    create unique index calendar_entries_shipped_key on calendar_entries (date) where change_id is null;
    create unique index calendar_entries_change_key on calendar_entries (change_id, date);
    create index calendar_entries_date_idx on calendar_entries (date, valid_from desc, ordinal desc);
    create trigger calendar_entries_append_only before update or delete on calendar_entries
      for each row execute function refuse_change_of_record();
    insert into calendar_entries (date, kind, nature, title, source, confirmed, carries_over, valid_from)
      select date, kind,
        case when title ->> 'en' like 'Day off carried over:%' then 'carried-over' else 'holiday' end,
        title, source, confirmed,
        title ->> 'en' not in ('Orthodox Christmas', 'First day of Kurban ait')
          and title ->> 'en' not like 'Day off carried over:%',
        '2020-01-01'
      from calendar_days order by date;
    drop table calendar_days;
    -- what a change of the calendar did to each open deadline it concerns
    create table deadline_moves (
      change_id text not null references calendar_changes (id),
      case_id text not null references cases (id),
      step text not null,
      -- '' in a step without stages
      stage text not null,
      person_ids text[] not null,
      from_at timestamptz not null,
      to_at timestamptz not null,
      alarms jsonb not null,
      outcome text not null check (outcome in ('planned', 'moved', 'reminders-moved', 'not-moved')),
      -- code of the refusal
      reason text,
      at timestamptz not null,
      primary key (change_id, case_id, step, stage)
    );
    create index deadline_moves_outcome_idx on deadline_moves (change_id, outcome, case_id);
    create index tasks_open_case_idx on tasks (case_id) where status = 'open';
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop index tasks_open_case_idx;
    drop table deadline_moves;
    create table calendar_days (
      date date primary key,
      kind text not null check (kind in ('day-off', 'working-day')),
      title jsonb not null,
      source text not null,
      confirmed boolean not null
    );
    insert into calendar_days (date, kind, title, source, confirmed)
      select date, kind, title, source, confirmed from (
        select distinct on (date) * from calendar_entries
        where valid_from <= current_date order by date, valid_from desc, ordinal desc
      ) as now where kind <> 'ordinary';
    drop table calendar_entries, calendar_changes, office_log;
  `);
}
