/** Deadlines people are asked by now, with what each follows from. */
import type { Knex } from 'knex';
import type { StepDefinition } from '../../domain/approval/definition.ts';
import type { Alarm } from '../../domain/approval/state.ts';
import type { Instant } from '../../domain/shared/time.ts';

export interface OpenDeadline {
  readonly caseId: string;
  readonly step: string;
  readonly stage: string | null;
  readonly definition: StepDefinition;
  /** when the stage, or the task where there is no stage, was opened */
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  /** set when people were asked, those that have rung among them */
  readonly alarms: readonly Alarm[];
  /** who is asked, in order of id */
  readonly personIds: readonly string[];
}

export interface DeadlinePage {
  /** id of the case after which the page begins; '' for the first */
  readonly after: string;
  readonly cases: number;
}

/** Deadlines of the next cases, in order of case, step and stage; those of a case are never divided between pages. */
export async function readOpenDeadlines(db: Knex, { after, cases }: DeadlinePage): Promise<readonly OpenDeadline[]> {
  const result = await db.raw<{ rows: OpenDeadline[] }>(
    `with picked as (
       select distinct case_id from tasks where status = 'open' and action <> 'answer' and case_id > :after
       order by case_id limit :cases
     ), asked as (
       select tasks.case_id, tasks.step, tasks.stage, min(tasks.opened_at) as opened_at, max(tasks.due_at) as due_at,
         array_agg(distinct tasks.assignee_id) as person_ids
       from tasks join picked using (case_id)
       where tasks.status = 'open' and tasks.action <> 'answer'
       group by tasks.case_id, tasks.step, tasks.stage
     )
     select asked.case_id as "caseId", asked.step, asked.stage, asked.due_at as "dueAt", asked.person_ids as "personIds",
       coalesce(opened.at, asked.opened_at) as "openedAt",
       jsonb_path_query_first(cases.summary, '$.definition.steps[*] \\? (@.key == $step)',
         jsonb_build_object('step', asked.step)) as definition,
       case when cases.summary -> 'openStage' ->> 'step' = asked.step
           and cases.summary -> 'openStage' ->> 'stage' = asked.stage
         then cases.summary -> 'openStage' -> 'alarms' else coalesce(watched.alarms, '[]'::jsonb) end as alarms
     from asked
     join cases on cases.id = asked.case_id
     left join lateral (
       select at from change_log where change_log.case_id = asked.case_id and change_log.action = 'stage-opened'
         and change_log.step = asked.step and change_log.stage = asked.stage order by seq desc limit 1
     ) as opened on true
     left join lateral (
       select watch -> 'alarms' as alarms from jsonb_array_elements(cases.summary -> 'watches') as watch
       where watch ->> 'step' = asked.step and watch ->> 'stage' is not distinct from asked.stage
     ) as watched on true
     order by asked.case_id, asked.step, asked.stage`,
    { after, cases },
  );
  return result.rows;
}

/** How many deadlines are open. */
export async function countOpenDeadlines(db: Knex): Promise<number> {
  const result = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from (
       select distinct case_id, step, stage from tasks where status = 'open' and action <> 'answer') as deadlines`,
  );
  return result.rows[0]?.count ?? 0;
}
