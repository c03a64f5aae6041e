/** Cases and everything the record keeps of them. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table case_contents (
      id text primary key,
      case_id text not null,
      author_id text not null references people (id),
      content jsonb not null,
      -- SHA-256 of the canonical JSON; the change log carries the same value
      sha256 text not null,
      -- title of the case and student ids as computed from this content when it was saved
      title jsonb not null,
      student_ids text[] not null,
      created_at timestamptz not null
    );
    create index case_contents_case_id_idx on case_contents (case_id);
    create table cases (
      id text primary key,
      process text not null,
      kind text not null,
      author_id text not null references people (id),
      status text not null check (status in ('draft', 'in-progress', 'rework', 'closed', 'withdrawn', 'refused')),
      version integer not null,
      content_id text not null references case_contents (id),
      title jsonb not null,
      -- the title in all languages and the number, lower case, for search
      search_text text not null,
      number text,
      registered_on date,
      -- sequence number of the last recorded event
      seq integer not null,
      last_hash text not null,
      summary jsonb not null,
      -- what the case's workflow goes on from if Temporal has lost what is recorded here
      continuation jsonb not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      closed_at timestamptz
    );
    create index cases_updated_idx on cases (updated_at desc, id);
    create index cases_author_idx on cases (author_id, updated_at desc, id);
    create index cases_status_idx on cases (status, updated_at desc, id);
    create index cases_search_text_idx on cases using gin (search_text gin_trgm_ops);
    create table case_versions (
      case_id text not null references cases (id),
      version integer not null,
      content_id text not null references case_contents (id),
      submitted_at timestamptz,
      primary key (case_id, version)
    );
    -- students, programmes and units as they were when a version went into approval: every paper of the version is made from them
    create table case_snapshots (
      case_id text not null references cases (id),
      version integer not null,
      data jsonb not null,
      sha256 text not null,
      taken_at timestamptz not null,
      primary key (case_id, version)
    );
    create table remarks (
      id text primary key,
      case_id text not null,
      author_id text not null references people (id),
      text text not null,
      sha256 text not null,
      created_at timestamptz not null
    );
    create table tasks (
      id text primary key,
      case_id text not null references cases (id),
      step text not null,
      stage text,
      action text not null,
      assignee_id text not null references people (id),
      post_id text not null references posts (id),
      status text not null check (status in ('open', 'done', 'cancelled')),
      verdict text,
      remark_id text references remarks (id),
      version integer not null,
      due_at timestamptz not null,
      opened_at timestamptz not null,
      closed_at timestamptz
    );
    create index tasks_inbox_idx on tasks (assignee_id, due_at, id) where status = 'open';
    create index tasks_case_id_idx on tasks (case_id);
    -- who has taken part in a case, for the access policy
    create index tasks_assignee_case_idx on tasks (assignee_id, case_id);
    create table change_log (
      case_id text not null references cases (id),
      seq integer not null check (seq > 0),
      at timestamptz not null,
      actor_id text not null,
      action text not null,
      step text,
      stage text,
      version integer not null,
      details jsonb not null,
      previous_hash text not null,
      hash text not null,
      primary key (case_id, seq)
    );
    create function refuse_change_of_record() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name using errcode = 'raise_exception'; end
    $$;
    create trigger change_log_append_only before update or delete on change_log
      for each row execute function refuse_change_of_record();
    create table seals (
      number integer primary key check (number > 0),
      at timestamptz not null,
      previous_hash text not null,
      merkle_root text not null,
      chains integer not null,
      hash text not null
    );
    create table seal_heads (
      seal_number integer not null references seals (number),
      case_id text not null,
      seq integer not null,
      hash text not null,
      primary key (seal_number, case_id)
    );
    -- which chains have grown since their last seal
    create index seal_heads_case_idx on seal_heads (case_id, seq);
    create trigger seals_append_only before update or delete on seals
      for each row execute function refuse_change_of_record();
    create trigger seal_heads_append_only before update or delete on seal_heads
      for each row execute function refuse_change_of_record();
    create table journals (
      key text primary key,
      title jsonb not null,
      -- {number} is the ordinal, {year} the year; for example '{number}-С'
      pattern text not null,
      yearly boolean not null
    );
    create table journal_years (
      journal_key text not null references journals (key),
      -- 0 for a journal that is not reset yearly
      year integer not null,
      last_ordinal integer not null check (last_ordinal >= 0),
      primary key (journal_key, year)
    );
    create table registrations (
      id text primary key,
      journal_key text not null,
      year integer not null,
      ordinal integer not null check (ordinal > 0),
      number text not null,
      case_id text not null references cases (id),
      registered_on date not null,
      status text not null check (status in ('in-force', 'annulled')),
      constraint registrations_case_key unique (case_id),
      constraint registrations_ordinal_key unique (journal_key, year, ordinal),
      foreign key (journal_key, year) references journal_years (journal_key, year)
    );
    create table document_bytes (
      sha256 text primary key,
      bytes bytea not null
    );
    create table documents (
      id text primary key,
      case_id text not null references cases (id),
      key text not null,
      language text not null,
      title jsonb not null,
      purpose text not null check (purpose in ('submitted', 'registered', 'extract')),
      version integer not null,
      student_id text references students (id),
      media_type text not null,
      file_name text not null,
      size_bytes integer not null,
      sha256 text not null references document_bytes (sha256),
      created_at timestamptz not null
    );
    create unique index documents_place_key
      on documents (case_id, purpose, version, key, language, coalesce(student_id, ''));
    create trigger documents_frozen before update or delete on documents
      for each row execute function refuse_change_of_record();
    create trigger document_bytes_frozen before update or delete on document_bytes
      for each row execute function refuse_change_of_record();
    create trigger case_snapshots_frozen before update or delete on case_snapshots
      for each row execute function refuse_change_of_record();
    -- a student stands in one open case that moves students at a time
    create table student_claims (
      student_id text primary key references students (id),
      case_id text not null,
      claimed_at timestamptz not null
    );
    create index student_claims_case_id_idx on student_claims (case_id);
    create table student_movements (
      id text primary key,
      student_id text not null references students (id),
      case_id text not null references cases (id),
      effective_on date not null,
      before jsonb not null,
      change jsonb not null,
      applied_at timestamptz not null,
      constraint student_movements_case_student_key unique (case_id, student_id)
    );
    create index student_movements_student_idx on student_movements (student_id, applied_at);
    -- papers in a student's personal file
    create table personal_file_papers (
      student_id text not null references students (id),
      document_id text not null references documents (id),
      case_id text not null references cases (id),
      filed_at timestamptz not null,
      primary key (student_id, document_id)
    );
    create table case_files (
      case_id text primary key references cases (id),
      nomenclature text not null,
      filed_at timestamptz not null
    );
    -- uploaded papers that stand as a ground of a case
    create table uploads (
      id text primary key,
      owner_id text not null references people (id),
      file_name text not null,
      media_type text not null,
      size_bytes integer not null,
      sha256 text not null references document_bytes (sha256),
      created_at timestamptz not null
    );
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop table uploads, case_files, personal_file_papers, student_movements, student_claims, documents, document_bytes,
      registrations, journal_years, journals, seal_heads, seals, change_log, tasks, remarks, case_snapshots, case_versions, cases,
      case_contents;
    drop function refuse_change_of_record();
  `);
}
