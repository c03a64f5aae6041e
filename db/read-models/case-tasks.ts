/** Everybody who was ever asked in a case. */
import type { Knex } from 'knex';
import type { ActingOrder } from '../../contracts/acting-order.ts';
import type { TaskAction, Verdict } from '../../domain/approval/state.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { ACTING_BASIS } from './acting-basis.ts';
import type { CaseAuthor } from './cases.ts';

export interface CaseTask {
  readonly id: string;
  readonly caseId: string;
  readonly step: string;
  readonly stage: string | null;
  readonly action: TaskAction;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly verdict: Verdict | null;
  readonly remark: string | null;
  /** the signature with a certificate the answer was given with */
  readonly signatureId: string | null;
  readonly version: number;
  readonly dueAt: Instant;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly assignee: CaseAuthor;
  /** the absent or delegating person the assignee acts for */
  readonly actingFor: CaseAuthor | null;
  readonly postId: string;
  readonly post: LocalizedText;
}

/** All tasks of a case, in order of opening. */
export async function readCaseTasks(db: Knex, caseId: string): Promise<readonly CaseTask[]> {
  const rows = await selectTasks(db)
    .where('tasks.case_id', caseId)
    .orderByRaw('tasks.opened_at, length(tasks.id), tasks.id');
  return rows;
}

/** One task with the case it belongs to; whether the reader may see the case is not asked here. */
export async function readTask(db: Knex, id: string): Promise<CaseTask | undefined> {
  const [row] = await selectTasks(db).where('tasks.id', id);
  return row;
}

function selectTasks(db: Knex) {
  return db('tasks')
    .join('people', 'people.id', 'tasks.assignee_id')
    .join('posts', 'posts.id', 'tasks.post_id')
    .leftJoin('people as principals', 'principals.id', 'tasks.acting_for_id')
    .leftJoin('remarks', 'remarks.id', 'tasks.remark_id')
    .select<CaseTask[]>(
      'tasks.id',
      'tasks.case_id as caseId',
      'tasks.step',
      'tasks.stage',
      'tasks.action',
      'tasks.status',
      'tasks.verdict',
      'remarks.text as remark',
      'tasks.signature_id as signatureId',
      'tasks.version',
      'tasks.due_at as dueAt',
      'tasks.opened_at as openedAt',
      'tasks.closed_at as closedAt',
      db.raw(`jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) as assignee`),
      db.raw(`case when principals.id is not null then jsonb_build_object('id', principals.id, 'login', principals.login,
        'name', principals.name) end as "actingFor"`),
      'posts.id as postId',
      'posts.title as post',
    );
}

/** The orders by which the answers of a case were given in the place of the absent, by task id. */
export async function readActingBases(
  db: Knex,
  caseId: string,
  { timeZone }: { readonly timeZone: string },
): Promise<ReadonlyMap<string, readonly ActingOrder[]>> {
  const rows: { id: string; basis: readonly ActingOrder[] }[] = await db('tasks')
    .join('cases', 'cases.id', 'tasks.case_id')
    .where('tasks.case_id', caseId)
    .whereNotNull('tasks.absence_id')
    .select('tasks.id', db.raw(ACTING_BASIS, [timeZone]));
  return new Map(rows.map(({ id, basis }) => [id, basis]));
}
