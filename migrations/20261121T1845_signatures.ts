/** Signatures with certificates, the authorities that are trusted, and the numbers by which a signer is known. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    -- the person's individual identification number, which their certificate names
    alter table people add column iin text;
    create unique index people_iin_key on people (iin);
    create table trust_anchors (
      sha256 text primary key,
      certificate bytea not null,
      subject text not null,
      not_after timestamptz not null,
      added_at timestamptz not null,
      -- signatures made from then on are not trusted through it; earlier ones keep their report
      withdrawn_at timestamptz
    );
    -- one answer of a signatory: it may sign several documents, each signature is kept by itself
    create table signing_acts (
      id text primary key,
      case_id text not null references cases (id),
      task_id text not null references tasks (id),
      person_id text not null references people (id),
      version integer not null,
      signed_at timestamptz not null,
      -- over all its signatures with their reports; the change log carries the same value
      sha256 text not null
    );
    create index signing_acts_case_id_idx on signing_acts (case_id);
    create table signatures (
      id text primary key,
      act_id text not null references signing_acts (id),
      document_id text not null references documents (id),
      -- of the bytes that are signed
      document_sha256 text not null references document_bytes (sha256),
      cms bytea not null,
      sha256 text not null,
      report jsonb not null,
      constraint signatures_place_key unique (act_id, document_id)
    );
    create trigger signing_acts_append_only before update or delete on signing_acts
      for each row execute function refuse_change_of_record();
    create trigger signatures_append_only before update or delete on signatures
      for each row execute function refuse_change_of_record();
    alter table tasks add column signature_id text references signing_acts (id);
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    alter table tasks drop column signature_id;
    drop table signatures, signing_acts, trust_anchors;
    alter table people drop column iin;
  `);
}
