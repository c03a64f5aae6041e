/** What people are told by mail, and how they want it. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    -- whoever has no row chose nothing
    create table notification_settings (
      person_id text primary key references people (id),
      tasks text not null check (tasks in ('now', 'morning', 'never')),
      questions text not null check (questions in ('now', 'morning', 'never')),
      papers text not null check (papers in ('now', 'morning', 'never')),
      reminders text not null check (reminders in ('now', 'morning', 'never')),
      escalations text not null check (escalations in ('now', 'morning')),
      changed_at timestamptz not null
    );
    create table mails (
      -- also the Message-ID: a mail sent again is the same mail
      id uuid primary key default gen_random_uuid(),
      person_id text not null references people (id),
      occasion text not null check (occasion in ('task', 'handed-over', 'question', 'answer', 'returned', 'refused',
        'withdrawn', 'registered', 'closed', 'reminder', 'escalation', 'blocked', 'digest', 'test')),
      -- null in a digest and a test
      case_id text references cases (id),
      -- the event of the case
      seq integer,
      task_id text,
      -- the day of a digest
      day date,
      -- held: waits for the morning; folded: told in a digest
      state text not null check (state in ('held', 'folded', 'queued', 'sending', 'accepted', 'failed', 'skipped')),
      created_at timestamptz not null,
      -- queued: tried from then on; sending: given up by whoever sends it, from then on
      next_at timestamptz not null,
      tries integer not null default 0,
      -- the last words of the mail server, or why it was not reached
      answer text,
      settled_at timestamptz,
      digest_id uuid references mails (id),
      -- recording an event again tells nobody again
      constraint mails_event_key unique (case_id, seq, person_id),
      constraint mails_digest_key unique (person_id, day)
    );
    create index mails_due_idx on mails (next_at) where state in ('queued', 'sending');
    create index mails_held_idx on mails (person_id) where state = 'held';
    create index mails_failed_idx on mails (created_at desc, id) where state = 'failed';
    create index mails_digest_id_idx on mails (digest_id) where digest_id is not null;
    create index mails_person_idx on mails (person_id, created_at);
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`drop table mails, notification_settings;`);
}
