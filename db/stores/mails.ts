/** Notes down, with the record of a case, whom to write to. */
import type { Knex } from 'knex';
import type { RecordInput } from '../../contracts/activities.ts';
import { groupOf, isNews, occasionsOf, type Told } from '../../domain/notifications/occasions.ts';
import { DEFAULT_PREFERENCES } from '../../domain/notifications/preferences.ts';

/** Channel of the database on which mails to be sent are announced. */
export const MAIL_CHANNEL = 'tirkeu_mails';

/**
 * Notes down a mail for everybody who is to be told of the events and wants it; events noted before are left as they
 * are. One statement, and none when nobody is to be told.
 */
export async function noteMails(
  transaction: Knex.Transaction,
  { caseId, events, summary, continuation }: RecordInput,
): Promise<void> {
  const told = occasionsOf(events, { authorId: summary.authorId, tasks: continuation.state.tasks });
  if (told.length === 0) return;
  await transaction.raw(NOTE, { caseId, told: JSON.stringify(told.map(toRow)), channel: MAIL_CHANNEL });
}

interface ToldRow {
  readonly occasion: string;
  readonly seq: number;
  readonly at: string;
  readonly task_id: string | null;
  readonly person_id: string | null;
  readonly role: string | null;
  readonly answer_task_id: string | null;
  readonly preference: string;
  readonly otherwise: string;
  readonly is_news: boolean;
}

function toRow({ occasion, addressee, seq, at, taskId }: Told): ToldRow {
  const preference = groupOf(occasion);
  return {
    occasion,
    seq,
    at,
    task_id: taskId ?? null,
    person_id: addressee.to === 'person' ? addressee.personId : null,
    role: addressee.to === 'role' ? addressee.role : null,
    answer_task_id: addressee.to === 'asker' ? addressee.answerTaskId : null,
    preference,
    otherwise: DEFAULT_PREFERENCES[preference],
    is_news: isNews(occasion),
  };
}

const NOTE = `with told as (
    select * from jsonb_to_recordset(cast(:told as jsonb)) as told (occasion text, seq integer, at timestamptz, task_id text,
      person_id text, role text, answer_task_id text, preference text, otherwise text, is_news boolean)
  ), addressed as (
    select told.person_id as reader_id, told.task_id as about, told.* from told where told.person_id is not null
    union all
    select posts.person_id, told.task_id, told.* from told
    join (select distinct role, person_id from posts) as posts on posts.role = told.role
    union all
    select asked.actor_id, asked.details ->> 'questionOf', told.* from told
    join change_log as asked on asked.case_id = :caseId and asked.action = 'asked'
      and asked.details ->> 'taskId' = told.answer_task_id
  ), wanted as (
    select addressed.*, coalesce(to_jsonb(chosen) ->> addressed.preference, addressed.otherwise) as choice
    from addressed join people on people.id = addressed.reader_id and people.active and people.email is not null
    left join notification_settings as chosen on chosen.person_id = people.id
  ), noted as (
    insert into mails (person_id, occasion, case_id, seq, task_id, state, created_at, next_at)
    select reader_id, occasion, :caseId, seq, about, case choice when 'now' then 'queued' else 'held' end, at, at
    from wanted where choice = 'now' or choice = 'morning' and is_news
    order by reader_id, seq
    on conflict do nothing returning state
  )
  select pg_notify(:channel, '') from noted where state = 'queued' limit 1`;
