/** Tells people's open pages what changed. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';

/**
 * Channel of the database on which each new notice is announced as JSON `{id, personId, event, caseId, taskId, at}`, and
 * each change of a campaign as `{campaignId}`.
 */
export const NOTICE_CHANNEL = 'tirkeu_notices';

const NOTICE_JSON = `json_build_object('id', id, 'personId', person_id, 'event', event, 'caseId', case_id,
  'taskId', task_id, 'at', at)`;

/**
 * Leaves a `task` notice for whoever a changed task concerns and a `case` notice for everybody who takes part; the
 * registrar heads are told of a case that nobody can go on with.
 */
export async function tellPeople(
  transaction: Knex.Transaction,
  { caseId, taskIds, at }: { readonly caseId: string; readonly taskIds: readonly string[]; readonly at: Instant },
): Promise<void> {
  await transaction.raw(
    `with concerned as (
       select assignee_id as person_id, 'task' as event, id as task_id from tasks where id = any(:taskIds)
       union all
       select unnest(earlier_assignee_ids), 'task', id from tasks where id = any(:taskIds)
       union all
       select assignee_id, 'case', null from tasks where case_id = :caseId
       union
       select author_id, 'case', null from cases where id = :caseId
       union
       select posts.person_id, 'case', null from posts join cases on cases.id = :caseId
       where posts.role = 'registrar-head' and posts.person_id is not null
         and (cases.summary -> 'blockedStage' is not null or cases.summary #> '{waiting,missed}' is not null)
     ), told as (
       insert into notices (person_id, event, case_id, task_id, at)
       select person_id, event, :caseId, task_id, :at from concerned order by person_id, event, task_id
       returning id, person_id, event, case_id, task_id, at
     )
     select pg_notify(:channel, ${NOTICE_JSON}::text) from told`,
    { caseId, taskIds: [...taskIds], at, channel: NOTICE_CHANNEL },
  );
}

/** Tells the registrar heads of a case in which somebody is asked who is away and has nobody to act for them. */
export async function tellRegistrarHeads(
  db: Knex,
  { caseId, at }: { readonly caseId: string; readonly at: Instant },
): Promise<void> {
  await db.raw(
    `with told as (
       insert into notices (person_id, event, case_id, at)
       select distinct person_id, 'case', :caseId, :at::timestamptz from posts
       where role = 'registrar-head' and person_id is not null
       returning id, person_id, event, case_id, task_id, at
     )
     select pg_notify(:channel, ${NOTICE_JSON}::text) from told`,
    { caseId, at, channel: NOTICE_CHANNEL },
  );
}

/**
 * Tells every open page that may show a campaign that it has changed, once the transaction is committed. It is kept for
 * nobody: hundreds of people see a campaign, thousands of acts change it, and a page that was away reads it anew anyway.
 */
export async function tellOfCampaign(transaction: Knex.Transaction, campaignId: string): Promise<void> {
  await transaction.raw('select pg_notify(?, ?)', [NOTICE_CHANNEL, JSON.stringify({ campaignId })]);
}

/** Forgets what was told before an instant. */
export async function forgetNotices(db: Knex, before: Instant): Promise<void> {
  await db('notices').where('at', '<', before).delete();
}

/** Tells people that something outside cases has changed for them. */
export async function tellPersons(db: Knex, personIds: readonly string[], at: Instant): Promise<void> {
  await db.raw(
    `with told as (
       insert into notices (person_id, event, at)
       select distinct person_id, 'job', :at::timestamptz from unnest(:personIds::text[]) as person_id
       returning id, person_id, event, case_id, task_id, at
     )
     select pg_notify(:channel, ${NOTICE_JSON}::text) from told`,
    { personIds: [...personIds], at, channel: NOTICE_CHANNEL },
  );
}

/** Tells whoever may change the working calendar how far the work of a change is. */
export async function tellAboutJob(db: Knex, at: Instant): Promise<void> {
  await db.raw(
    `with told as (
       insert into notices (person_id, event, at)
       select distinct person_id, 'job', :at::timestamptz from posts
       where role in ('registrar-head', 'admin') and person_id is not null
       returning id, person_id, event, case_id, task_id, at
     )
     select pg_notify(:channel, ${NOTICE_JSON}::text) from told`,
    { at, channel: NOTICE_CHANNEL },
  );
}
