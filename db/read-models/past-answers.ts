/** How long people took in the past, and what waits for them now: what a forecast rests on. */
import type { Knex } from 'knex';
import type { Role } from '../../domain/approval/definition.ts';
import type { TaskAction } from '../../domain/approval/state.ts';
import type { LocalMoment } from '../../domain/calendar/due.ts';
import type { Instant } from '../../domain/shared/time.ts';

export interface PastAnswer {
  readonly role: Role;
  readonly action: TaskAction;
  readonly personId: string;
  readonly asked: LocalMoment;
  readonly answered: LocalMoment;
}

/** Enough to know a post by, and recent. */
const PER_POST = 60;
const POSTS = 200;

const LAST_ANSWERS = `
  select held.role, recent.action, recent.assignee_id as "personId",
    ${localMoment('recent.opened_at')} as asked, ${localMoment('recent.closed_at')} as answered
  from (select id, role from posts where role = any(:roles) order by id limit ${POSTS}) held
  cross join lateral (
    select tasks.action, tasks.assignee_id, tasks.opened_at, tasks.closed_at from tasks
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

/** The last answers of holders of these roles, the latest of each post first. */
export async function readPastAnswers(
  db: Knex,
  roles: readonly Role[],
  { before, timeZone }: Until,
): Promise<readonly PastAnswer[]> {
  const { rows }: { rows: PastAnswer[] } = await db.raw(LAST_ANSWERS, { roles: [...roles], before, timeZone });
  return rows;
}

/** How many tasks of other cases wait for each of these people; by person id. */
export async function readWaiting(
  db: Knex,
  personIds: readonly string[],
  exceptCaseId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows: { assignee_id: string; count: number }[] = await db('tasks')
    .whereIn('assignee_id', personIds)
    .where('status', 'open')
    .whereNot('case_id', exceptCaseId)
    .groupBy('assignee_id')
    .select('assignee_id', db.raw('count(*)::integer as count'));
  return new Map(rows.map(({ assignee_id: id, count }) => [id, count]));
}
