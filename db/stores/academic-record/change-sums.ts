/** One hash over a run of changes of the record: what the log of the office keeps of them. */
import type { Knex } from 'knex';

/** Chain of the office's log the changes of the record are told in. */
export const RECORD_CHAIN = 'academic-record';

export interface ChangeSums {
  /** 0 where there are none; the ordinals are 0 then as well */
  readonly changes: number;
  /** ordinals of the first and the last change */
  readonly first: number;
  readonly last: number;
  readonly sha256: string;
}

const SUMS = `
  select count(*)::integer as changes, coalesce(min(ordinal), 0) as first, coalesce(max(ordinal), 0) as last,
    encode(sha256(coalesce(string_agg(line, '' order by ordinal), '')), 'hex') as sha256
  from (
    select ordinal, sha256(convert_to(
      jsonb_build_array(source, subject, student_id, course_code, before, after, actor_id)::text, 'UTF8')) as line
    from record_changes where ordinal > ? and ordinal <= ?
  ) as lines`;

/** Sums up the changes after one up to and including another, or up to the last. */
export async function sumOfChanges(
  db: Knex,
  { after, upTo = Number.MAX_SAFE_INTEGER }: { readonly after: number; readonly upTo?: number },
): Promise<ChangeSums> {
  const { rows } = await db.raw<{ rows: ChangeSums[] }>(SUMS, [after, upTo]);
  const [sums] = rows;
  if (!sums) throw new Error('a sum is always answered');
  return sums;
}

/** Ordinal of the youngest change; 0 where there is none. */
export async function lastChange(db: Knex): Promise<number> {
  const rows: { readonly ordinal: number }[] = await db('record_changes')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .select('ordinal');
  return rows[0]?.ordinal ?? 0;
}
