/** Everybody who was ever asked in a case. */
import type { Knex } from 'knex';
import type { TaskAction, Verdict } from '../../domain/approval/state.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
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
  readonly version: number;
  readonly dueAt: Instant;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly assignee: CaseAuthor;
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
      'tasks.version',
      'tasks.due_at as dueAt',
      'tasks.opened_at as openedAt',
      'tasks.closed_at as closedAt',
      db.raw(`jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) as assignee`),
      'posts.id as postId',
      'posts.title as post',
    );
}
