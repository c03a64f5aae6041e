/** The change log of a case as people read it. */
import type { Knex } from 'knex';
import type { Json } from '../../domain/shared/json.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { CaseAuthor } from './cases.ts';

export interface HistoryRow {
  readonly seq: number;
  readonly at: Instant;
  /** null: the program itself */
  readonly actor: CaseAuthor | null;
  /** the absent or delegating person in whose place the actor answered */
  readonly actingFor: CaseAuthor | null;
  readonly action: string;
  readonly step: string | null;
  readonly stage: string | null;
  readonly version: number;
  readonly details: Readonly<Record<string, Json>>;
  readonly remark: string | null;
  readonly hash: string;
  readonly previousHash: string;
}

/** All entries, in order. */
export async function readHistory(db: Knex, caseId: string): Promise<readonly HistoryRow[]> {
  return db('change_log')
    .leftJoin('people', 'people.id', 'change_log.actor_id')
    .leftJoin('tasks', (on) =>
      on.on('tasks.id', db.raw(`change_log.details ->> 'taskId'`)).andOn('tasks.assignee_id', 'change_log.actor_id'),
    )
    .leftJoin('people as principals', 'principals.id', 'tasks.acting_for_id')
    .leftJoin('remarks', 'remarks.id', db.raw(`change_log.details ->> 'remarkId'`))
    .where('change_log.case_id', caseId)
    .orderBy('change_log.seq')
    .select(
      'change_log.seq',
      'change_log.at',
      'change_log.action',
      'change_log.step',
      'change_log.stage',
      'change_log.version',
      'change_log.details',
      'change_log.hash',
      'change_log.previous_hash as previousHash',
      'remarks.text as remark',
      db.raw(`case when people.id is not null then
        jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) end as actor`),
      db.raw(`case when principals.id is not null then jsonb_build_object('id', principals.id, 'login', principals.login,
        'name', principals.name) end as "actingFor"`),
    );
}
