/** Summer semesters: the campaign, and its applications, payments, groups and sheets as rows beside it. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table campaigns (
      id text primary key,
      academic_year integer not null,
      session integer not null check (session in (1, 2)),
      owner_id text not null references people (id),
      phase text not null,
      seq integer not null,
      plan jsonb not null,
      state jsonb not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    -- a year has one first and one second summer semester; one that was cancelled may be planned anew
    create unique index campaigns_semester_key on campaigns (academic_year, session) where phase <> 'cancelled';
    create table campaign_orders (
      case_id text primary key,
      campaign_id text not null references campaigns (id),
      purpose text not null,
      attempt integer not null,
      constraint campaign_orders_attempt_key unique (campaign_id, purpose, attempt)
    );
    -- reasons people give, named by id wherever they would leave the database
    create table campaign_remarks (
      id text primary key,
      campaign_id text not null references campaigns (id),
      author_id text not null references people (id),
      text text not null,
      sha256 text not null,
      created_at timestamptz not null
    );
    create trigger campaign_remarks_frozen before update or delete on campaign_remarks
      for each row execute function refuse_change_of_record();
    create table campaign_candidates (
      campaign_id text not null references campaigns (id),
      student_id text not null references students (id),
      reason text not null check (reason in ('academic-debt', 'curriculum-difference', 'gpa-raise')),
      -- '' for a reason that names no course
      course_code text not null,
      gpa numeric(3, 2),
      adviser_id text references people (id),
      primary key (campaign_id, student_id, reason, course_code)
    );
    create index campaign_candidates_adviser_idx on campaign_candidates (campaign_id, adviser_id);
    create table campaign_groups (
      id text primary key,
      campaign_id text not null references campaigns (id),
      course_code text not null,
      language text not null check (language in ('kk', 'ru', 'en')),
      -- within the course and language
      ordinal integer not null,
      status text not null check (status in ('proposed', 'confirmed', 'merged', 'cancelled')),
      teacher text not null default '',
      merged_into text references campaign_groups (id),
      updated_at timestamptz not null,
      constraint campaign_groups_place_key unique (campaign_id, course_code, language, ordinal)
    );
    create table applications (
      id text primary key,
      campaign_id text not null references campaigns (id),
      student_id text not null references students (id),
      course_code text not null,
      language text not null check (language in ('kk', 'ru', 'en')),
      credits integer not null check (credits > 0),
      reason text not null check (reason in ('academic-debt', 'curriculum-difference', 'gpa-raise')),
      status text not null check (status in ('submitted', 'advised', 'payable', 'paid', 'unplaced', 'placed', 'finished',
        'declined', 'withdrawn', 'lapsed')),
      amount integer not null check (amount >= 0),
      paid integer not null default 0,
      pay_until timestamptz,
      group_id text references campaign_groups (id),
      lapse_reason text,
      adviser_id text references people (id),
      faculty_id text not null references units (id),
      made_by text not null references people (id),
      version integer not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    create unique index applications_living_key on applications (campaign_id, student_id, course_code)
      where status not in ('declined', 'withdrawn', 'lapsed');
    create index applications_student_idx on applications (student_id, campaign_id);
    create index applications_status_idx on applications (campaign_id, status, id);
    create index applications_adviser_idx on applications (adviser_id, campaign_id, status);
    create index applications_faculty_idx on applications (campaign_id, faculty_id, status);
    create index applications_unpaid_idx on applications (campaign_id, pay_until) where status = 'payable';
    create index applications_group_idx on applications (group_id);
    -- files of the bank as they came
    create table bank_statements (
      id text primary key,
      campaign_id text not null references campaigns (id),
      file_name text not null,
      sha256 text not null,
      entered_by text not null references people (id),
      entered_at timestamptz not null,
      constraint bank_statements_file_key unique (campaign_id, sha256)
    );
    create table payments (
      id text primary key,
      campaign_id text not null references campaigns (id),
      application_id text references applications (id),
      statement_id text references bank_statements (id),
      paid_on date not null,
      -- tenge
      amount integer not null check (amount > 0),
      -- number of the payment as the bank or the cash desk has it
      reference text not null,
      outcome text not null check (outcome in ('counted', 'late', 'unmatched')),
      entered_by text not null references people (id),
      entered_at timestamptz not null,
      constraint payments_reference_key unique (campaign_id, reference)
    );
    create index payments_application_idx on payments (application_id);
    create table grade_sheets (
      id text primary key,
      campaign_id text not null references campaigns (id),
      group_id text not null references campaign_groups (id),
      number text not null,
      issued_on date not null,
      status text not null check (status in ('issued', 'collected', 'void')),
      collected_at timestamptz,
      collected_by text references people (id),
      sha256 text references document_bytes (sha256),
      constraint grade_sheets_group_key unique (group_id),
      constraint grade_sheets_number_key unique (number)
    );
    create table sheet_results (
      sheet_id text not null references grade_sheets (id),
      application_id text not null references applications (id),
      -- null: did not come to the examination
      percent integer check (percent between 0 and 100),
      letter text not null,
      points numeric(3, 2) not null,
      entered_by text not null references people (id),
      entered_at timestamptz not null,
      primary key (sheet_id, application_id)
    );
    create table campaign_outcomes (
      campaign_id text not null references campaigns (id),
      student_id text not null references students (id),
      gpa_before numeric(3, 2),
      gpa_after numeric(3, 2),
      debts_before integer not null,
      debts_after integer not null,
      -- what follows for the student
      outcome text not null check (outcome in ('transfer', 'repeat', 'expulsion', 'none')),
      primary key (campaign_id, student_id)
    );
    -- papers of the campaign that are no orders: announcement, lists, report; the latest of a kind counts
    create table campaign_papers (
      id text primary key,
      campaign_id text not null references campaigns (id),
      kind text not null,
      language text not null,
      file_name text not null,
      media_type text not null,
      sha256 text not null references document_bytes (sha256),
      created_at timestamptz not null
    );
    create index campaign_papers_campaign_idx on campaign_papers (campaign_id, created_at);
    -- what people are told; also where they have no mail
    create table campaign_messages (
      id bigint generated always as identity primary key,
      campaign_id text not null references campaigns (id),
      person_id text references people (id),
      student_id text references students (id),
      kind text not null,
      details jsonb not null,
      at timestamptz not null,
      check (person_id is not null or student_id is not null)
    );
    create index campaign_messages_person_idx on campaign_messages (person_id, id);
    create index campaign_messages_student_idx on campaign_messages (student_id, id);
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop table campaign_messages, campaign_papers, campaign_outcomes, sheet_results, grade_sheets, payments,
      bank_statements, applications, campaign_groups, campaign_candidates, campaign_remarks, campaign_orders, campaigns;
  `);
}
