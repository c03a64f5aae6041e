/** Writes into the academic record. What was there and what came goes into a log that is never changed. */
import type { Knex } from 'knex';
import type { Course, StudentDifference, StudentResult } from '../../../contracts/academic-record.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { toJsonColumn } from '../../json-column.ts';

/** Who brings something into the record, and with what. */
export interface RecordSource {
  /** `import/<id>`, `campaign/<id>` … */
  readonly source: string;
  readonly actorId: string;
  readonly at: Instant;
}

/** Rows that one statement takes: their JSON stays within what the database reads at once. */
const BATCH = 5_000;

const RESULT_FIELDS = 'credits, percent, letter, points, passes';
const DIFFERENCE_FIELDS = 'reason, cleared_on';

/** @returns how many results are new or other than before */
export function writeResults(
  transaction: Knex.Transaction,
  source: RecordSource,
  results: readonly StudentResult[],
): Promise<number> {
  const sql = writeSql({
    subject: 'result',
    table: 'academic_results',
    shape: `student_id text, course_code text, academic_year integer, term text, credits integer, percent integer,
      letter text, points numeric(3, 2), passes boolean`,
    key: 'student_id, course_code, academic_year, term',
    fields: RESULT_FIELDS,
  });
  return inBatches(transaction, { sql, source, rows: results.map(toResultRow) });
}

/** @returns how many differences are new or other than before */
export function writeDifferences(
  transaction: Knex.Transaction,
  source: RecordSource,
  differences: readonly StudentDifference[],
): Promise<number> {
  const sql = writeSql({
    subject: 'difference',
    table: 'curriculum_differences',
    shape: 'student_id text, course_code text, reason text, cleared_on date',
    key: 'student_id, course_code',
    fields: DIFFERENCE_FIELDS,
  });
  return inBatches(transaction, { sql, source, rows: differences.map(toDifferenceRow) });
}

/**
 * Adds and changes courses with what they require.
 *
 * @param courses  whatever they require is among them or known already
 * @returns how many courses are new or other than before
 */
export async function writeCourses(
  transaction: Knex.Transaction,
  source: RecordSource,
  courses: readonly Course[],
): Promise<number> {
  const rows = toJsonColumn(courses.map(toCourseRow));
  const logged = await transaction.raw<{ rowCount: number }>(WRITE_COURSES, [
    rows,
    source.source,
    source.actorId,
    source.at,
  ]);
  await transaction.raw(WRITE_PREREQUISITES, [rows]);
  return logged.rowCount;
}

interface Target {
  readonly subject: string;
  readonly table: string;
  /** columns with their types */
  readonly shape: string;
  readonly key: string;
  readonly fields: string;
}

/** All parts of the statement see the table as it was before. */
function writeSql({ subject, table, shape, key, fields }: Target): string {
  const list = (prefix: string) =>
    fields
      .split(', ')
      .map((field) => `${prefix}.${field}`)
      .join(', ');
  return `
    with given as (select ${key}, ${fields} from jsonb_to_recordset(?::jsonb) as given (${shape})),
    before as (select ${table}.* from ${table} join given using (${key})),
    written as (
      insert into ${table} as known (${key}, ${fields}) select ${key}, ${fields} from given
      on conflict (${key}) do update set (${fields}) = row (${list('excluded')})
      where (${list('known')}) is distinct from (${list('excluded')})
      returning known.*
    )
    insert into record_changes (source, subject, student_id, course_code, before, after, actor_id, at)
    select ?, '${subject}', student_id, course_code, to_jsonb(before), to_jsonb(written), ?, ?
    from written left join before using (${key})
    order by ${key}`;
}

const WRITE_COURSES = `
  with given as (
    select code, title, credits, requires, search_text
    from jsonb_to_recordset(?::jsonb)
      as given (code text, title jsonb, credits integer, requires jsonb, search_text text)
  ),
  before as (
    select courses.code, courses.title, courses.credits,
      (select coalesce(jsonb_agg(required_code order by required_code collate "C"), '[]')
        from course_prerequisites where course_code = courses.code) as requires
    from courses join given using (code)
  ),
  written as (
    insert into courses as known (code, title, credits, search_text)
    select code, title, credits, search_text from given
    on conflict (code) do update set (title, credits, search_text) = row (excluded.title, excluded.credits, excluded.search_text)
    returning known.code
  )
  insert into record_changes (source, subject, course_code, before, after, actor_id, at)
  select ?, 'course', code, to_jsonb(before), jsonb_build_object(
      'code', code, 'title', given.title, 'credits', given.credits, 'requires', given.requires), ?, ?
  from written join given using (code) left join before using (code)
  where (before.title, before.credits, before.requires) is distinct from (given.title, given.credits, given.requires)
  order by code`;

const WRITE_PREREQUISITES = `
  with given as (
    select code, required from jsonb_to_recordset(?::jsonb) as given (code text, requires jsonb)
    left join lateral jsonb_array_elements_text(requires) as required on true
  ),
  dropped as (
    delete from course_prerequisites as known
    where course_code in (select code from given)
      and not exists (select 1 from given where code = known.course_code and required = known.required_code)
  )
  insert into course_prerequisites (course_code, required_code)
  select code, required from given where required is not null
  on conflict do nothing`;

async function inBatches(
  transaction: Knex.Transaction,
  work: { readonly sql: string; readonly source: RecordSource; readonly rows: readonly object[] },
): Promise<number> {
  const { source, actorId, at } = work.source;
  let written = 0;
  for (let start = 0; start < work.rows.length; start += BATCH) {
    const batch = toJsonColumn(work.rows.slice(start, start + BATCH));
    const logged = await transaction.raw<{ rowCount: number }>(work.sql, [batch, source, actorId, at]);
    written += logged.rowCount;
  }
  return written;
}

function toResultRow(result: StudentResult): object {
  const { studentId, courseCode, academicYear, percent, ...rest } = result;
  return {
    ...rest,
    student_id: studentId,
    course_code: courseCode,
    academic_year: academicYear,
    percent: percent ?? null,
  };
}

function toDifferenceRow({ studentId, courseCode, reason, clearedOn }: StudentDifference): object {
  return { student_id: studentId, course_code: courseCode, reason, cleared_on: clearedOn ?? null };
}

function toCourseRow({ code, title, credits, requires }: Course): object {
  const words = [code, title.kk, title.ru, title.en].join(' ').toLowerCase();
  return { code, title, credits, requires: [...requires].sort(), search_text: words };
}
