/** The versions of a paper that went into approval, and the one that may follow. */
import type { Knex } from 'knex';
import type { CaseSummary } from '../../../domain/approval/summary.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { tasksThen, type CaseMoment } from '../case-at/tasks-then.ts';
import type { Names } from './task-doers.ts';

interface Return {
  readonly name: Names;
  readonly remark: string;
  readonly at: Instant;
}

export interface PaperVersion {
  readonly version: number;
  /** who wrote it */
  readonly name: Names;
  readonly savedAt: Instant;
  /** null: saved and not sent into approval yet */
  readonly submittedAt: Instant | null;
  /** top-level members of the content that differ from the version sent before, sorted; none in the first */
  readonly changedParts: readonly string[];
  /** who sent it back and why, in order */
  readonly returns: readonly Return[];
}

/** In order of number up to the present one. What an author saved on the way from one version sent to the next is not listed. */
export async function readPaperVersions(
  db: Knex,
  { caseId, version }: Pick<CaseSummary, 'caseId' | 'version'>,
  then: CaseMoment | undefined,
): Promise<readonly PaperVersion[]> {
  const place = { caseId, version, at: then?.at ?? null, tasks: tasksThen(db, caseId, then) };
  const { rows } = await db.raw<{ rows: PaperVersion[] }>(VERSIONS, place);
  return rows;
}

const CHANGED_PARTS = `select array_agg(key order by key)
  from jsonb_each(listed.before) as old full join jsonb_each(listed.content) as fresh using (key)
  where old.value is distinct from fresh.value`;

const RETURNS = `select jsonb_agg(jsonb_build_object('name', people.name, 'remark', remarks.text, 'at', tasks.closed_at)
    order by tasks.closed_at, tasks.id)
  from tasks join people on people.id = tasks.assignee_id join remarks on remarks.id = tasks.remark_id
  where tasks.version = listed.version and tasks.verdict = 'return' and tasks.status = 'done'`;

const VERSIONS = `
  with tasks as (:tasks), submitted as (
    select version, content_id, case when :at::timestamptz is null or submitted_at <= :at then submitted_at end as submitted_at
    from case_versions where case_id = :caseId and version <= :version
  ), listed as (
    select submitted.version, submitted.submitted_at, case_contents.content, case_contents.author_id,
      case_contents.created_at, lag(case_contents.content) over (order by submitted.version) as before
    from submitted join case_contents on case_contents.id = submitted.content_id
    where submitted.submitted_at is not null or submitted.version = :version
  )
  select listed.version, people.name, listed.created_at as "savedAt", listed.submitted_at as "submittedAt",
    case when listed.before is null then '{}' else coalesce((${CHANGED_PARTS}), '{}') end as "changedParts",
    coalesce((${RETURNS}), '[]'::jsonb) as returns
  from listed join people on people.id = listed.author_id
  order by listed.version`;
