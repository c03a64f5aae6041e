/** Sessions, tokens, idempotency keys and what people are told. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    -- shape fixed by connect-pg-simple
    create table sessions (
      sid text primary key,
      sess json not null,
      expire timestamptz not null
    );
    create index sessions_expire_idx on sessions (expire);
    create table api_tokens (
      id text primary key,
      person_id text not null references people (id),
      name text not null,
      scopes text[] not null,
      -- SHA-256 of the token; the token itself is shown once and kept nowhere
      token_sha256 text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      constraint api_tokens_token_key unique (token_sha256)
    );
    create table idempotency_keys (
      person_id text not null,
      key text not null,
      request_sha256 text not null,
      -- null while the first request is under way
      status integer,
      body jsonb,
      created_at timestamptz not null,
      primary key (person_id, key)
    );
    create index idempotency_keys_created_idx on idempotency_keys (created_at);
    -- what a person's open pages are told to read again
    create table notices (
      id bigint generated always as identity primary key,
      person_id text not null,
      event text not null check (event in ('task', 'case', 'job')),
      case_id text,
      task_id text,
      at timestamptz not null
    );
    create index notices_person_idx on notices (person_id, id);
    create table access_log (
      id bigint generated always as identity primary key,
      person_id text not null,
      action text not null,
      subject text not null,
      at timestamptz not null
    );
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`drop table access_log, notices, idempotency_keys, api_tokens, sessions;`);
}
