/** The academic record: courses, grades and the scale they are given by, curriculum differences, and where it all came from. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table courses (
      code text primary key,
      title jsonb not null,
      credits integer not null check (credits between 1 and 60),
      -- lower-case code and titles, for search
      search_text text not null,
      constraint courses_title_languages check (title \\?& array['kk', 'ru', 'en'])
    );
    create index courses_search_text_idx on courses using gin (search_text gin_trgm_ops);
    create table course_prerequisites (
      course_code text not null references courses (code),
      required_code text not null references courses (code),
      primary key (course_code, required_code),
      constraint course_prerequisites_of_another check (course_code <> required_code)
    );
    create table grade_scales (
      valid_from date not null,
      letter text not null,
      points numeric(3, 2) not null check (points >= 0),
      percent_from integer not null,
      percent_to integer not null check (percent_to between percent_from and 100),
      passes boolean not null,
      source text not null,
      confirmed boolean not null,
      primary key (valid_from, letter)
    );
    -- a result, and whether it passes, stands as it was given: a newer scale does not judge it again
    create table academic_results (
      student_id text not null references students (id),
      course_code text not null references courses (code),
      -- the year in which the academic year begins
      academic_year integer not null check (academic_year between 1990 and 2100),
      term text not null check (term in ('autumn', 'spring', 'summer')),
      credits integer not null check (credits between 1 and 60),
      -- null where only the letter is known
      percent integer check (percent between 0 and 100),
      letter text not null,
      points numeric(3, 2) not null check (points >= 0),
      passes boolean not null,
      primary key (student_id, course_code, academic_year, term)
    );
    create index academic_results_course_idx on academic_results (course_code);
    create table curriculum_differences (
      student_id text not null references students (id),
      course_code text not null references courses (code),
      reason text not null check (reason in ('transferred', 'reinstated', 'returned')),
      -- null until a commission recognises the course; a passing result clears it by itself
      cleared_on date,
      primary key (student_id, course_code)
    );
    create index curriculum_differences_course_idx on curriculum_differences (course_code);
    -- everything that ever stood in the record, and what brought it there
    create table record_changes (
      ordinal bigint generated always as identity primary key,
      -- 'import/<id>', 'campaign/<id>', …: the entries of the office's log name it too
      source text not null,
      subject text not null check (subject in ('result', 'difference', 'course')),
      -- null for a course
      student_id text references students (id),
      course_code text not null,
      -- null where the thing is new
      before jsonb,
      after jsonb not null,
      actor_id text not null,
      at timestamptz not null
    );
    create index record_changes_source_idx on record_changes (source, ordinal);
    create index record_changes_student_idx on record_changes (student_id, ordinal) where student_id is not null;
    create trigger record_changes_append_only before update or delete on record_changes
      for each row execute function refuse_change_of_record();
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    drop table record_changes, curriculum_differences, academic_results, grade_scales, course_prerequisites, courses;
  `);
}
