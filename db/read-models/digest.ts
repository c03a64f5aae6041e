/** What a morning digest holds. */
import type { Knex } from 'knex';
import { ASKS_STUDENT } from '../../domain/notifications/campaign-messages.ts';
import { DEFAULT_PREFERENCES, type Choice, type Preferences } from '../../domain/notifications/preferences.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { MESSAGE_READER, type MailMessage } from './mail-facts.ts';
import type { TaskAction } from '../../domain/approval/state.ts';
import { MAIL_CHANNEL } from '../stores/mails.ts';
import type { NewsOccasion } from '../../domain/notifications/occasions.ts';

interface DigestPaper {
  readonly caseId: string;
  readonly process: string;
  readonly kind: string;
  readonly number: string | null;
}

export interface DigestTask extends DigestPaper {
  readonly id: string;
  readonly action: TaskAction;
  readonly dueAt: Instant;
}

export interface DigestNews extends DigestPaper {
  readonly occasion: NewsOccasion;
}

/** Messages of one kind in a summer semester; what is answered by now is left out. */
export interface DigestMessages extends Pick<MailMessage, 'kind' | 'campaignId' | 'reader'> {
  readonly count: number;
}

export interface Digest {
  /** most urgent first, which puts what is overdue in front; not more than the limit */
  readonly tasks: readonly DigestTask[];
  readonly taskCount: number;
  /** in the order in which it happened; not more than the limit */
  readonly news: readonly DigestNews[];
  readonly newsCount: number;
  /** in the order in which the first of each kind was told */
  readonly messages: readonly DigestMessages[];
}

/** Reads the digest `mailId` of a person; `remindBefore` is the end of the day. */
export async function readDigest(
  db: Knex,
  { mailId, personId, remindBefore, limit }: { mailId: string; personId: string; remindBefore: Instant; limit: number },
): Promise<Digest> {
  const [tasks, news, messages] = await Promise.all([
    db.raw<{ rows: (DigestTask & { count: number })[] }>(TASKS, { personId, remindBefore, limit }),
    db.raw<{ rows: (DigestNews & { count: number })[] }>(NEWS, { mailId, limit }),
    db.raw<{ rows: DigestMessages[] }>(MESSAGES, { mailId, awaited: JSON.stringify(ASKS_STUDENT) }),
  ]);
  return {
    tasks: tasks.rows,
    taskCount: tasks.rows[0]?.count ?? 0,
    news: news.rows,
    newsCount: news.rows[0]?.count ?? 0,
    messages: messages.rows,
  };
}

/**
 * Queues a digest of the day for everybody who has something to read in it, once a day, and folds into it what was held
 * for the morning.
 *
 * @returns how many were queued
 */
export async function queueDigests(
  db: Knex,
  { day, at, remindBefore }: { readonly day: IsoDate; readonly at: Instant; readonly remindBefore: Instant },
): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(QUEUE, { day, at, remindBefore, channel: MAIL_CHANNEL });
  return rows[0]?.count ?? 0;
}

/** A person's choice for a group, in SQL, with what holds for whoever chose nothing. */
function choice(group: keyof Preferences): string {
  return `coalesce(chosen.${group}, '${DEFAULT_PREFERENCES[group]}')`;
}

const MORNING: Choice = 'morning';

/** Open, unanswered tasks the digest of their holder tells of: what comes in the morning, and what is nearly due. */
const TOLD_IN_THE_MORNING = `tasks.status = 'open'
  and (case tasks.action when 'answer' then ${choice('questions')} else ${choice('tasks')} end = '${MORNING}'
    or ${choice('reminders')} = '${MORNING}' and tasks.due_at < :remindBefore)
  and not jsonb_path_exists(cases.summary, '$.pending[*].taskId \\? (@ == $id)', jsonb_build_object('id', tasks.id))`;

const TASKS = `select tasks.id, tasks.action, tasks.due_at as "dueAt", tasks.case_id as "caseId", cases.process, cases.kind,
    cases.number, (count(*) over ())::int as count
  from tasks join cases on cases.id = tasks.case_id
  left join notification_settings as chosen on chosen.person_id = tasks.assignee_id
  where tasks.assignee_id = :personId and ${TOLD_IN_THE_MORNING}
  order by tasks.due_at, tasks.id limit :limit`;

const NEWS = `select mails.occasion, mails.case_id as "caseId", cases.process, cases.kind, cases.number,
    (count(*) over ())::int as count
  from mails join cases on cases.id = mails.case_id
  where mails.digest_id = :mailId order by mails.created_at, mails.seq limit :limit`;

const MESSAGES = `select told.kind, told.campaign_id as "campaignId",
    ${MESSAGE_READER} as reader, count(*)::int as count
  from mails join campaign_messages as told on told.id = mails.message_id
  left join applications on applications.id = told.details ->> 'applicationId'
  left join jsonb_each_text(cast(:awaited as jsonb)) as awaited (kind, status) on awaited.kind = told.kind
  where mails.digest_id = :mailId and (awaited.status is null or awaited.status = applications.status)
  group by 1, 2, 3 order by min(told.id)`;

const QUEUE = `with readers as (
    select person_id from mails where state = 'held'
    union
    select tasks.assignee_id from tasks join cases on cases.id = tasks.case_id
    left join notification_settings as chosen on chosen.person_id = tasks.assignee_id
    where ${TOLD_IN_THE_MORNING}
  ), digests as (
    insert into mails (person_id, occasion, day, state, created_at, next_at)
    select people.id, 'digest', :day, 'queued', :at, :at
    from readers join people on people.id = readers.person_id and people.active and people.email is not null
    order by people.id
    on conflict do nothing returning id, person_id
  ), folded as (
    update mails set state = 'folded', digest_id = digests.id, settled_at = :at
    from digests where mails.person_id = digests.person_id and mails.state = 'held'
  )
  select count(*)::int as count, pg_notify(:channel, '') from digests`;
