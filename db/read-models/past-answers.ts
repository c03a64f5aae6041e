/** How long people took in the past, and what waits for them now: what a forecast rests on. */
import type { Knex } from 'knex';
import type { Role } from '../../domain/approval/definition.ts';
import type { LocalMoment } from '../../domain/calendar/due.ts';
import type { Instant } from '../../domain/shared/time.ts';

export interface PastAnswer {
  readonly personId: string;
  readonly asked: LocalMoment;
  readonly answered: LocalMoment;
}

/** Enough to have seen somebody busy away once or twice, and recent. */
const PER_POST = 200;
const POSTS = 60;

const LAST_ANSWERS = `
  select recent.assignee_id as "personId",
    ${localMoment('recent.opened_at')} as asked, ${localMoment('recent.closed_at')} as answered
  from (
    select id from posts where id = any(:posts) or role = any(:roles) order by id = any(:posts) desc, id limit ${POSTS}
  ) held
  cross join lateral (
    select tasks.assignee_id, tasks.opened_at, tasks.closed_at from tasks
    where tasks.post_id = held.id and tasks.status = 'done' and tasks.closed_at < :before and tasks.action <> 'answer'
    order by tasks.closed_at desc limit ${PER_POST}
  ) recent`;

function localMoment(column: string): string {
  const local = `${column} at time zone :timeZone`;
  return `jsonb_build_object('date', to_char(${local}, 'YYYY-MM-DD'),
    'minute', (extract(hour from ${local}) * 60 + extract(minute from ${local}))::integer)`;
}

export interface Until {
  /** only what was known before */
  readonly before: Instant;
  /** IANA name */
  readonly timeZone: string;
}

/** Posts that are asked; others of the same role tell something of them too. */
export interface Asked {
  readonly posts: readonly string[];
  readonly roles: readonly Role[];
}

/** The last answers from these posts and, while there is room, from others of these roles. */
export async function readPastAnswers(
  db: Knex,
  { posts, roles }: Asked,
  { before, timeZone }: Until,
): Promise<readonly PastAnswer[]> {
  const asked = { posts: [...posts], roles: [...roles] };
  const { rows }: { rows: PastAnswer[] } = await db.raw(LAST_ANSWERS, { ...asked, before, timeZone });
  return rows;
}

/** When the tasks of other cases that wait for each of these people were handed out; by person id. */
export async function readWaiting(
  db: Knex,
  personIds: readonly string[],
  { caseId, timeZone }: { readonly caseId: string; readonly timeZone: string },
): Promise<ReadonlyMap<string, readonly LocalMoment[]>> {
  const rows: { assignee_id: string; asked: LocalMoment[] }[] = await db('tasks')
    .whereIn('assignee_id', personIds)
    .where('status', 'open')
    .whereNot('case_id', caseId)
    .groupBy('assignee_id')
    .select('assignee_id', db.raw(`jsonb_agg(${localMoment('opened_at')}) as asked`, { timeZone }));
  return new Map(rows.map(({ assignee_id: id, asked }) => [id, asked]));
}
