/** Proves that the academic record is what its changes say, and that the log of the office tells of every change. */
import type { Knex } from 'knex';
import type { HashedEntry } from '../../domain/change-log/entry.ts';
import { lastChange, sumOfChanges } from '../stores/academic-record/change-sums.ts';
import type { LogProblem } from './problem.ts';

/** The first entry the changes do not bear out, changes it tells nothing of, or a record that is not as last changed. */
export async function findFalseRecord(db: Knex, entries: readonly HashedEntry[]): Promise<LogProblem | undefined> {
  let told = 0;
  for (const { seq, details } of entries) {
    const { changes, first, last, sha256 } = await sumOfChanges(db, { after: told, upTo: Number(details['last']) });
    const isAsTold = details['changes'] === changes && details['first'] === first && details['sha256'] === sha256;
    if (!isAsTold) return { seq, reason: 'changed-academic-record' };
    told = last;
  }
  const isWhole = told === (await lastChange(db)) && !(await differsFromChanges(db));
  return isWhole ? undefined : { reason: 'changed-academic-record' };
}

/** Rows that are not as their last change left them, or that nothing brought. */
const DIFFERENT_RESULT = `
  select 1 from academic_results as row full join (
    select distinct on (student_id, course_code, after -> 'academic_year', after -> 'term') after
    from record_changes where subject = 'result'
    order by student_id, course_code, after -> 'academic_year', after -> 'term', ordinal desc
  ) as last on row.student_id = last.after ->> 'student_id' and row.course_code = last.after ->> 'course_code'
    and row.academic_year = (last.after ->> 'academic_year')::integer and row.term = last.after ->> 'term'
  where to_jsonb(row) is distinct from last.after
  limit 1`;

const DIFFERENT_DIFFERENCE = `
  select 1 from curriculum_differences as row full join (
    select distinct on (student_id, course_code) after
    from record_changes where subject = 'difference'
    order by student_id, course_code, ordinal desc
  ) as last on row.student_id = last.after ->> 'student_id' and row.course_code = last.after ->> 'course_code'
  where to_jsonb(row) is distinct from last.after
  limit 1`;

const DIFFERENT_COURSE = `
  select 1 from (
    select code, title, credits, (
      select coalesce(jsonb_agg(required_code order by required_code collate "C"), '[]')
      from course_prerequisites where course_code = courses.code
    ) as requires from courses
  ) as row full join (
    select distinct on (course_code) after
    from record_changes where subject = 'course'
    order by course_code, ordinal desc
  ) as last on row.code = last.after ->> 'code'
  where to_jsonb(row) is distinct from last.after
  limit 1`;

async function differsFromChanges(db: Knex): Promise<boolean> {
  for (const sql of [DIFFERENT_RESULT, DIFFERENT_DIFFERENCE, DIFFERENT_COURSE]) {
    const { rows } = await db.raw<{ rows: readonly unknown[] }>(sql);
    if (rows.length > 0) return true;
  }
  return false;
}
