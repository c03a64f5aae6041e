/** What people asked and said about a case beside their verdicts. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import type { CaseAuthor } from './cases.ts';
import type { CaseTask } from './case-tasks.ts';

export interface CaseQuestion {
  /** the task to answer it */
  readonly id: string;
  readonly taskId: string;
  readonly from: CaseAuthor;
  readonly to: CaseAuthor;
  readonly text: string;
  readonly at: Instant;
  readonly status: CaseTask['status'];
  readonly answer: string | null;
  readonly closedAt: Instant | null;
}

export interface CaseComment {
  readonly id: string;
  readonly from: CaseAuthor;
  readonly text: string;
  readonly at: Instant;
}

/** All questions of a case, in order of asking. */
export async function readQuestions(db: Knex, caseId: string): Promise<readonly CaseQuestion[]> {
  return said(db, caseId, 'asked')
    .join('tasks', 'tasks.id', db.raw(`change_log.details ->> 'taskId'`))
    .join('people as asked', 'asked.id', 'tasks.assignee_id')
    .leftJoin('remarks as answers', 'answers.id', 'tasks.remark_id')
    .select<CaseQuestion[]>(
      'tasks.id',
      db.raw(`change_log.details ->> 'questionOf' as "taskId"`),
      db.raw(`${personIn('asked')} as "to"`),
      'tasks.status',
      'answers.text as answer',
      'tasks.closed_at as closedAt',
    );
}

/** All comments on a case, in order of writing. */
export async function readComments(db: Knex, caseId: string): Promise<readonly CaseComment[]> {
  return said(db, caseId, 'commented').select<CaseComment[]>('remarks.id');
}

function said(db: Knex, caseId: string, action: 'asked' | 'commented') {
  return db('change_log')
    .join('people as speaker', 'speaker.id', 'change_log.actor_id')
    .join('remarks', 'remarks.id', db.raw(`change_log.details ->> 'remarkId'`))
    .where({ 'change_log.case_id': caseId, 'change_log.action': action })
    .orderBy('change_log.seq')
    .select('change_log.at', 'remarks.text', db.raw(`${personIn('speaker')} as "from"`));
}

function personIn(table: string): string {
  return `jsonb_build_object('id', ${table}.id, 'login', ${table}.login, 'name', ${table}.name)`;
}
